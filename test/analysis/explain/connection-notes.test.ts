import { describe, expect, it } from 'vitest';
import { connectionAnswers } from '../../../src/analysis/answers/connections/connection-answers.ts';
import { connectionNotes } from '../../../src/analysis/explain/connection-notes.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { AskedConnection } from '../../../src/model/generated/wire.generated.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

function notes(inventory: ReturnType<typeof inventoryOf>, asked?: AskedConnection): readonly string[] {
  const answers = connectionAnswers(inventory, defaultReadings, {});
  if (asked === undefined) return connectionNotes(answers.rules, inventory);
  return connectionNotes(answers.rules, inventory, asked, answers.answer(asked));
}

const script = (text: string) => inventoryOf({ 'a.ps1': text });
const SERVER = 'New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols RemotePowerShell';

describe('connectionNotes', () => {
  it('say that a refusal can look like success, where it comes over HTTP and may be one', () => {
    const listing = caseInventory('car-blocked-mapi-trace');
    const refused = (asked: AskedConnection): boolean =>
      notes(listing, asked).some((note) => note.includes('docs/causes.md#refused-with-200'));
    expect(refused({ path: '/mapi/', clientIPAddress: '203.0.113.25' })).toBe(true);
    expect(refused({ path: '/mapi/' })).toBe(true);
    expect(refused({ path: '/mapi/', clientIPAddress: '192.0.2.1' })).toBe(false);
    expect(refused({ protocol: 'POP3', clientIPAddress: '203.0.113.25' })).toBe(false);
  });

  it('say that other rules may be there where no listing is', () => {
    expect(notes(script(SERVER))).toEqual([expect.stringContaining('no listing of the rules')]);
    expect(notes(caseInventory('car-blocked-mapi-trace')).some((note) => note.includes('no listing'))).toBe(false);
    expect(notes(script('Get-Date'))).toEqual(['the files hold no client access rule']);
  });

  it('say which rules name what Exchange Server does not know', () => {
    const [, note = ''] = notes(caseInventory('car-remote-powershell-over-rest'));
    expect(note).toContain('know ExchangeAdminCenter and RemotePowerShell alone, and the shell is RemotePowerShell');
    expect(note).toContain('`Nobody else` (input.ps1:2) names OutlookWebApp, ExchangeActiveSync');
    expect(notes(script(SERVER))).toHaveLength(1);
    const many = Array.from(
      { length: 5 },
      (_, n) => `New-ClientAccessRule R${n} -Action DenyAccess -AnyOfProtocols POP3`,
    );
    expect(notes(script(many.join('\n')))[1]).toContain('`R2` (a.ps1:3) names POP3; and 2 more rules name others;');
  });

  it('say that a module gets the one or the other by what it is counted as', () => {
    const inventory = caseInventory('car-remote-powershell-over-rest');
    const told = (asked: AskedConnection): boolean =>
      notes(inventory, asked).some((note) =>
        note.startsWith('as RemotePowerShell it is AllowAccess, as REST DenyAccess'),
      );
    expect(told({ path: '/adminapi/', clientIPAddress: '192.0.2.5' })).toBe(true);
    expect(told({ protocol: 'REST', clientIPAddress: '192.0.2.5' })).toBe(false);
    expect(told({ path: '/adminapi/', clientIPAddress: '203.0.113.5' })).toBe(false);
  });
});
