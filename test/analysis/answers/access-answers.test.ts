import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/scenario.ts';
import { accessAnswers } from '../../../src/analysis/answers/access-answers.ts';
import { decider } from '../../../src/analysis/answers/decider.ts';
import { policiesOf } from '../../../src/analysis/inventory/given.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { PoliciesGiven } from '../../../src/model/generated/wire.generated.ts';
import type { TenantState } from '../../../src/model/inventory/inventory.ts';
import { isGroup, recipientsByName } from '../../../src/syntax/recipients.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';

function answersOf(texts: Readonly<Record<string, string>>) {
  return accessAnswers(inventoryOf(texts).state, defaultReadings);
}

describe('answers about apps and mailboxes', () => {
  it('are those of the reference on the whole directory, for all that is generated', () => {
    const draw = scenario('application-access-policies');
    fc.assert(
      fc.property(draw, ({ given, when: questions }) => {
        const state = stateOf(given);
        const answers = accessAnswers(state, defaultReadings);
        for (const when of questions) {
          const whole = policiesOf(state);
          const decide = decider('application-access-policies', whole.given, defaultReadings, {}, whole.open);
          const { answer, depends } = decide(when);
          if (!('access' in answer)) throw new Error('no answer about access');
          const said = answers.answer(when.appId, when.mailbox);
          expect(said.answer).toBe(answer.access);
          const others = depends.filter(({ then }) => 'access' in then && then.access !== answer.access);
          expect(said.depends.map(({ readings, answer: then }) => ({ readings, then }))).toEqual(
            others.map(({ readings, then }) => ({ readings, then: 'access' in then ? then.access : then })),
          );
          if (answer.access !== 'not known')
            expect([...said.decidedBy].sort()).toEqual([...(answer.decidedBy ?? [])].sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stand on the lines of the policy and of the membership', () => {
    const { state } = caseInventory('vendor-readme-group-and-tests');
    const answers = accessAnswers(state, defaultReadings);
    const id = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
    const { answer, steps, clause, status } = answers.answer(id.toUpperCase(), 'lena@contoso.com');
    expect([answer, clause, status]).toEqual(['Granted', 'AAP-RESTRICT-GRANTS', 'documented']);
    expect(steps.map(({ text, places }) => [text, ...places.map(({ line }) => line)])).toEqual([
      [
        'RestrictAccess on `Fabrikam Sync Users` counts for this app and covers `lena@contoso.com`, a member of `Fabrikam Sync Users`',
        24,
        9,
      ],
      ['Granted: a RestrictAccess policy covers the mailbox, and no DenyAccess policy does'],
    ]);
    const omar = answers.answer(id, 'omar@contoso.com');
    expect(omar.steps[0]?.places.map(({ line }) => line)).toEqual([24, 17]);
  });

  it('name the way through a group in the group, and that it hangs on nesting', () => {
    const answers = answersOf({
      'p.json': JSON.stringify({
        policies: [{ name: 'p', appIds: [APP], accessRight: 'RestrictAccess', policyScopeGroupId: 'outer' }],
        directory: {
          recipients: [
            { id: 'outer', type: 'MailUniversalSecurityGroup', members: ['inner'] },
            { id: 'inner', type: 'MailUniversalSecurityGroup', members: ['anna'] },
            { id: 'anna', type: 'UserMailbox' },
          ],
        },
      }),
    });
    const { answer, depends, steps } = answers.answer(APP, 'anna');
    expect(answer).toBe('Granted');
    expect(depends).toEqual([
      { readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [expect.stringContaining('outer')] },
    ]);
    expect(steps[0]?.text).toContain('covers `anna`, a member of `inner`, which is a member of `outer`');
    const direct = accessAnswers(
      inventoryOf({}).state,
      { ...defaultReadings, 'nested-groups': 'direct' },
      { 'nested-groups': 'direct' },
    );
    expect(direct.answer(APP, 'anna').answer).toBe('Granted');
  });

  it('are not known where members are not, and say whose', () => {
    const { state } = caseInventory('ews-allow-list-other-cause');
    const answers = accessAnswers(state, defaultReadings);
    const { answer, because, clause } = answers.answer(
      state.policies[0]?.policy.appIds[0] ?? '',
      'room-west@contoso.com',
    );
    expect([answer, because, clause]).toEqual([
      'not known',
      'no input lists the members of `Rooms`',
      'AAP-COVERS-MEMBERS',
    ]);
  });

  it('are known of those whom a group lists, and of nobody else, where only some of its members are', () => {
    const answers = answersOf({
      'a.ps1': `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId robots@contoso.com -AccessRight RestrictAccess\nAdd-DistributionGroupMember -Identity robots@contoso.com -Member anna@contoso.com`,
    });
    expect(answers.answer(APP, 'anna@contoso.com').answer).toBe('Granted');
    const { answer, because } = answers.answer(APP, answers.anyOther);
    expect([answer, because]).toEqual([
      'not known',
      'of the members of `robots@contoso.com` only some are known (1 member)',
    ]);
  });

  it('take a mailbox that no input lists for one in no group', () => {
    const answers = answersOf({
      'p.csv': `AppId,ScopeName,AccessRight\n${APP},Sales,RestrictAccess\n`,
      'm.csv': 'Group,Member\nSales,anna@contoso.com\n',
    });
    expect(answers.mailboxNamed('cara@contoso.com')).toEqual({ kind: 'unlisted', id: 'cara@contoso.com' });
    const { answer, steps } = answers.answer(APP, 'cara@contoso.com');
    expect(answer).toBe('Denied');
    expect(steps[0]?.text).toContain('does not cover `cara@contoso.com`: it is not the one member of `Sales`');
  });

  it('do not compare an address with members that are listed by name alone', () => {
    const answers = answersOf({
      'p.csv': `AppId,ScopeName,AccessRight\n${APP},Sales,RestrictAccess\n`,
      'm.csv': 'Group,Member\nSales,Cara Smith\n',
    });
    expect(answers.mailboxNamed('cara@contoso.com').kind).toBe('unlisted');
    const { answer, because } = answers.answer(APP, 'cara@contoso.com');
    expect(answer).toBe('not known');
    expect(because).toBe('`Sales` lists a member by a name that cannot be compared with this one');
    answers.mailboxNamed('Dora Jones');
    expect(answers.answer(APP, 'Dora Jones').answer).toBe('Denied');
    expect(answers.answer(APP, answers.anyOther).answer).toBe('Denied');
  });

  it('are not known where a policy could not be read, but for what one denies already', () => {
    const texts = {
      'p.csv': `AppId,ScopeName,AccessRight\n${APP},Board,DenyAccess\n,Sales,RestrictAccess\n`,
      'm.csv': 'Group,Member\nBoard,ceo@contoso.com\nSales,anna@contoso.com\n',
    };
    const answers = answersOf(texts);
    expect(answers.answer(APP, 'ceo@contoso.com').answer).toBe('Denied');
    const { answer, because } = answers.answer(APP, 'anna@contoso.com');
    expect(answer).toBe('not known');
    expect(because).toContain('(p.csv:3) may decide too: its AppId is not known');
  });

  it('ask about any other app as about one that no policy names', () => {
    const texts = {
      'a.ps1': `New-ApplicationAccessPolicy -AppId * -PolicyScopeGroupId staff -AccessRight RestrictAccess
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId staff -AccessRight DenyAccess`,
      'm.csv': 'Group,Member\nstaff,anna@contoso.com\n',
    };
    const { policies } = inventoryOf(texts).state;
    expect(policies).toHaveLength(2);
    const answers = answersOf(texts);
    expect(answers.answer('*', answers.anyOther).answer).toBe('Denied');
    expect(answers.answer('*', answers.anyOther).depends).toMatchObject([
      { readings: { 'all-applications': ['ignored'] }, answer: 'Granted' },
    ]);
  });

  it('do not hang on a policy that could not be read where it is another app’s', () => {
    const other = APP.replace('3', '4');
    const answers = answersOf({
      'p.csv': `AppId,ScopeName,AccessRight\n${APP},Sales,RestrictAccess\n${other},Board,Restr…\n`,
      'm.csv': 'Group,Member\nSales,anna@contoso.com\n',
    });
    expect(answers.answer(APP, 'zoe@contoso.com').answer).toBe('Denied');
    expect(answers.answer(other, 'zoe@contoso.com').answer).toBe('not known');
  });
});

/** What an inventory of such JSON holds. */
function stateOf({ policies, directory }: PoliciesGiven): TenantState {
  const find = recipientsByName(directory);
  const idOf = (scope: string): string => find(scope)[0]?.id ?? scope;
  return {
    ...inventoryOf({}).state,
    policies: policies.map((policy) => ({
      policy: { ...policy, policyScopeGroupId: idOf(policy.policyScopeGroupId) },
      places: [],
      lost: [],
    })),
    recipients: directory.recipients.map((recipient) => ({
      recipient,
      attributes: {},
      places: [],
      listed: true,
      ...(isGroup(recipient) ? { membership: 'known' as const } : {}),
    })),
  };
}
