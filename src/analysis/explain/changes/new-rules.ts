/** Rules for one connection: they say what is said of it, or there is none. */

import { defined } from '../../../model/defined.ts';
import { defaultReadings } from '../../../model/generated/axes.generated.ts';
import type { Action, AskedConnection, ClientAccessRule, Recipient } from '../../../model/generated/wire.generated.ts';
import type { Readings } from '../../../model/readings.ts';
import { problemsOf } from '../../../reference/validity.ts';
import { fold } from '../../../syntax/fold.ts';
import { spellProperty } from '../../../syntax/recipient-filters/words.ts';
import { protocolsOf } from '../../answers/connections/connection-cases.ts';
import type { OpenRule } from '../../answers/connections/open-rules.ts';
import type { SingleRuleChange } from './rule-change.ts';

/** New rules at the top. */
export type NewRule = SingleRuleChange & { readonly kind: 'new-rule' };

/** The rules for a connection, or why there is none. */
export interface NewRules {
  readonly rules: readonly NewRule[];
  /** What no rule can say of it. */
  readonly withheld?: string;
}

/** What rules are made for. */
export interface RuleWish {
  readonly asked: AskedConnection;
  readonly action: Action;
  /** Those that are there, whose names and numbers are taken. */
  readonly rules: readonly OpenRule[];
  readonly readings: Readings;
}

/** At the top, for all that is said of the connection; and without the username where it is never looked at. Each has a condition. */
export function newRules(wish: RuleWish): NewRules {
  const withheld = unsayable(wish.asked);
  if (withheld !== undefined) return { rules: [], withheld };
  const { username, ...rest } = wish.asked;
  const isNarrowed = username !== undefined && protocolsOf(wish.asked).includes('UniversalOutlook');
  const made = [
    newRule(wish),
    ...(isNarrowed
      ? [newRule({ ...wish, asked: rest }, 'for every username, as over UniversalOutlook none is looked at')]
      : []),
  ].filter(({ rule }) => hasCondition(rule));
  return made.length > 0 ? { rules: made } : { rules: [], withheld: NO_CONDITION };
}

const NO_CONDITION = 'a rule for no more than this would have no condition, and be for every connection';

/** What a rule has no words for; its filter goes by attributes, and its patterns by the username of the mailbox (CAR-SUBJECT). */
function unsayable({ mailbox, username, recipient, caller }: AskedConnection): string | undefined {
  if (caller !== undefined) return 'no rule can be for one account that signs in to the mailbox of another';
  if (mailbox !== undefined && username === undefined)
    return 'no rule can name a mailbox; give `username`, or as `recipient` the attributes that a rule may go by';
  if (recipient !== undefined && username === undefined && filterFor(recipient) === undefined)
    return 'no attribute of `recipient` is given that a rule could go by';
  return undefined;
}

function hasCondition(rule: ClientAccessRule): boolean {
  const { name: _, action: __, priority: ___, scope: ____, ...conditions } = rule;
  return Object.keys(conditions).length > 0;
}

function newRule({ asked, action, rules, readings }: RuleWish, without?: string): NewRule {
  const { protocol, path, clientIPAddress: address, username, recipient, middleTier = 'none' } = asked;
  const isOfProtocols = protocol !== undefined || path !== undefined;
  const about = username ?? address ?? attributesOf(recipient).flatMap(([, value]) => value || [])[0];
  const rule: ClientAccessRule = {
    name: freeName(`${action === 'AllowAccess' ? 'Allow' : 'Deny'} ${about ?? 'this connection'}`, rules),
    action,
    priority: topNumber(rules, readings),
    ...defined({
      anyOfProtocols: isOfProtocols ? protocolsOf(asked) : undefined,
      anyOfClientIPAddressesOrRanges: address === undefined ? undefined : [address],
      usernameMatchesAnyOfPatterns: username === undefined ? undefined : [username],
      userRecipientFilter: filterFor(recipient),
      scope: middleTier === 'none' ? ('Users' as const) : ('All' as const),
    }),
  };
  const typed = withTypes(rule, asked);
  const wider = [
    ...(without === undefined ? [] : [without]),
    ...(typed === undefined ? ['for every way of signing in, as New-ClientAccessRule refuses this one there'] : []),
    ...(middleTier === 'none' ? [] : ['for connections without a middle tier too']),
    ...(recipient === undefined || username !== undefined ? [] : ['for every mailbox with what the filter wants']),
  ];
  const words = wider.length === 0 ? undefined : wider.join('; ');
  return { kind: 'new-rule', rule: typed ?? rule, ...defined({ wider: words }) };
}

/** Undefined where such a rule is refused (ADM-AUTHENTICATION-SUPPORTED). */
function withTypes(rule: ClientAccessRule, { authenticationType }: AskedConnection): ClientAccessRule | undefined {
  if (authenticationType === undefined) return rule;
  const typed = { ...rule, anyOfAuthenticationTypes: [authenticationType].flat() };
  return problemsOf({ rules: [typed] }, defaultReadings).length === 0 ? typed : undefined;
}

function attributesOf(recipient: Recipient | undefined): readonly (readonly [string, string])[] {
  return Object.entries(recipient ?? {}).map(([name, value]) => [name, value ?? '']);
}

/** What is given of the mailbox (OPATH-EQ, OPATH-NULL). */
function filterFor(recipient: Recipient | undefined): string | undefined {
  const comparisons = attributesOf(recipient).map(([name, value]) => {
    const wanted = value === '' ? '$null' : `'${value.replaceAll("'", "''")}'`;
    return `${spellProperty(name)} -eq ${wanted}`;
  });
  return comparisons.length === 0 ? undefined : comparisons.join(' -and ');
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
