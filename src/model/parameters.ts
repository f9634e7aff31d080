/** The parameters of the six cmdlets, with what each of them takes: ADM-UNKNOWN-PARAMETER, ADM-VALUES and their like for policies. */
import { type ConditionKind, listConditions } from './conditions.ts';
import type { CmdletCall } from './generated/wire.generated.ts';

/** The lists that the client access rule cmdlets take, by what stands in them. */
export type RuleList = Exclude<ConditionKind, 'filter'>;
/** What else they take; a name is a text that is not empty. */
export type RuleValue = 'name' | 'action' | 'integer' | 'boolean' | 'scope' | 'filter';
/** What the application access policy cmdlets take. */
export type PolicyValue = 'name' | 'text' | 'access-right' | 'app-ids';

/** What a cmdlet requires, and what each of its parameters takes. */
export interface CmdletParameters<V extends string> {
  readonly required: readonly string[];
  readonly takes: Readonly<Record<string, V>>;
}

const ruleParameters: Readonly<Record<string, RuleValue | RuleList>> = {
  Name: 'name',
  Action: 'action',
  Priority: 'integer',
  Enabled: 'boolean',
  Scope: 'scope',
  UserRecipientFilter: 'filter',
  ...Object.fromEntries(listConditions.map(({ parameter, kind }) => [parameter, kind])),
};

/** In Set a list may also be `{"Add":[…],"Remove":[…]}`. */
export const ruleCmdlets = {
  'New-ClientAccessRule': { required: ['Name', 'Action'], takes: ruleParameters },
  'Set-ClientAccessRule': { required: ['Identity'], takes: { Identity: 'name', ...ruleParameters } },
  'Remove-ClientAccessRule': { required: ['Identity'], takes: { Identity: 'name' } },
} as const satisfies Readonly<Record<string, CmdletParameters<RuleValue | RuleList>>>;

export const policyCmdlets = {
  'New-ApplicationAccessPolicy': {
    required: ['AccessRight', 'AppId', 'PolicyScopeGroupId'],
    takes: { AccessRight: 'access-right', AppId: 'app-ids', PolicyScopeGroupId: 'name', Description: 'text' },
  },
  'Set-ApplicationAccessPolicy': { required: ['Identity'], takes: { Identity: 'name', Description: 'text' } },
  'Remove-ApplicationAccessPolicy': { required: ['Identity'], takes: { Identity: 'name' } },
} as const satisfies Readonly<Record<string, CmdletParameters<PolicyValue>>>;

export const cmdlets: Readonly<Record<CmdletCall['cmdlet'], CmdletParameters<RuleValue | RuleList | PolicyValue>>> = {
  ...ruleCmdlets,
  ...policyCmdlets,
};

/** The parameters of a call, by name. */
export type CallParameters = CmdletCall['parameters'];
