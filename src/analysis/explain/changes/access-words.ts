/** Changes of groups and policies in words, as commands, and with where what they change stands. */

import type { DirectoryRecipient, SingleChange } from '../../../model/generated/wire.generated.ts';
import { unreachable } from '../../../model/invariant.ts';
import type { Place } from '../../../model/inventory/call.ts';
import type { HeldPolicy } from '../../../model/inventory/inventory.ts';
import { cite } from '../../../syntax/cite.ts';
import { printCall } from '../../../syntax/cmdlets/print.ts';
import { printValue } from '../../../syntax/cmdlets/print-values.ts';
import { fold } from '../../../syntax/fold.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import type { Memberships } from '../../answers/membership.ts';
import type { AccessRequest } from './access-candidates.ts';
import type { AccessChange } from './access-change.ts';

/** The change for a person. */
export function accessChangeWords(change: AccessChange, { policies, membership }: AccessRequest): SingleChange {
  const placesOf = (id: string): readonly Place[] => membership.held(id)?.places.slice(0, 1) ?? [];
  switch (change.kind) {
    case 'add-member':
      return {
        kind: change.kind,
        text: `make ${quote(change.member)} a member of ${quote(change.group)}`,
        powershell: memberCall('Add', change, membership),
        places: placesOf(change.group),
      };
    case 'remove-member': {
      const [step] = membership.path(change.member, change.group) ?? [];
      const places = step?.place === undefined ? placesOf(change.group) : [step.place];
      const isListed = membership.groupsOf(change.member).includes(change.group);
      const doubt = isListed ? '' : ', if it is in it: not all of its members are known';
      const text = `take ${quote(change.member)} out of ${quote(change.group)}${doubt}`;
      return { kind: change.kind, text, powershell: memberCall('Remove', change, membership), places };
    }
    case 'new-group':
      return newGroupWords(change, membership);
    case 'new-policy': {
      const { accessRight, appId, scope } = change;
      const parameters = { AppId: appId, PolicyScopeGroupId: nameOf(scope, membership), AccessRight: accessRight };
      return {
        kind: change.kind,
        text: `make a ${accessRight} policy for the app on ${quote(scope)}`,
        powershell: printCall({ cmdlet: 'New-ApplicationAccessPolicy', parameters }),
        places: [],
      };
    }
    case 'remove-policy':
      return removalWords(change, policies, membership);
    default:
      return unreachable(change);
  }
}

function newGroupWords(
  { kind, group, member }: AccessChange & { kind: 'new-group' },
  membership: Memberships,
): SingleChange {
  const type = membership.held(member)?.recipient.type ?? 'UserMailbox';
  const why = cite(`a ${type} cannot be the scope itself (PADM-SCOPE-PRINCIPAL)`);
  const parameters = { Name: group, Type: 'Security', Members: nameOf(member, membership) };
  return {
    kind,
    text: `make the security group ${quote(group)} with ${quote(member)} as its only member: ${why}`,
    powershell: printCall({ cmdlet: 'New-DistributionGroup', parameters }),
    places: [],
  };
}

function removalWords(
  { kind, name }: AccessChange & { kind: 'remove-policy' },
  policies: readonly HeldPolicy[],
  membership: Memberships,
): SingleChange {
  const held = policies.find(({ policy }) => policy.name === name);
  if (held === undefined) throw new Error('internal error: a policy that is not there is removed');
  const { accessRight, policyScopeGroupId: scope, appIds } = held.policy;
  const forAll = appIds.includes('*') ? ', which is for every app' : '';
  return {
    kind,
    text: `remove the ${accessRight} policy on ${quote(scope)}${forAll}`,
    powershell: removalCall(held, membership),
    places: held.places.slice(0, 1),
  };
}

/** By the identity that an input shows; Exchange calls a policy otherwise than the chapters do, so that else it is looked for. */
function removalCall({ identity, policy }: HeldPolicy, membership: Memberships): string {
  const cmdlet = 'Remove-ApplicationAccessPolicy';
  if (identity !== undefined && !fold(identity).endsWith(`:${fold(policy.accessRight)}`))
    return printCall({ cmdlet, parameters: { Identity: identity } });
  const [appId = ''] = policy.appIds;
  const wanted = [
    `$_.AppId -eq ${text(appId)}`,
    `$_.AccessRight -eq ${text(policy.accessRight)}`,
    scopeTest(policy.policyScopeGroupId, membership),
  ];
  return `Get-ApplicationAccessPolicy | Where-Object { ${wanted.join(' -and ')} } | ${cmdlet}`;
}

/** Get- shows the scope by its display name, and in ScopeIdentityRaw by its object id. */
function scopeTest(scope: string, membership: Memberships): string {
  const { displayName, guid } = membership.held(scope)?.recipient ?? {};
  if (displayName != null) return `$_.ScopeName -eq ${text(displayName)}`;
  if (guid != null) return `$_.ScopeIdentityRaw -like ${text(`*;${guid}`)}`;
  return `$_.ScopeIdentityRaw -like ('*;' + (Get-Recipient ${text(nameOf(scope, membership))}).ExternalDirectoryObjectId)`;
}

/** In quotes also where a bare word would do as an argument: inside an expression it would be a command. */
function text(value: string): string {
  const printed = printValue(value);
  return /^[A-Za-z]/.test(printed) ? `'${printed}'` : printed;
}

type MemberChange = AccessChange & { readonly kind: 'add-member' | 'remove-member' };

function memberCall(verb: 'Add' | 'Remove', { group, member }: MemberChange, membership: Memberships): string {
  const [Identity, name] = [nameOf(group, membership), nameOf(member, membership)];
  if (membership.held(group)?.recipient.type === 'GroupMailbox')
    return printCall({
      cmdlet: `${verb}-UnifiedGroupLinks`,
      parameters: { Identity, LinkType: 'Members', Links: name },
    });
  return printCall({ cmdlet: `${verb}-DistributionGroupMember`, parameters: { Identity, Member: name } });
}

/** A name that Exchange knows too: ids that are ours tell namesakes apart by a further name in brackets. */
export function nameOf(id: string, membership: Memberships): string {
  const recipient = membership.held(id)?.recipient;
  if (recipient === undefined) return id;
  const names = namesOf(recipient);
  return names.includes(id) ? id : (names[0] ?? id);
}

function namesOf({
  primarySmtpAddress,
  guid,
  userPrincipalName,
  distinguishedName,
  alias,
  displayName,
}: DirectoryRecipient): readonly string[] {
  return [primarySmtpAddress, guid, userPrincipalName, distinguishedName, alias, displayName].flatMap(
    (name) => name ?? [],
  );
}
