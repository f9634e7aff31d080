/** Single changes of client access rules, and the rules after them. */

import type { ClientAccessRule } from '../../../model/generated/wire.generated.ts';
import { type OpenRule, openRule } from '../../answers/connections/open-rules.ts';

/** A rule at the top, or a rule of this name gone. */
export type SingleRuleChange =
  | {
      readonly kind: 'new-rule';
      readonly rule: ClientAccessRule;
      /** Where it is for more connections than the one that was asked about: in which way, and why. */
      readonly wider?: string;
    }
  | { readonly kind: 'remove-rule'; readonly rule: OpenRule };

/** The rules after the changes. */
export function rulesAfter(rules: readonly OpenRule[], changes: readonly SingleRuleChange[]): readonly OpenRule[] {
  const gone = new Set(changes.flatMap((change) => (change.kind === 'remove-rule' ? [change.rule] : [])));
  const made = changes.flatMap((change) => (change.kind === 'new-rule' ? [change.rule] : []));
  const above = made.map((rule) => openRule({ rule, places: [], lost: [] }));
  return [...above, ...rules.filter((rule) => !gone.has(rule))];
}
