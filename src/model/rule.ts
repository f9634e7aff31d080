/** A client access rule whose texts have been read; absent, null and empty lists are gone. */
import type { Chain, Pattern } from './filter.ts';
import type { Action, AuthenticationType, ConditionField, Protocol, Scope } from './generated/wire.generated.ts';
import type { IpRange } from './ip-range.ts';

/** A range and the text that it was read from. */
export interface WrittenRange {
  readonly text: string;
  readonly range: IpRange;
}

/** A filter and the text that it was read from. */
export interface WrittenFilter {
  readonly text: string;
  readonly filter: Chain;
}

/** What a condition or an exception compares; it holds when any of its values does. */
export type Condition =
  | { readonly kind: 'protocols'; readonly field: ConditionField; readonly values: readonly Protocol[] }
  | {
      readonly kind: 'authentication-types';
      readonly field: ConditionField;
      readonly values: readonly AuthenticationType[];
    }
  | { readonly kind: 'addresses'; readonly field: ConditionField; readonly values: readonly WrittenRange[] }
  | { readonly kind: 'usernames'; readonly field: ConditionField; readonly values: readonly Pattern[] }
  | { readonly kind: 'filter'; readonly field: ConditionField; readonly values: readonly WrittenFilter[] };

/** A client access rule with its texts read. */
export interface Rule {
  readonly name: string;
  readonly priority: number;
  readonly action: Action;
  readonly enabled: boolean;
  readonly scope: Scope | undefined;
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Condition[];
}
