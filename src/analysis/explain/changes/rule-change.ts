/** Single changes of client access rules, and the rules after them. */

import { defined } from '../../../model/defined.ts';
import { defaultReadings } from '../../../model/generated/axes.generated.ts';
import type { Action, AskedConnection, ClientAccessRule } from '../../../model/generated/wire.generated.ts';
import type { Readings } from '../../../model/readings.ts';
import { problemsOf } from '../../../reference/validity.ts';
import { fold } from '../../../syntax/fold.ts';
import { protocolsOf } from '../../answers/connections/connection-cases.ts';
import { type OpenRule, openRule } from '../../answers/connections/open-rules.ts';

/** A rule at the top, or a rule of this name gone. */
export type SingleRuleChange =
  | { readonly kind: 'new-rule'; readonly rule: ClientAccessRule }
  | { readonly kind: 'remove-rule'; readonly rule: OpenRule };

/** The rules after the changes. */
export function rulesAfter(rules: readonly OpenRule[], changes: readonly SingleRuleChange[]): readonly OpenRule[] {
  const gone = new Set(changes.flatMap((change) => (change.kind === 'remove-rule' ? [change.rule] : [])));
  const made = changes.flatMap((change) => (change.kind === 'new-rule' ? [change.rule] : []));
  const above = made.map((rule) => openRule({ rule, places: [], lost: [] }));
  return [...above, ...rules.filter((rule) => !gone.has(rule))];
}

/** Rules at the top for exactly this connection: for all that is said of it, and where a username is never looked at, without. */
export function newRules(
  asked: AskedConnection,
  action: Action,
  rules: readonly OpenRule[],
  readings: Readings,
): readonly ClientAccessRule[] {
  const whole = newRule(asked, action, rules, readings);
  const isNarrowed = asked.username !== undefined && protocolsOf(asked).includes('UniversalOutlook');
  const { username: _, ...rest } = asked;
  return isNarrowed ? [whole, newRule(rest, action, rules, readings)] : [whole];
}

function newRule(
  asked: AskedConnection,
  action: Action,
  rules: readonly OpenRule[],
  readings: Readings,
): ClientAccessRule {
  const { protocol, path, authenticationType: type, clientIPAddress: address, username, middleTier } = asked;
  const isOfProtocols = protocol !== undefined || path !== undefined;
  const rule: ClientAccessRule = {
    name: freeName(`${action === 'AllowAccess' ? 'Allow' : 'Deny'} ${username ?? address ?? 'this connection'}`, rules),
    action,
    priority: topNumber(rules, readings),
    ...defined({
      anyOfProtocols: isOfProtocols ? protocolsOf(asked) : undefined,
      anyOfClientIPAddressesOrRanges: address === undefined ? undefined : [address],
      usernameMatchesAnyOfPatterns: username === undefined ? undefined : [username],
      scope: middleTier === undefined || middleTier === 'none' ? ('Users' as const) : ('All' as const),
    }),
  };
  if (type === undefined) return rule;
  const typed = { ...rule, anyOfAuthenticationTypes: typeof type === 'string' ? [type] : type };
  return problemsOf({ rules: [typed] }, defaultReadings).length === 0 ? typed : rule; // ADM-AUTHENTICATION-SUPPORTED
}

/** ADM-NEW-SHIFTS: a number in use is taken, and the rules from there on move. */
function topNumber(rules: readonly OpenRule[], readings: Readings): number {
  const isZeroUsed = rules.some(({ rule, isAnywhere }) => !isAnywhere && rule.priority === 0);
  return isZeroUsed || readings['priority-base'] === 'zero' ? 0 : 1;
}

function freeName(name: string, rules: readonly OpenRule[]): string {
  const taken = new Set(rules.map(({ rule }) => fold(rule.name)));
  let free = name;
  for (let count = 2; taken.has(fold(free)); count += 1) free = `${name} ${count}`;
  return free;
}
