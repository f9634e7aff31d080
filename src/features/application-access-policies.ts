/** Features of an app, a mailbox and the policies between them. */
import { defaultReadings } from '../model/generated/axes.generated.ts';
import type { AccessQuestion } from '../model/generated/wire.generated.ts';
import type { Question } from '../model/question.ts';
import type { TraceStep } from '../model/trace.ts';
import { explain } from '../reference/explain/explain.ts';
import { fold } from '../syntax/fold.ts';
import { type Feature, readerOf } from './feature.ts';
import { type Policies, policyFeatures, seePolicies } from './policies.ts';

interface Access extends Policies {
  readonly question: AccessQuestion;
  /** What becomes of each policy. */
  readonly looks: readonly (TraceStep & { readonly kind: 'policy' })[];
}

type Right = Access['policies'][number]['accessRight'];

const covering = ({ looks }: Access, right?: Right): number =>
  looks.filter(({ counts, covers, accessRight }) => counts && covers === true && accessRight === (right ?? accessRight))
    .length;
const counting = ({ looks }: Access, right?: Right): number =>
  looks.filter(({ counts, accessRight }) => counts && accessRight === (right ?? accessRight)).length;
const askedMailbox = ({ question, recipients }: Access) => recipients.find(({ id }) => id === question.mailbox);

/** What is so under the default readings. */
const accessFeatures: readonly Feature<Access>[] = [
  { name: 'no policy of the app', of: (seen) => counting(seen) === 0 },
  { name: 'two policies of the app or more', of: (seen) => counting(seen) > 1 },
  { name: 'two `RestrictAccess` policies of the app or more', of: (seen) => counting(seen, 'RestrictAccess') > 1 },
  { name: 'two `DenyAccess` policies of the app or more', of: (seen) => counting(seen, 'DenyAccess') > 1 },
  {
    name: 'policies of both access rights of the app',
    of: (seen) => counting(seen, 'RestrictAccess') > 0 && counting(seen, 'DenyAccess') > 0,
  },
  { name: 'a policy of another app', of: ({ looks }) => looks.some(({ counts }) => !counts) },
  { name: 'a `DenyAccess` policy that covers the mailbox', of: (seen) => covering(seen, 'DenyAccess') > 0 },
  {
    name: 'a `DenyAccess` policy of the app that does not cover the mailbox',
    of: (seen) => counting(seen, 'DenyAccess') > covering(seen, 'DenyAccess'),
  },
  { name: 'a `RestrictAccess` policy that covers the mailbox', of: (seen) => covering(seen, 'RestrictAccess') > 0 },
  {
    name: 'a `RestrictAccess` policy of the app that does not cover the mailbox',
    of: (seen) => counting(seen, 'RestrictAccess') > covering(seen, 'RestrictAccess'),
  },
  {
    name: 'policies that cover the mailbox and policies that do not',
    of: (seen) => covering(seen) > 0 && counting(seen) > covering(seen),
  },
  {
    name: 'a policy of the app whose scope is lost',
    of: ({ looks }) => looks.some(({ counts, covers }) => counts && covers === 'scope-lost'),
  },
  {
    name: 'the app id in another case',
    of: ({ question, policies }) =>
      policies.some(({ appIds }) => appIds.some((id) => id !== question.appId && fold(id) === fold(question.appId))),
  },
  {
    name: 'the mailbox itself as the scope',
    of: ({ question, policies }) => policies.some(({ policyScopeGroupId }) => policyScopeGroupId === question.mailbox),
  },
  { name: 'the mailbox in a group within a group', of: isNested },
  ...(['SharedMailbox', 'RoomMailbox', 'EquipmentMailbox', 'DiscoveryMailbox'] as const).map(
    (type): Feature<Access> => ({
      name: `a \`${type}\` as the mailbox`,
      of: (seen) => askedMailbox(seen)?.type === type,
    }),
  ),
];

/** Whether a policy covers the mailbox, and its scope does not list it. */
function isNested({ looks, question: { mailbox }, recipients }: Access): boolean {
  return looks.some(({ counts, covers, scope }) => {
    const group = recipients.find(({ id }) => id === scope);
    return counts && covers === true && scope !== mailbox && group?.members?.includes(mailbox) !== true;
  });
}

function see(question: Question<'application-access-policies'>): Access {
  const { trace } = explain(question, defaultReadings);
  const looks = trace.filter((step) => step.kind === 'policy');
  return { ...seePolicies(question.given), question: question.when, looks };
}

export const applicationAccessPolicyFeatures = readerOf<'application-access-policies', Access>(see, [
  ...accessFeatures,
  ...policyFeatures,
]);
