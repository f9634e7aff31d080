import { describe, expect, it } from 'vitest';
import { accessEvaluator } from '../../../src/analysis/answers/access.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { AccessRight, ApplicationAccessPolicy, Directory } from '../../../src/model/generated/wire.generated.ts';
import { printTrace } from '../../../src/reference/explain/print.ts';
import { answer } from '../../../src/reference/reference.ts';
import { cases } from '../../support/golden-collection.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const directory: Directory = {
  recipients: [
    { id: 'julia', type: 'UserMailbox', displayName: 'Julia Smith' },
    { id: 'mark', type: 'UserMailbox' },
    { id: 'staff', type: 'MailUniversalSecurityGroup', displayName: 'Staff of Contoso', members: ['julia'] },
  ],
};
const policy = (accessRight: AccessRight, policyScopeGroupId: string, app = APP): ApplicationAccessPolicy => ({
  name: `${accessRight === 'DenyAccess' ? 'deny' : 'restrict'} ${policyScopeGroupId}`,
  accessRight,
  appIds: [app],
  policyScopeGroupId,
});
const [DENY, RESTRICT] = ['DenyAccess', 'RestrictAccess'] as const;
const decide = (mailbox: string, ...policies: readonly ApplicationAccessPolicy[]) =>
  accessEvaluator(directory).decide(policies, { appId: APP, mailbox }, defaultReadings);

describe('accessEvaluator', () => {
  it('finds scope and mailbox by any of their names', () => {
    for (const mailbox of ['julia', 'Julia Smith', 'JULIA'])
      expect(decide(mailbox, policy(RESTRICT, 'staff of contoso')).answer).toEqual({
        access: 'Granted',
        decidedBy: ['restrict staff of contoso'],
      });
    expect(decide('mark', policy(RESTRICT, 'Staff of Contoso')).answer).toMatchObject({ access: 'Denied' });
  });

  it('answers the golden cases in which every scope is there as the reference does', () => {
    const asked = cases.flatMap(({ question }) => {
      if (question.chapter !== 'application-access-policies') return [];
      const ids = question.given.directory.recipients.map(({ id }) => id);
      const isThere = question.given.policies.every(({ policyScopeGroupId }) => ids.includes(policyScopeGroupId));
      return isThere && ids.includes(question.when.mailbox) ? [question] : [];
    });
    expect(asked.length).toBeGreaterThan(50);
    for (const question of asked) {
      const { policies, directory: recipients } = question.given;
      expect(accessEvaluator(recipients).decide(policies, question.when, defaultReadings).answer).toEqual(
        answer(question, defaultReadings),
      );
    }
  });

  it('knows nothing of a mailbox that the directory does not hold', () => {
    const { answer: said, trace } = decide('nobody', policy(RESTRICT, 'staff'));
    expect(said).toEqual({ access: 'not known', because: '`nobody` is no recipient of the directory' });
    expect(printTrace(trace)).toEqual(['not known: `nobody` is no recipient of the directory']);
  });

  it.each([
    ['it may grant or close', [policy(RESTRICT, 'lost')], 'not known', undefined],
    ['it may deny', [policy(DENY, 'lost')], 'not known', undefined],
    ['it may deny what another grants', [policy(DENY, 'lost'), policy(RESTRICT, 'staff')], 'not known', undefined],
    ['it may deny what is denied', [policy(DENY, 'lost'), policy(DENY, 'staff')], 'Denied', ['deny staff']],
    [
      'it may grant what is granted',
      [policy(RESTRICT, 'lost'), policy(RESTRICT, 'staff')],
      'Granted',
      ['restrict staff'],
    ],
    ['it closes where it does not deny', [policy(DENY, 'lost'), policy(RESTRICT, 'lost')], 'Denied', []],
    ['another may grant', [policy(DENY, 'lost'), policy(RESTRICT, 'gone')], 'not known', undefined],
    ['it is of another app', [policy(RESTRICT, 'lost', APP.replace('3', '4'))], 'Granted', []],
  ] as const)('says of a lost scope only what holds whether it covers or not: %s', (_, policies, access, decidedBy) => {
    expect(decide('julia', ...policies).answer).toMatchObject({
      access,
      ...(decidedBy === undefined ? {} : { decidedBy }),
    });
  });

  it('names the scopes on which it hangs, and claims nothing of them', () => {
    const { answer: said, clause, trace } = decide('julia', policy(RESTRICT, 'lost'));
    expect([clause, said]).toEqual([
      'AAP-LOST-SCOPE',
      { access: 'not known', because: '`lost`, the scope of `restrict lost`, is no recipient of the directory' },
    ]);
    const [first, ...rest] = printTrace(trace);
    expect(first).toMatch(/its scope is not in the directory: whether it covers the mailbox is not known$/);
    expect(rest).toEqual(['not known: `lost`, the scope of `restrict lost`, is no recipient of the directory']);
    const sure = printTrace(decide('julia', policy(DENY, 'lost'), policy(RESTRICT, 'lost')).trace).join();
    expect(sure).not.toMatch(/Denied by|covers nothing/);
  });
});
