import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AccessAnswer,
  AccessQuestion,
  ApplicationAccessPolicy,
  Directory,
} from '../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { counts, decideAccess } from '../../src/reference/application-access-policies.ts';
import { explainAccess } from '../../src/reference/explain/application-access-policies.ts';
import { reference } from '../../src/reference/reference.ts';
import { accessQuestion, directory, policies, readings, under } from './questions.ts';

const A = 'aaaaaaaa-0000-4000-8000-000000000001';
const B = 'bbbbbbbb-0000-4000-8000-000000000002';

type World = readonly [readonly ApplicationAccessPolicy[], Directory, AccessQuestion, Readings];

function decide([all, held, question, how]: World): AccessAnswer {
  return decideAccess({ policies: [...all], directory: held }, question, { readings: how, semantics: reference })
    .answer;
}

/**
 * A judge that asks each policy for the number of the step at which it would decide, and lets the smallest win.
 * Whom a scope holds it finds by opening it: itself and its members, and theirs as often as there are recipients.
 */
function judge([all, { recipients }, { appId, mailbox }, how]: World): { access: string; by: readonly string[] } {
  const is = (id: string): boolean => id.toUpperCase() === appId.toUpperCase();
  const named = all.some(({ appIds }) => appIds.some(is));
  const star = { joins: true, fallback: !named, ignored: false }[how['all-applications']];

  const open = (inside: readonly string[]): readonly string[] => {
    const groups = recipients.filter(({ id, type }) => inside.includes(id) && type.includes('Group'));
    return [...new Set([...inside, ...groups.flatMap(({ members }) => members ?? [])])];
  };
  const holds = (scope: string): boolean => {
    if (!recipients.some(({ id }) => id === scope)) return false;
    const times = how['nested-groups'] === 'direct' ? 1 : recipients.length + 1;
    return Array.from({ length: times }).reduce<readonly string[]>(open, [scope]).includes(mailbox);
  };
  const step = ({ appIds, accessRight, policyScopeGroupId }: ApplicationAccessPolicy): number => {
    if (!(appIds.some(is) || (appIds.includes('*') && star))) return 4;
    if (accessRight === 'DenyAccess') return holds(policyScopeGroupId) ? 1 : 4;
    return holds(policyScopeGroupId) ? 2 : 3;
  };
  const first = Math.min(4, ...all.map(step));
  return {
    access: first % 2 === 0 ? 'Granted' : 'Denied',
    by: first === 4 ? [] : all.filter((policy) => step(policy) === first).map(({ name }) => name),
  };
}

const world: fc.Arbitrary<World> = fc.tuple(policies, directory, accessQuestion, readings);

describe('decideAccess', () => {
  it('agrees with a judge that gives each policy its step', () => {
    const steps = new Set<string>();
    fc.assert(
      fc.property(world, (each) => {
        const { access, by } = judge(each);
        const answer = decide(each);
        steps.add(`${access} by ${Math.min(by.length, 2)}`);
        expect({ access: answer.access, by: [...(answer.decidedBy ?? [])].sort() }).toEqual({
          access,
          by: [...by].sort(),
        });
      }),
      { numRuns: 2000 },
    );
    expect([...steps].sort()).toEqual(['Denied by 1', 'Denied by 2', 'Granted by 0', 'Granted by 1', 'Granted by 2']);
  });

  it('AAP-NO-ORDER: minds neither the order of the policies nor that of the directory', () => {
    fc.assert(
      fc.property(world, fc.nat(), ([all, held, question, how], seed) => {
        const turned = [...all.slice(seed % (all.length + 1)), ...all.slice(0, seed % (all.length + 1))].reverse();
        const recipients = [...held.recipients].reverse();
        const one = decide([all, held, question, how]);
        const other = decide([turned, { recipients }, question, how]);
        expect(other.access).toBe(one.access);
        expect([...(other.decidedBy ?? [])].sort()).toEqual([...(one.decidedBy ?? [])].sort());
      }),
    );
  });

  it('AAP-NO-ORDER: minds no description and no name', () => {
    fc.assert(
      fc.property(world, ([all, held, question, how]) => {
        const renamed = all.map((policy, index) => ({ ...policy, name: `${all.length - index}`, description: 'Deny' }));
        expect(decide([renamed, held, question, how]).access).toBe(decide([all, held, question, how]).access);
      }),
    );
  });
});

