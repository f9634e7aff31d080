/** What the cmdlets of groups do to the recipients of a tenant. */

import { defined } from '../../../model/defined.ts';
import type { Call } from '../../../model/inventory/call.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { listOf, text, textsOf } from '../values.ts';
import { addMember, blurMembers, namingOf, putMember, removeMember, setMembers } from './members.ts';
import { factsOf, isGroupLike } from './recipient-facts.ts';
import type { MemberClaim, RecipientBook, RecipientEntry } from './recipients.ts';
import type { CallOutcome } from './wire-call.ts';

/** Carries out a call of one of the group cmdlets. */
export function performOnGroup(call: Call, recipients: RecipientBook): CallOutcome {
  const [verb] = call.cmdlet.split('-');
  if (call.cmdlet === 'New-DistributionGroup') return create(call, recipients);
  const group = groupOf(call, recipients);
  if (typeof group === 'string') return { kind: 'unknown', why: group };
  group.places.push(call.place);
  switch (call.cmdlet) {
    case 'Set-DistributionGroup':
      recipients.rename(group, factsIn(call));
      return { kind: 'done' };
    case 'Remove-DistributionGroup':
      recipients.remove(group);
      return { kind: 'done' };
    case 'Update-DistributionGroupMember':
      return replaceMembers(call, group, recipients);
    default:
      return changeMembers(call, group, recipients, verb === 'Remove' ? 'remove' : 'add');
  }
}

/** A group that a call makes has the members that the call names, and no other. */
function create(call: Call, recipients: RecipientBook): CallOutcome {
  const name = text(call.parameters['Name']);
  if (name === undefined) return { kind: 'unknown', why: 'the name of the group is not known' };
  if (recipients.find(name).some(({ mentioned, facts }) => !mentioned && isGroupLike(facts))) {
    return { kind: 'unknown', why: 'a group of this name is there already' };
  }
  const isSecurity = text(call.enum?.['Type'] ?? call.parameters['Type'])?.toLowerCase() === 'security';
  const type = isSecurity ? 'MailUniversalSecurityGroup' : 'MailUniversalDistributionGroup';
  const facts = { name, ...factsIn(call), type } as const;
  const group = recipients.learn(facts, call.place);
  recipients.rename(group, { type });
  return replaceMembers(call, group, recipients);
}

function replaceMembers(call: Call, group: RecipientEntry, recipients: RecipientBook): CallOutcome {
  const given = call.parameters['Members'];
  const members = new Map<RecipientEntry, MemberClaim>();
  for (const value of textsOf(given))
    putMember(members, memberOf(value, group, call, recipients), namingOf(factsOf(value), call.place));
  setMembers(group, members);
  if (!listOf(given).includes(null)) return { kind: 'done' };
  blurMembers(group, 'add');
  return { kind: 'done', assumption: 'not all of its members are known' };
}

function changeMembers(
  call: Call,
  group: RecipientEntry,
  recipients: RecipientBook,
  change: 'add' | 'remove',
): CallOutcome {
  const value = call.parameters['Member'];
  if (typeof value !== 'string') {
    blurMembers(group, change);
    return { kind: 'unknown', why: `which member is ${change === 'add' ? 'added' : 'removed'} is not known` };
  }
  const fitting = recipients.find(value, group);
  if (change === 'remove' && fitting.length > 1) {
    blurMembers(group, change);
    return { kind: 'unknown', why: `${fitting.length} recipients have the name ${quote(value)}` };
  }
  const member = memberOf(value, group, call, recipients);
  if (change === 'add') addMember(group, member, namingOf(factsOf(value), call.place));
  else removeMember(group, member);
  return { kind: 'done' };
}

function memberOf(value: string, group: RecipientEntry, call: Call, recipients: RecipientBook): RecipientEntry {
  const [found, ...others] = recipients.find(value, group);
  if (found !== undefined && others.length === 0) return found;
  return recipients.mention(factsOf(value), call.place, 'unknown', group);
}

/** The group that a call names; one that no input lists is known by this name alone. */
function groupOf(call: Call, recipients: RecipientBook): RecipientEntry | string {
  const identity = text(call.parameters['Identity']);
  if (identity === undefined) return 'which group it is about is not known';
  const found = recipients.find(identity);
  if (found.length > 1) return `${found.length} recipients have this name`;
  const [only] = found;
  return only === undefined ? recipients.mention(factsOf(identity), call.place, 'group') : recipients.asGroup(only);
}

function factsIn({ parameters }: Call): ReturnType<typeof factsOf> {
  return defined({
    name: text(parameters['Name']),
    displayName: text(parameters['DisplayName']),
    alias: text(parameters['Alias']),
    primarySmtpAddress: text(parameters['PrimarySmtpAddress']),
  });
}
