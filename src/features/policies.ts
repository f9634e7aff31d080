/** Features of policies and of the directory that they speak of. */

import { defined } from '../model/defined.ts';
import type { ApplicationAccessPolicy, DirectoryRecipient, PoliciesGiven } from '../model/generated/wire.generated.ts';
import { fold } from '../syntax/fold.ts';
import { isGroup } from '../syntax/recipients.ts';
import { type Feature, MANY } from './feature.ts';

export interface Policies {
  readonly policies: readonly ApplicationAccessPolicy[];
  readonly recipients: readonly DirectoryRecipient[];
}

export function seePolicies({ policies, directory: { recipients } }: PoliciesGiven): Policies {
  return { policies, recipients };
}

const groupsIn = ({ recipients }: Policies): readonly DirectoryRecipient[] => recipients.filter(isGroup);
const scopesOf = ({ policies, recipients }: Policies): readonly (DirectoryRecipient | undefined)[] =>
  policies.map(({ policyScopeGroupId }) => recipients.find(({ id }) => id === policyScopeGroupId));
const some =
  (holds: (policy: ApplicationAccessPolicy) => boolean) =>
  ({ policies }: Policies): boolean =>
    policies.some(holds);

/** How many groups stand in each other below one, itself counted; a circle is as deep as its groups are many. */
export function depthOf(id: string, recipients: readonly DirectoryRecipient[]): number {
  const groups = new Map(recipients.filter(isGroup).map((each) => [each.id, each.members ?? []]));
  const found = new Set([id]);
  let [depth, level] = [0, [id]];
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((each) => groups.get(each) ?? []).filter((each) => groups.has(each) && !found.has(each));
    for (const each of level) found.add(each);
  }
  return depth;
}

function hasCircle({ recipients }: Policies): boolean {
  const groups = new Map(recipients.filter(isGroup).map((each) => [each.id, each.members ?? []]));
  return [...groups].some(([start, members]) => {
    const found = new Set(members);
    for (const each of found) for (const next of groups.get(each) ?? []) found.add(next);
    return found.has(start);
  });
}

export const policyFeatures: readonly Feature<Policies>[] = [
  { name: 'no policy', of: ({ policies }) => policies.length === 0 },
  ...Object.entries(MANY).map(
    ([words, least]): Feature<Policies> => ({
      name: `${words} policies or more`,
      ...defined({ not: least === 2 ? 'one policy at the most' : undefined }),
      of: ({ policies }) => policies.length >= least,
    }),
  ),
  {
    name: 'a `DenyAccess` policy',
    not: 'no `DenyAccess` policy',
    of: some(({ accessRight }) => accessRight === 'DenyAccess'),
  },
  {
    name: 'a `RestrictAccess` policy',
    not: 'no `RestrictAccess` policy',
    of: some(({ accessRight }) => accessRight === 'RestrictAccess'),
  },
  {
    name: 'policies of both access rights',
    of: ({ policies }) => new Set(policies.map(({ accessRight }) => accessRight)).size > 1,
  },
  { name: 'a policy for all applications', of: some(({ appIds }) => appIds.includes('*')) },
  { name: 'a policy for several app ids', of: some(({ appIds }) => appIds.length > 1) },
  {
    name: 'policies for different apps',
    of: ({ policies }) => new Set(policies.flatMap(({ appIds }) => appIds.map(fold))).size > 1,
  },
  { name: 'a description', of: some(({ description }) => (description ?? '') !== '') },
  { name: 'a scope that the directory does not hold', of: (seen) => scopesOf(seen).includes(undefined) },
  {
    name: 'a mailbox as the scope',
    of: (seen) => scopesOf(seen).some((scope) => scope !== undefined && !isGroup(scope)),
  },
  { name: 'a group as the scope', of: (seen) => scopesOf(seen).some((scope) => scope !== undefined && isGroup(scope)) },
  {
    name: 'a group within a group',
    not: 'no group within a group',
    of: (seen) => groupsIn(seen).some(({ id }) => depthOf(id, seen.recipients) > 1),
  },
  {
    name: 'groups three deep or more',
    of: (seen) => groupsIn(seen).some(({ id }) => depthOf(id, seen.recipients) > 2),
  },
  { name: 'a circle of groups', of: hasCircle },
  { name: 'a group without members', of: (seen) => groupsIn(seen).some(({ members }) => (members ?? []).length === 0) },
  { name: 'a group whose members are null', of: (seen) => groupsIn(seen).some(({ members }) => members === null) },
  {
    name: 'ten members or more in a group',
    of: (seen) => groupsIn(seen).some(({ members }) => (members ?? []).length >= 10),
  },
  {
    name: 'a member that the directory does not hold',
    of: (seen) =>
      groupsIn(seen).some(({ members }) =>
        (members ?? []).some((member) => !seen.recipients.some(({ id }) => id === member)),
      ),
  },
  {
    name: 'ids that differ in case alone',
    of: ({ recipients }) => new Set(recipients.map(({ id }) => fold(id))).size < recipients.length,
  },
  ...(
    [
      'MailUniversalDistributionGroup',
      'DynamicDistributionGroup',
      'GroupMailbox',
      'SharedMailbox',
      'RoomMailbox',
      'EquipmentMailbox',
      'MailUser',
      'MailContact',
      'PublicFolder',
    ] as const
  ).map(
    (type): Feature<Policies> => ({
      name: `a \`${type}\` in the directory`,
      of: ({ recipients }) => recipients.some((each) => each.type === type),
    }),
  ),
];
