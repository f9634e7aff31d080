import { describe, expect, it } from 'vitest';
import { blame } from '../../src/checks/blame.ts';
import type { Answer } from '../../src/model/answer.ts';
import { defaultReadings } from '../../src/model/axes.generated.ts';
import type { Question } from '../../src/model/question.ts';
import type { ClientAccessRule, CmdletCall } from '../../src/model/wire.generated.ts';
import { explain } from '../../src/reference/answer.ts';

const blamed = (question: Question, answered: Answer) => blame(explain(question, defaultReadings), answered);
const connection = (...rules: readonly ClientAccessRule[]): Question => ({
  chapter: 'client-access-rules',
  given: { rules },
  when: {
    protocol: 'REST',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '192.0.2.1',
    username: 'a\\b',
    recipient: {},
  },
});
const deny: ClientAccessRule = { name: 'a', priority: 1, action: 'DenyAccess', scope: 'All' };
const denied: Answer = { action: 'DenyAccess', decidedBy: ['a'] };
const allowed: Answer = { action: 'AllowAccess', decidedBy: [] };
const calls = (...cmdlets: readonly CmdletCall[]): Question => ({
  chapter: 'rule-administration',
  given: { rules: [] },
  when: { cmdlets: [...cmdlets] },
});
const make = (name: string): CmdletCall => ({
  cmdlet: 'New-ClientAccessRule',
  parameters: { Name: name, Action: 'DenyAccess' },
});

describe('blame', () => {
  it('names the exception, the failed condition or the switch for which a rule is passed over', () => {
    expect(blamed(connection({ ...deny, exceptAnyOfProtocols: ['REST'] }), denied)[0]).toMatch(/^CAR-EXCEPTION/);
    expect(blamed(connection({ ...deny, anyOfProtocols: ['IMAP4'] }), denied)[0]).toBe('CAR-PROTOCOL');
    expect(blamed(connection({ ...deny, enabled: false }), denied)[0]).toMatch(/ENABLED|DISABLED/);
  });

  it('names the condition that holds where a rule applies', () => {
    const found = blamed(connection({ ...deny, anyOfClientIPAddressesOrRanges: ['192.0.2.1'] }), allowed);
    expect(found[0]).toBe('CAR-ADDRESS');
    expect(blamed(connection({ ...deny, usernameMatchesAnyOfPatterns: ['a*'] }), allowed)[0]).toBe('CAR-USERNAME');
  });

  it('names the clause by which the answer is reached, and no clause twice', () => {
    const found = blamed(connection(), denied);
    expect(found).toEqual([explain(connection(), defaultReadings).clause]);
    const several = blamed(connection({ ...deny, enabled: false }, { ...deny, name: 'b', enabled: false }), denied);
    expect(new Set(several)).toHaveLength(several.length);
  });

  it('names the first call whose result differs', () => {
    const question = calls(make('a'), make('a'));
    const { answer, trace } = explain(question, defaultReadings);
    if (!('steps' in answer)) throw new Error('calls have steps');
    expect(answer.steps[1]).toMatchObject({ refused: 'name-taken' });
    const second = trace.filter((step) => step.kind === 'cmdlet')[1];
    expect(blamed(question, { ...answer, steps: [{ ok: true }, { ok: true }] })[0]).toBe(second?.clause);
  });

  it('names the policies that count', () => {
    const app = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
    const question: Question = {
      chapter: 'application-access-policies',
      given: {
        policies: [{ name: 'p', accessRight: 'DenyAccess', appIds: [app], policyScopeGroupId: 'julia' }],
        directory: { recipients: [{ id: 'julia', type: 'UserMailbox' }] },
      },
      when: { appId: app, mailbox: 'julia' },
    };
    const { trace } = explain(question, defaultReadings);
    const own = trace.flatMap((step) => (step.kind === 'policy' && step.counts ? [step.clause] : []));
    expect(own.length).toBeGreaterThan(0);
    expect(blamed(question, { access: 'Granted', decidedBy: [] })).toEqual(expect.arrayContaining(own));
  });
});
