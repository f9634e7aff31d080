/** The mailbox of a scope and its direct members are let in, a mailbox that nothing leads to is not. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import type { Question } from '../../model/question.ts';
import { isMailbox, isPrincipal } from '../../syntax/recipients.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import { accessOf, ask, policyWorld } from '../worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'a Restrict policy parts the members of its scope from others',
  chapter: 'application-access-policies',
  clauses: ['AAP-COVERS-MEMBERS', 'AAP-COVERS-RECIPIENT', 'DIR-GROUPS', 'DIR-IDS'],
  world: policyWorld,
  ask: (world) => cases(world).map(([question]) => question),
  holds: (world, answers) =>
    allHold(
      cases(world).map(([, access], at) => {
        const answer = answers[at];
        return answer === undefined ? 'vacuous' : holdsIf(accessOf(answer) === access);
      }),
    ),
};

function cases({ given, when }: PolicyWorld): readonly (readonly [Question, 'Granted' | 'Denied'])[] {
  const { recipients } = given.directory;
  const mailboxes = recipients.filter(isMailbox).map(({ id }) => id);
  const [{ appId } = { appId: '' }] = when;
  return recipients.filter(isPrincipal).flatMap(({ id: policyScopeGroupId, members }) => {
    const policy = { name: 'a', accessRight: 'RestrictAccess', appIds: [appId], policyScopeGroupId } as const;
    return mailboxes.flatMap((mailbox) => {
      const isIn = mailbox === policyScopeGroupId || members?.includes(mailbox) === true;
      const isOut = mailbox !== policyScopeGroupId && !recipients.some((each) => each.members?.includes(mailbox));
      if (!isIn && !isOut) return [];
      return [[ask({ appId, mailbox }, given, [policy]), isIn ? 'Granted' : 'Denied'] as const];
    });
  });
}
