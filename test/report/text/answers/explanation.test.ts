import { describe, expect, it } from 'vitest';
import { type ExplainRequest, explanationOf } from '../../../../src/analysis/explain/explanation.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { Explanation } from '../../../../src/model/generated/wire.generated.ts';
import { printExplanation } from '../../../../src/report/text/answers/explanation.ts';
import { plainStyle } from '../../../../src/report/text/style.ts';
import { caseInventory } from '../../../analysis/inventory/reading.ts';

function explain(name: string, request: ExplainRequest): Explanation {
  const options = { inventory: caseInventory(name), readings: defaultReadings, chosen: {} };
  const made = explanationOf(request, options);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const print = (explanation: Explanation): readonly string[] => printExplanation(explanation, plainStyle);
const ROBOT = '5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920';

describe('printExplanation', () => {
  it('has how sure it is, the answer, the steps, what to mind, and what would turn it, in this order', () => {
    const lines = print(
      explain('add-member-not-permission', { app: ROBOT, mailbox: 'cara@contoso.com', wanted: 'open' }),
    );
    const at = (text: string): number => lines.findIndex((line) => line.includes(text));
    const order = [
      '1 answer: 1 decided',
      `app ${ROBOT} to mailbox`,
      'Denied  AAP-RESTRICT-CLOSES',
      'How it comes about',
      '  1. ',
      'To mind',
      '3 ways to open it',
    ];
    const found = order.map(at);
    expect(found.every((index) => index >= 0)).toBe(true);
    expect([...found].sort((one, other) => one - other)).toEqual(found);
  });

  it('has a command whole on its line, to be pasted, and whom it turns below it', () => {
    const lines = print(
      explain('add-member-not-permission', { app: ROBOT, mailbox: 'cara@contoso.com', wanted: 'open' }),
    );
    const command = lines.findIndex((line) => line.trim().startsWith('Add-DistributionGroupMember'));
    expect(lines[command]?.trim()).toBe(
      "Add-DistributionGroupMember -Identity sg-finance-robots -Member 'cara@contoso.com'",
    );
    expect(lines[command + 1]).toBe('     turns nothing else');
    expect(lines.some((line) => line.trim().startsWith('Remove-ApplicationAccessPolicy') && line.length > 150)).toBe(
      true,
    );
  });

  it('has the changes of one set below each other', () => {
    const made = explain('add-member-not-permission', { app: ROBOT, mailbox: 'cara@contoso.com', wanted: 'open' });
    const [change] = made.changes?.[0]?.changes ?? [];
    if (change === undefined) throw new Error('no change');
    const set = { changes: [change, change], turns: [], turnsInAll: 0, others: '', except: [] };
    const lines = print({ ...made, changes: [set] });
    expect(lines.filter((line) => line.includes('make `cara')).map((line) => line.slice(0, 10))).toEqual([
      '  1. make ',
      '     and m',
    ]);
  });

  it('has each case with its steps in place of the steps of all', () => {
    const lines = print(
      explain('car-remote-powershell-over-rest', { connection: { path: '/adminapi/', clientIPAddress: '192.0.2.5' } }),
    );
    expect(lines).toContain('not known, because it depends on the protocol that the connection is counted as');
    expect(lines).toContain('as RemotePowerShell: AllowAccess');
    expect(lines).toContain('as REST: DenyAccess');
    expect(lines).not.toContain('How it comes about');
    const understood = lines.indexOf('How the request is understood');
    expect(lines[0]).toBe('2 cases: all decided; together not known');
    expect(lines[understood + 1]).toMatch(/^ {2}1\. the path `\/adminapi\/` is the PowerShell module/);
    expect(understood).toBeLessThan(lines.indexOf('as REST: DenyAccess'));
  });

  it('leaves the grounds to the cases where all have one answer', () => {
    const made = explain('car-remote-powershell-over-rest', { connection: { path: '/adminapi/', username: 'a\\b' } });
    const [one] = made.cases ?? [];
    if (one === undefined || made.answer === undefined) throw new Error('no case');
    const answer = { ...made.answer, answer: 'DenyAccess', decidedBy: ['Nobody else'], depends: [] } as const;
    const { because: _, ...known } = answer;
    expect(print({ ...made, answer: known })).toContain('DenyAccess');
  });

  it('has lines of many, and counts those that are too many', () => {
    const whole = print(explain('appid-case-and-several-policies', {}));
    expect(whole.some((line) => line.startsWith('    RestrictAccess on `Sales` (2 members)'))).toBe(true);
    const one = explain('appid-case-and-several-policies', { mailbox: 'cleo@contoso.com' });
    const [line] = one.lines ?? [];
    if (line === undefined) throw new Error('no line');
    const many = print({ ...one, lines: Array.from({ length: 250 }, () => line) });
    expect(many.some((each) => each.includes('… and 50 more; --format json has all'))).toBe(true);
  });

  it('says no count where there is no answer, and that more changes may do it', () => {
    expect(print(explain('car-remote-powershell-over-rest', {}))[0]).not.toContain('answer');
    const made = explain('add-member-not-permission', { app: ROBOT, mailbox: 'cara@contoso.com', wanted: 'open' });
    expect(print({ ...made, changesCut: true }).join('\n')).toContain('Not all sets of up to three changes were tried');
    const [set] = made.changes ?? [];
    if (set === undefined) throw new Error('no set');
    expect(print({ ...made, changes: Array.from({ length: 10 }, () => set) }).join('\n')).toContain('… and 2 more');
  });

  it('obeys no text: line ends and colours of others are written as numbers', () => {
    const made = explain('add-member-not-permission', { app: ROBOT, mailbox: 'x\n\u001b[31my' });
    const lines = print({ ...made, notes: ['a\n\u001b[31mb'] });
    expect(lines.filter((line) => line.includes('\n') || line.includes('\u001b'))).toEqual([]);
  });
});
