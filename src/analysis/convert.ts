/** The state of an inventory in another form: the JSON that `decide` and programs take, or PowerShell that makes it anew. */

import { conditionTable } from '../model/conditions.ts';
import { defined } from '../model/defined.ts';
import type { PoliciesGiven, RulesGiven } from '../model/generated/wire.generated.ts';
import type { NamedValues, Value } from '../model/inventory/call.ts';
import type {
  HeldAssignment,
  HeldPolicy,
  HeldPrincipal,
  HeldRecipient,
  HeldRule,
  HeldScope,
  TenantState,
} from '../model/inventory/inventory.ts';
import { isGroup } from '../syntax/recipients.ts';
import { quote } from '../syntax/terminal-text.ts';
import { openRuleText, policiesOf, rulesOf } from './inventory/given.ts';

/** What was left out, in words. */
export interface Translation<T> {
  readonly value: T;
  readonly leftOut: readonly string[];
}

/** What client-access-rules takes; rules of which something is not known are left out. */
export function toRulesGiven(state: TenantState): Translation<RulesGiven> {
  const { given, open } = rulesOf(state);
  return { value: given, leftOut: open.map(openRuleText) };
}

/** What application-access-policies takes; a group whose members are not all known has no list of members. */
export function toPoliciesGiven(state: TenantState): Translation<PoliciesGiven> {
  const { given, open } = policiesOf(state);
  const recipients = given.directory.recipients.filter(({ id }) => !open.has(id));
  const leftOut = [...open].map(
    (id) => `not all members of ${quote(id)} are known, so it is no recipient of the directory`,
  );
  return { value: { ...given, directory: { recipients } }, leftOut };
}

/** A call to print. */
export interface PlainCall {
  readonly cmdlet: string;
  readonly parameters: NamedValues;
}

/** The calls that make the state in an empty tenant, in the order in which they can run. */
export function toCalls(state: TenantState): Translation<readonly PlainCall[]> {
  const groups = state.recipients.filter(({ recipient, mentioned }) => isGroup(recipient) && mentioned !== true);
  const { open } = rulesOf(state);
  return {
    value: [
      ...groups.map(groupCall),
      ...groups.flatMap(memberCalls),
      ...state.rules.filter((held) => !open.includes(held)).map(ruleCall),
      ...state.policies.filter(({ lost }) => lost.length === 0).map(policyCall),
      ...state.principals.filter(isWhole).map(principalCall),
      ...state.scopes.filter(({ lost }) => lost.length === 0).map(scopeCall),
      ...state.assignments.filter(({ lost }) => lost.length === 0).map(assignmentCall),
    ],
    leftOut: [
      ...open.map(openRuleText),
      ...state.policies
        .filter(({ lost }) => lost.length > 0)
        .map(({ policy }) => `the scope of the policy for ${policy.appIds.join()} is not known`),
      ...groups
        .filter(({ membership }) => membership !== 'known' && membership !== 'empty')
        .map(({ recipient }) => `not all members of ${quote(recipient.id)} are known`),
      ...state.principals
        .filter((held) => !isWhole(held))
        .map(
          ({ appId, objectId, displayName }) =>
            `of the service principal ${quote(displayName ?? appId ?? objectId ?? '')} one id is not known`,
        ),
      ...state.scopes
        .filter(({ lost }) => lost.length > 0)
        .map(({ name }) => `the filter of the scope ${quote(name)} is not known`),
      ...state.assignments
        .filter(({ lost }) => lost.length > 0)
        .map(({ name }) => `the scope of the assignment ${quote(name)} is not known`),
    ],
  };
}

function groupCall({ recipient }: HeldRecipient): PlainCall {
  const { id, alias, displayName, primarySmtpAddress, type } = recipient;
  const shown = displayName ?? undefined;
  return {
    cmdlet: 'New-DistributionGroup',
    parameters: defined({
      Name: id,
      DisplayName: shown === id ? undefined : shown,
      Alias: alias ?? undefined,
      PrimarySmtpAddress: primarySmtpAddress ?? undefined,
      Type: type === 'MailUniversalSecurityGroup' ? 'Security' : 'Distribution',
    }),
  };
}

/** After all groups are made, as one may be a member of another. */
function memberCalls({ recipient, membership }: HeldRecipient): readonly PlainCall[] {
  if (membership === 'unknown') return [];
  return (recipient.members ?? []).map((member) => ({
    cmdlet: 'Add-DistributionGroupMember',
    parameters: { Identity: recipient.id, Member: member },
  }));
}

function ruleCall({ rule }: HeldRule, index: number): PlainCall {
  const conditions = conditionTable.flatMap(({ field, parameter }): readonly (readonly [string, Value])[] => {
    const value = rule[field];
    return value == null || value.length === 0 ? [] : [[parameter, typeof value === 'string' ? value : [...value]]];
  });
  const { enabled, scope } = rule;
  const settings = defined({ Enabled: enabled === false ? false : undefined, Scope: scope ?? undefined });
  const parameters = { Name: rule.name, Action: rule.action, Priority: String(index + 1), ...settings };
  return { cmdlet: 'New-ClientAccessRule', parameters: { ...parameters, ...Object.fromEntries(conditions) } };
}

function policyCall({ policy }: HeldPolicy): PlainCall {
  const { accessRight, appIds, policyScopeGroupId, description } = policy;
  const parameters = { AppId: [...appIds], PolicyScopeGroupId: policyScopeGroupId, AccessRight: accessRight };
  return {
    cmdlet: 'New-ApplicationAccessPolicy',
    parameters: { ...parameters, ...defined({ Description: description ?? undefined }) },
  };
}

function isWhole({ appId, objectId }: HeldPrincipal): boolean {
  return appId !== undefined && objectId !== undefined;
}

function principalCall({ appId, objectId, displayName }: HeldPrincipal): PlainCall {
  return {
    cmdlet: 'New-ServicePrincipal',
    parameters: defined({ AppId: appId, ObjectId: objectId, DisplayName: displayName }),
  };
}

function scopeCall({ name, recipientRestrictionFilter, exclusive }: HeldScope): PlainCall {
  const parameters = defined({
    Name: name,
    RecipientRestrictionFilter: recipientRestrictionFilter,
    Exclusive: exclusive === true ? true : undefined,
  });
  return { cmdlet: 'New-ManagementScope', parameters };
}

function assignmentCall(assignment: HeldAssignment): PlainCall {
  const { name, unnamed, role, app, customResourceScope, recipientAdministrativeUnitScope, recipientGroupScope } =
    assignment;
  const parameters = defined({
    Name: unnamed === true ? undefined : name,
    App: app,
    Role: role,
    CustomResourceScope: customResourceScope,
    RecipientAdministrativeUnitScope: recipientAdministrativeUnitScope,
    RecipientGroupScope: recipientGroupScope,
  });
  return { cmdlet: 'New-ManagementRoleAssignment', parameters };
}
