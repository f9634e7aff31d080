import { describe, expect, it } from 'vitest';
import { connectionAnswers } from '../../../../src/analysis/answers/connections/connection-answers.ts';
import { connectionChanges } from '../../../../src/analysis/explain/changes/connection-changes.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { AskedConnection } from '../../../../src/model/generated/wire.generated.ts';
import { inventoryOf } from '../../inventory/reading.ts';

type Texts = Readonly<Record<string, string>>;

const answersOf = (texts: Texts) => connectionAnswers(inventoryOf(texts), defaultReadings, {});

function changesOf(texts: Texts, asked: AskedConnection, wanted: 'open' | 'close') {
  const inventory = inventoryOf(texts);
  return connectionChanges(asked, wanted, {
    answers: connectionAnswers(inventory, defaultReadings, {}),
    held: inventory.state.rules,
    readings: defaultReadings,
  });
}

const RULES = `New-ClientAccessRule Office -Action AllowAccess -AnyOfClientIPAddressesOrRanges 192.0.2.0/24
New-ClientAccessRule Mail -Action DenyAccess -AnyOfProtocols POP3,IMAP4
New-ClientAccessRule Strangers -Action DenyAccess -AnyOfProtocols POP3 -UsernameMatchesAnyOfPatterns 'fabrikam\\*'`;
const REQUESTS: readonly AskedConnection[] = [
  { protocol: 'POP3', clientIPAddress: '192.0.2.5', username: 'contoso\\lena' },
  { protocol: 'POP3', clientIPAddress: '203.0.113.5', username: 'contoso\\lena' },
  { protocol: 'POP3', clientIPAddress: '203.0.113.5', username: 'fabrikam\\bo' },
  { protocol: ['POP3', 'REST'], clientIPAddress: '203.0.113.5' },
  { protocol: 'UniversalOutlook', username: 'contoso\\lena' },
  { username: 'contoso\\lena', clientIPAddress: '203.0.113.5' },
  { recipient: { department: 'IT' } },
  { protocol: 'IMAP4', recipient: { department: 'IT', city: '' } },
];

describe('connectionChanges', () => {
  it.each(REQUESTS.flatMap((asked) => (['open', 'close'] as const).map((wanted) => [asked, wanted] as const)))(
    'turn the answer when their commands are run: %j %s',
    (asked, wanted) => {
      const texts: Texts = { 'a.ps1': RULES };
      const word = wanted === 'open' ? 'AllowAccess' : 'DenyAccess';
      const { sets } = changesOf(texts, asked, wanted);
      const { answer, depends } = answersOf(texts).answer(asked).answer;
      expect(sets.length === 0).toBe(answer === word && depends.length === 0);
      for (const { changes } of sets) {
        const commands = changes.map(({ powershell }) => powershell).join('\n');
        const after = answersOf({ ...texts, 'change.ps1': commands }).answer(asked);
        expect([commands, after.answer.answer, after.answer.depends]).toEqual([commands, word, []]);
      }
    },
  );

  it('put the rule for exactly this connection first, and say what the removal of another turns', () => {
    const { sets } = changesOf({ 'a.ps1': RULES }, REQUESTS[1] ?? {}, 'open');
    expect(sets.map(({ changes, turnsInAll }) => [changes.map(({ kind }) => kind), turnsInAll])).toEqual([
      [['new-rule'], 0],
    ]);
    expect(sets[0]?.measuredOn).toBeGreaterThan(100);
  });

  it('hold under every reading; where none does, they say under which they do not', () => {
    const open = changesOf({ 'a.ps1': RULES }, { protocol: 'REST', username: 'contoso\\lena' }, 'open');
    expect(open.sets.map(({ changes, except }) => [changes.map(({ kind }) => kind), except])).toEqual([
      [['new-rule'], []],
    ]);
    const caller = { username: 'contoso\\bo', recipient: {} };
    const { sets } = changesOf(
      { 'a.ps1': RULES },
      { protocol: 'IMAP4', clientIPAddress: '203.0.113.5', username: 'contoso\\lena', caller },
      'open',
    );
    expect(sets.map(({ changes, except }) => [changes.map(({ kind }) => kind), except])).toEqual([
      [['remove-rule'], [{ readings: { 'no-rule-matches': ['deny'] }, answer: 'DenyAccess', decidedBy: [] }]],
    ]);
  });

  it('are none where Microsoft stands between, whatever the rules are', () => {
    expect(changesOf({ 'a.ps1': RULES }, { protocol: 'POP3', middleTier: 'microsoft' }, 'close')).toEqual({
      sets: [],
      isComplete: true,
    });
  });

  it('leave rules alone of which it is not known where they stand', () => {
    const rules = 'New-ClientAccessRule A -Action DenyAccess -Priority $p';
    const { sets } = changesOf({ 'a.ps1': rules }, { protocol: 'POP3' }, 'open');
    expect(sets.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toEqual(['new-rule']);
  });

  it('are for the mailboxes that are asked about alone', () => {
    const asked = { recipient: { department: 'IT' } };
    const { sets } = changesOf({ 'a.ps1': RULES }, asked, 'close');
    const commands = sets[0]?.changes.map(({ powershell }) => powershell).join('\n') ?? '';
    expect(commands).toContain("-UserRecipientFilter 'Department -eq ''IT'''");
    const after = answersOf({ 'a.ps1': RULES, 'change.ps1': commands });
    const other = { protocol: 'OutlookWebApp', recipient: { department: 'HR' } } as const;
    expect(after.answer(other).answer.answer).toBe('AllowAccess');
  });

  it.each<AskedConnection>([
    { mailbox: 'lena@contoso.com' },
    { protocol: 'POP3', mailbox: 'lena@contoso.com' },
    { protocol: 'POP3', username: 'contoso\\lena', caller: { username: 'contoso\\bo', recipient: {} } },
    { protocol: 'POP3', recipient: {}, clientIPAddress: '203.0.113.5' },
  ])('hold no rule where it could not say whom it is for, and count all others that a removal turns: %j', (asked) => {
    const rules = 'New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols POP3';
    const { sets, withheld } = changesOf({ 'a.ps1': rules }, asked, 'open');
    expect(withheld).toBeDefined();
    for (const { changes, turnsInAll } of sets) {
      expect(changes.map(({ kind }) => kind)).toEqual(['remove-rule']);
      expect(turnsInAll).toBeGreaterThan(0);
    }
  });
});
