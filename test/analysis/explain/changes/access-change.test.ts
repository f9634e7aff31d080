import { describe, expect, it } from 'vitest';
import type { AccessQuestionGiven } from '../../../../src/analysis/answers/app-world.ts';
import { type AccessChange, changed } from '../../../../src/analysis/explain/changes/access-change.ts';

const APP = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';
const question: AccessQuestionGiven = {
  given: {
    policies: [{ name: 'p', accessRight: 'RestrictAccess', appIds: [APP], policyScopeGroupId: 'g' }],
    directory: {
      recipients: [
        { id: 'g', type: 'MailUniversalSecurityGroup', members: ['bo'] },
        { id: 'bo', type: 'UserMailbox' },
      ],
    },
  },
  open: new Set(['g']),
};
const changedBy = (...changes: readonly AccessChange[]) => changed(question, changes, 'bo');
const membersOf = ({ given }: AccessQuestionGiven, id: string) =>
  given.directory.recipients.find((each) => each.id === id)?.members;

describe('changed', () => {
  it('adds a member once, and leaves the question as it was', () => {
    const made = changedBy(
      { kind: 'add-member', group: 'g', member: 'ann' },
      { kind: 'add-member', group: 'g', member: 'ann' },
    );
    expect(membersOf(made, 'g')).toEqual(['bo', 'ann']);
    expect(membersOf(question, 'g')).toEqual(['bo']);
  });

  it('takes a member out, who is then surely none', () => {
    const made = changedBy({ kind: 'remove-member', group: 'g', member: 'bo' });
    expect([membersOf(made, 'g'), [...made.open]]).toEqual([[], []]);
    expect([...changedBy({ kind: 'remove-member', group: 'g', member: 'inner' }).open]).toEqual(['g']);
  });

  it('makes a policy on what is there, or on a mailbox that the question does not have', () => {
    const made = changedBy({ kind: 'new-policy', accessRight: 'DenyAccess', appId: APP.toUpperCase(), scope: 'ann' });
    expect(made.given.policies.at(-1)).toEqual({
      name: `${APP}:ann:DenyAccess`,
      accessRight: 'DenyAccess',
      appIds: [APP.toUpperCase()],
      policyScopeGroupId: 'ann',
    });
    expect(made.given.directory.recipients.at(-1)).toEqual({ id: 'ann', type: 'UserMailbox' });
    const there = changedBy({ kind: 'new-policy', accessRight: 'DenyAccess', appId: APP, scope: 'bo' });
    expect(there.given.directory.recipients).toHaveLength(2);
  });

  it('makes a group with one member, and removes a policy by its name', () => {
    const made = changedBy({ kind: 'new-group', group: 'Only bo', member: 'bo' }, { kind: 'remove-policy', name: 'p' });
    expect([membersOf(made, 'Only bo'), made.given.policies]).toEqual([['bo'], []]);
  });
});
