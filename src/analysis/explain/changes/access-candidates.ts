/** Single changes that may turn the answer about an app and a mailbox. */

import type { AccessRight } from '../../../model/generated/wire.generated.ts';
import type { HeldPolicy } from '../../../model/inventory/inventory.ts';
import { isPrincipal } from '../../../syntax/recipients.ts';
import { ANY_OTHER } from '../../answers/mailbox-names.ts';
import type { Memberships } from '../../answers/membership.ts';
import type { AccessChange } from './access-change.ts';
import type { Goal } from './change-sets.ts';

/** What is asked about, and what decides about it. */
export interface AccessRequest {
  readonly appId: string;
  readonly mailbox: string;
  /** Those that may count for the app. */
  readonly policies: readonly HeldPolicy[];
  readonly membership: Memberships;
}

/** Each change by itself, those that are least far-reaching first; nobody can put any other mailbox into a group or name it. */
export function accessCandidates(asked: AccessRequest, wanted: Goal): readonly AccessChange[] {
  const by = (right: AccessRight): readonly HeldPolicy[] =>
    asked.policies.filter(({ policy }) => policy.accessRight === right);
  const [giving, taking] =
    wanted === 'open' ? [by('RestrictAccess'), by('DenyAccess')] : [by('DenyAccess'), by('RestrictAccess')];
  const removable = (wanted === 'open' ? asked.policies : by('RestrictAccess')).filter(isNameable);
  const removals = removable.map(({ policy }): AccessChange => ({ kind: 'remove-policy', name: policy.name }));
  if (asked.mailbox === ANY_OTHER) return removals;
  return unique([
    ...giving.filter(hasScope).flatMap((held) => additions(held, asked)),
    ...taking.filter(hasScope).flatMap((held) => departures(held, asked)),
    ...newPolicies(asked, wanted === 'open' ? 'RestrictAccess' : 'DenyAccess'),
    ...removals,
  ]);
}

/** Whether the files say what its scope is. */
function hasScope({ lost }: HeldPolicy): boolean {
  return !lost.includes('policyScopeGroupId');
}

/** Whether a command can name it: by its identity, or by its scope. */
function isNameable(held: HeldPolicy): boolean {
  return held.identity !== undefined || hasScope(held);
}

function unique(changes: readonly AccessChange[]): readonly AccessChange[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

/** The mailbox into the group that is the scope. */
function additions({ policy }: HeldPolicy, { mailbox, membership }: AccessRequest): readonly AccessChange[] {
  const group = policy.policyScopeGroupId;
  if (!hasMembers(group, membership) || membership.groupsOf(mailbox).includes(group)) return [];
  return [{ kind: 'add-member', group, member: mailbox }];
}

/** The mailbox out of the scope or of a group in it, and such groups out of those in which they are. */
function departures({ policy }: HeldPolicy, { mailbox, membership }: AccessRequest): readonly AccessChange[] {
  const within = [...membership.within(policy.policyScopeGroupId)].filter((group) => hasMembers(group, membership));
  const held = membership.held(mailbox)?.recipient;
  const own = within.filter(
    (group) =>
      membership.groupsOf(mailbox).includes(group) ||
      membership.isOpen(group) ||
      (held !== undefined && membership.mayList(group, held)),
  );
  const inner = isDeep({ policy }, membership)
    ? shortestWay({ policy }, { mailbox, membership })
    : linksTo(mailbox, within, membership);
  return [...own.map((group): AccessChange => ({ kind: 'remove-member', group, member: mailbox })), ...inner];
}

/** Groups below one scope of which every link to the mailbox is tried, and links that are tried where there are more. */
const GROUPS = 200;
const LINKS = 12;

/** Whether there are so many groups below the scope that not every link is tried. */
export function isDeep({ policy }: Pick<HeldPolicy, 'policy'>, membership: Memberships): boolean {
  return membership.within(policy.policyScopeGroupId).size > GROUPS;
}

function linksTo(mailbox: string, groups: readonly string[], membership: Memberships): readonly AccessChange[] {
  return groups.flatMap((group) =>
    (membership.held(group)?.recipient.members ?? [])
      .filter((member) => membership.within(member).size > 0 && membership.path(mailbox, member) !== undefined)
      .map((member): AccessChange => ({ kind: 'remove-member', group, member })),
  );
}

function shortestWay(
  { policy }: Pick<HeldPolicy, 'policy'>,
  { mailbox, membership }: Pick<AccessRequest, 'mailbox' | 'membership'>,
): readonly AccessChange[] {
  const [, ...links] = membership.path(mailbox, policy.policyScopeGroupId) ?? [];
  return links.slice(-LINKS).map(({ group, member }): AccessChange => ({ kind: 'remove-member', group, member }));
}

/** Whether people put members into it: a dynamic group takes them by a filter. */
function hasMembers(id: string, membership: Memberships): boolean {
  const held = membership.held(id);
  return held?.membership !== undefined && held.recipient.type !== 'DynamicDistributionGroup';
}

/** On the mailbox itself; where it cannot be a scope, on a new group that holds it alone (PADM-SCOPE-PRINCIPAL). */
function newPolicies({ appId, mailbox, membership }: AccessRequest, accessRight: AccessRight): readonly AccessChange[] {
  const kind = 'new-policy';
  if (canBeScope(mailbox, membership)) return [{ kind, accessRight, appId, scope: mailbox }];
  const group = newGroupName(mailbox, membership);
  return [
    { kind: 'new-group', group, member: mailbox },
    { kind, accessRight, appId, scope: group },
  ];
}

/** PADM-SCOPE-PRINCIPAL; who is listed nowhere is taken for a user mailbox. */
export function canBeScope(mailbox: string, membership: Memberships): boolean {
  const held = membership.held(mailbox);
  return held === undefined || isPrincipal(held.recipient);
}

function newGroupName(mailbox: string, membership: Memberships): string {
  const name = `Only ${mailbox}`;
  let free = name;
  for (let count = 2; membership.held(free) !== undefined; count += 1) free = `${name} ${count}`;
  return free;
}