const held: Directory = {
  recipients: [
    { id: 'julia', type: 'UserMailbox' },
    { id: 'bo', type: 'SharedMailbox' },
    { id: 'staff', type: 'MailUniversalSecurityGroup', members: ['julia', 'inner'] },
    { id: 'inner', type: 'MailUniversalSecurityGroup', members: ['bo'] },
  ],
};
const policy = (
  name: string,
  right: 'Restrict' | 'Deny',
  scope: string,
  ...appIds: readonly string[]
): ApplicationAccessPolicy => ({
  name,
  accessRight: `${right}Access`,
  appIds: appIds.length === 0 ? [A] : [...appIds],
  policyScopeGroupId: scope,
});

describe('the four steps', () => {
  it.each([
    [
      'AAP-DENY-FIRST',
      [policy('r', 'Restrict', 'julia'), policy('d', 'Deny', 'julia'), policy('e', 'Deny', 'staff')],
      'Denied',
      ['d', 'e'],
    ],
    ['AAP-DENY-FIRST', [policy('d', 'Deny', 'julia')], 'Denied', ['d']],
    [
      'AAP-RESTRICT-GRANTS',
      [policy('d', 'Deny', 'inner'), policy('r', 'Restrict', 'inner'), policy('s', 'Restrict', 'staff')],
      'Granted',
      ['s'],
    ],
    [
      'AAP-RESTRICT-CLOSES',
      [policy('r', 'Restrict', 'bo'), policy('s', 'Restrict', 'gone'), policy('d', 'Deny', 'bo')],
      'Denied',
      ['r', 's'],
    ],
    ['AAP-OTHERWISE-GRANTED', [policy('d', 'Deny', 'bo'), policy('o', 'Restrict', 'bo', B)], 'Granted', []],
    ['AAP-OTHERWISE-GRANTED', [], 'Granted', []],
  ] as const)('%s decides over %j', (clause, all, access, decidedBy) => {
    const given = { policies: [...all], directory: held };
    const explained = explainAccess(
      given,
      { appId: A, mailbox: 'julia' },
      { readings: under({}), semantics: reference },
    );
    expect(explained.answer).toEqual({ access, decidedBy });
    expect(explained.clause).toBe(clause);
    expect(explained.trace.at(-1)).toEqual({ kind: 'access', access, clause, by: decidedBy });
  });
});

describe('counts', () => {
  const all = [policy('named', 'Deny', 'gone', A), policy('star', 'Restrict', 'julia', '*')];

  it.each([
    ['AAP-COUNTS: its own app', 'named', A, 'joins', true],
    ['AAP-COUNTS: no other app', 'named', B, 'joins', false],
    ['AAP-APP-FOLDED: in any case', 'named', A.toUpperCase(), 'joins', true],
    ['AAP-ALL-APPLICATIONS: every app', 'star', A, 'joins', true],
    ['AAP-ALL-APPLICATIONS: every app', 'star', B, 'joins', true],
    ['AAP-ALL-APPLICATIONS: no app that a policy names', 'star', A, 'fallback', false],
    ['AAP-ALL-APPLICATIONS: no app that a policy names in another case', 'star', A.toUpperCase(), 'fallback', false],
    ['AAP-ALL-APPLICATIONS: an app that none names', 'star', B, 'fallback', true],
    ['AAP-ALL-APPLICATIONS: no app', 'star', A, 'ignored', false],
    ['AAP-ALL-APPLICATIONS: no app', 'star', B, 'ignored', false],
  ] as const)('%s', (_, name, appId, how, counted) => {
    const [one] = all.filter((each) => each.name === name);
    const asked =
      one !== undefined &&
      counts(one, appId, all, { readings: under({ 'all-applications': how }), semantics: reference });
    expect(asked).toBe(counted);
  });

  it('is what the worked example of the protocol says', () => {
    const example = [policy('own', 'Restrict', 'inner', A), policy('all', 'Restrict', 'staff', '*')];
    const answers = (['joins', 'fallback', 'ignored'] as const).map((how) =>
      decide([example, held, { appId: A, mailbox: 'julia' }, under({ 'all-applications': how })]),
    );
    expect(answers).toEqual([
      { access: 'Granted', decidedBy: ['all'] },
      { access: 'Denied', decidedBy: ['own'] },
      { access: 'Denied', decidedBy: ['own'] },
    ]);
  });
});
