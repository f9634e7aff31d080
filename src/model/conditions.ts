/** THE table of the nine conditions and exceptions of a client access rule. */
import type { ConditionField } from './generated/wire.generated.ts';

/** What a condition compares. */
export type ConditionKind = 'protocols' | 'authentication-types' | 'addresses' | 'usernames' | 'filter';

/** Whether a condition admits to a rule or exempts from it. */
export type ConditionRole = 'condition' | 'exception';

/** A field of a rule and the parameter that gives it. */
interface ConditionEntry {
  readonly field: ConditionField;
  readonly parameter: Capitalize<ConditionField>;
  readonly kind: ConditionKind;
  readonly role: ConditionRole;
}

/** Those that are lists. */
export const listConditions = [
  { field: 'anyOfProtocols', parameter: 'AnyOfProtocols', kind: 'protocols', role: 'condition' },
  { field: 'exceptAnyOfProtocols', parameter: 'ExceptAnyOfProtocols', kind: 'protocols', role: 'exception' },
  {
    field: 'anyOfAuthenticationTypes',
    parameter: 'AnyOfAuthenticationTypes',
    kind: 'authentication-types',
    role: 'condition',
  },
  {
    field: 'exceptAnyOfAuthenticationTypes',
    parameter: 'ExceptAnyOfAuthenticationTypes',
    kind: 'authentication-types',
    role: 'exception',
  },
  {
    field: 'anyOfClientIPAddressesOrRanges',
    parameter: 'AnyOfClientIPAddressesOrRanges',
    kind: 'addresses',
    role: 'condition',
  },
  {
    field: 'exceptAnyOfClientIPAddressesOrRanges',
    parameter: 'ExceptAnyOfClientIPAddressesOrRanges',
    kind: 'addresses',
    role: 'exception',
  },
  {
    field: 'usernameMatchesAnyOfPatterns',
    parameter: 'UsernameMatchesAnyOfPatterns',
    kind: 'usernames',
    role: 'condition',
  },
  {
    field: 'exceptUsernameMatchesAnyOfPatterns',
    parameter: 'ExceptUsernameMatchesAnyOfPatterns',
    kind: 'usernames',
    role: 'exception',
  },
] as const satisfies readonly ConditionEntry[];

/** All nine: the filter is one text, and there is no exception for it. */
export const conditionTable = [
  ...listConditions,
  { field: 'userRecipientFilter', parameter: 'UserRecipientFilter', kind: 'filter', role: 'condition' },
] as const satisfies readonly ConditionEntry[];

/** The fields that are lists, and those of them that are exceptions. */
export const listFields = listConditions.map(({ field }) => field);
export const exceptionFields = listFields.filter((field) => field.startsWith('except'));
