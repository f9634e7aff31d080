import { describe, expect, it } from 'vitest';
import type { CmdletCall } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { explain } from '../../../src/reference/explain/explain.ts';
import { printTrace } from '../../../src/reference/explain/print.ts';
import { under } from '../questions.ts';

const rule = (name: string, priority: number) => ({ name, priority, action: 'DenyAccess' }) as const;
const call = (cmdlet: CmdletCall['cmdlet'], parameters: CmdletCall['parameters']): CmdletCall => ({
  cmdlet,
  parameters,
});
const told = (question: Question): readonly string[] => printTrace(explain(question, under({})).trace);

const connection = {
  protocol: 'POP3',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\julia',
  recipient: {},
} as const;

describe('the trace of cmdlets', () => {
  it('says what each call did to the rules, or why it was refused, the list at the end and what it decides', () => {
    const when = {
      cmdlets: [
        call('New-ClientAccessRule', { Name: 'C', Action: 'AllowAccess', Priority: 1 }),
        call('Set-ClientAccessRule', { Identity: 'b', Name: 'D' }),
        call('Set-ClientAccessRule', { Identity: 'A', Enabled: true }),
        call('Set-ClientAccessRule', { Identity: 'A', Priority: 9 }),
        call('Remove-ClientAccessRule', { Identity: 'C' }),
      ],
      then: [connection],
    };
    const given = { rules: [rule('A', 10), rule('B', 20)] };
    expect(told({ chapter: 'rule-administration', given, when })).toEqual([
      'New-ClientAccessRule `C` is carried out: now 1 `C`, 2 `A`, 3 `B`',
      'Set-ClientAccessRule `b` is carried out: gone `B`; now 3 `D`',
      'Set-ClientAccessRule `A` is carried out: the list has the same names and numbers as before',
      'Set-ClientAccessRule `A` is refused, priority-out-of-range: 9 is not between 1 and 3; nothing changes',
      'Remove-ClientAccessRule `C` is carried out: gone `C`; now 1 `A`, 2 `D`',
      'the rules at the end: 1 `A`, 2 `D`',
      'then POP3 with BasicAuthentication from `10.0.0.1` as `contoso\\julia`: DenyAccess by `A`',
    ]);
  });

  it('says the same of policies, with their descriptions, and what they decide', () => {
    const app = 'aaaaaaaa-0000-4000-8000-000000000001';
    const given = {
      policies: [{ name: 'p', accessRight: 'DenyAccess', appIds: [app], policyScopeGroupId: 'julia' }],
      directory: { recipients: [{ id: 'julia', type: 'UserMailbox' }] },
    } as const;
    const cmdlets = [
      call('New-ApplicationAccessPolicy', { AppId: app, AccessRight: 'RestrictAccess', PolicyScopeGroupId: 'julia' }),
      call('Set-ApplicationAccessPolicy', { Identity: 'P', Description: 'told' }),
      call('Remove-ApplicationAccessPolicy', { Identity: 'p' }),
      call('Remove-ApplicationAccessPolicy', { Identity: 'p' }),
    ];
    const name = `${app}:julia:RestrictAccess`;
    const when = { cmdlets, then: [{ appId: app, mailbox: 'julia' }] };
    expect(told({ chapter: 'policy-administration', given, when } as Question)).toEqual([
      `New-ApplicationAccessPolicy \`julia\` is carried out: now \`${name}\``,
      'Set-ApplicationAccessPolicy `P` is carried out: now `p` (described as `told`)',
      'Remove-ApplicationAccessPolicy `p` is carried out: gone `p`',
      'Remove-ApplicationAccessPolicy `p` is refused, policy-not-found: there is no policy `p`; nothing changes',
      `the policies at the end: \`${name}\``,
      `then \`${app}\` to \`julia\`: Granted by \`${name}\``,
    ]);
  });
});

describe('the steps of an administration', () => {
  it('cite ADM-STEPS, ADM-FINAL-LIST and ADM-THEN; a refused one has no effect', () => {
    const cmdlets = [
      call('Remove-ClientAccessRule', { Identity: 'A' }),
      call('Set-ClientAccessRule', { Identity: 'B', Priority: 7 }),
    ];
    const given = { rules: [rule('A', 1), rule('B', 2)] };
    const question: Question = { chapter: 'rule-administration', given, when: { cmdlets, then: [connection] } };
    const { clause, trace } = explain(question, under({}));
    expect(clause).toBe('ADM-FINAL-LIST');
    expect(trace.map((step) => 'clause' in step && step.clause)).toEqual([
      'ADM-STEPS',
      'ADM-SET-RANGE',
      'ADM-FINAL-LIST',
      'ADM-THEN',
    ]);
    expect(trace.map((step) => 'effect' in step)).toEqual([true, false, false, false]);
  });

  it('are for each call its cmdlet and subject, and the clause, the reason and the words of a refusal', () => {
    const cmdlets = [
      call('Set-ClientAccessRule', { Identity: 'a', Enabled: false }),
      call('Set-ClientAccessRule', { Identity: 'c' }),
      call('New-ClientAccessRule', { Name: 'C', Action: 'Allow' }),
    ];
    const question: Question = {
      chapter: 'rule-administration',
      given: { rules: [rule('A', 1)] },
      when: { cmdlets },
    };
    expect(explain(question, under({})).trace.slice(0, 3)).toEqual([
      {
        kind: 'cmdlet',
        cmdlet: 'Set-ClientAccessRule',
        subject: 'a',
        clause: 'ADM-STEPS',
        refused: undefined,
        message: '',
        effect: { now: [], gone: [] },
      },
      {
        kind: 'cmdlet',
        cmdlet: 'Set-ClientAccessRule',
        subject: 'c',
        clause: 'ADM-IDENTITY',
        refused: 'rule-not-found',
        reason: 'rule-not-found',
        message: 'there is no rule `c`',
      },
      {
        kind: 'cmdlet',
        cmdlet: 'New-ClientAccessRule',
        subject: 'C',
        clause: 'ADM-VALUES',
        refused: 'invalid-value',
        reason: 'invalid-value type',
        message: '`-Action` takes AllowAccess or DenyAccess, not `"Allow"`',
      },
    ]);
  });

  it('cite PADM-STEPS and PADM-FINAL-LIST; what has no description is shown without one', () => {
    const policy = { name: 'p', accessRight: 'DenyAccess', appIds: ['*'], policyScopeGroupId: 'julia' } as const;
    const given = { policies: [policy], directory: { recipients: [] } };
    const cmdlets = [call('Set-ApplicationAccessPolicy', { Identity: 'p' })];
    const { answer, clause, trace } = explain(
      { chapter: 'policy-administration', given, when: { cmdlets } },
      under({}),
    );
    expect(clause).toBe('PADM-FINAL-LIST');
    expect(trace).toStrictEqual([
      expect.objectContaining({ kind: 'cmdlet', clause: 'PADM-STEPS' }),
      { kind: 'list', clause: 'PADM-FINAL-LIST', of: 'policies', entries: [{ name: 'p' }] },
    ]);
    expect(answer).toStrictEqual({ steps: [{ ok: true }], policies: [policy] });
  });
});
