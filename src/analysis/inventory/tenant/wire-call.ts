/** Calls as texts say them, for the two administration chapters: values of JSON types, without what is not known. */

import { listConditions } from '../../../model/conditions.ts';
import type { ClauseId } from '../../../model/generated/clauses.generated.ts';
import type { CmdletCall } from '../../../model/generated/wire.generated.ts';
import type { Call, Value } from '../../../model/inventory/call.ts';
import { cmdlets } from '../../../model/parameters.ts';
import type { Result } from '../../../model/problem.ts';
import { isKnownValue } from '../../../syntax/cmdlets/known-value.ts';
import { commonParameters, confirmParameters } from '../../../syntax/cmdlets/signatures/common-parameters.ts';

/** What became of a call. */
export type CallOutcome =
  | { readonly kind: 'done'; readonly assumption?: string }
  /** Refused by the chapter: it changes nothing. */
  | { readonly kind: 'refused'; readonly why: string; readonly clause?: ClauseId }
  /** It changes something that no input holds. */
  | { readonly kind: 'unknown'; readonly why: string };

/** A refusal, with the clause where a chapter has one. */
export function refused(why: string, clause?: ClauseId): CallOutcome {
  return clause === undefined ? { kind: 'refused', why } : { kind: 'refused', why, clause };
}

/** Conditions that the chapters do not have: a rule with one of them cannot be decided. */
const UNMODELLED: ReadonlySet<string> = new Set([
  'AnyOfSourceTcpPortNumbers',
  'ExceptAnyOfSourceTcpPortNumbers',
  'UserIsMemberOf',
  'ExceptUserIsMemberOf',
]);

/** The parameters with a value that is not known, or known in part, or that no chapter speaks of. */
export function unknownParameters(call: Call): readonly string[] {
  return Object.entries(call.parameters).flatMap(([name, value]) =>
    isKnownValue(value) && !isUnmodelled(name, value) ? [] : [name],
  );
}

/** What is said of such a condition. */
export const NO_CHAPTER = 'nothing here decides by ports or groups, so what this rule decides is not known';

/** A condition on ports or groups that is not empty. */
export function isUnmodelled(name: string, value: Value): boolean {
  return UNMODELLED.has(name) && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** The field of the wire that a parameter gives. */
export function fieldOf(parameter: string): string {
  return parameter.charAt(0).toLowerCase() + parameter.slice(1);
}

/** The call with the parameters that are known; what every cmdlet takes beside its own is left out. */
export function wireCall(call: Call, without: readonly string[] = []): Result<CmdletCall> {
  const table = Object.entries(cmdlets).find(([name]) => name === call.cmdlet);
  if (table === undefined) {
    return { ok: false, problem: { code: 'unreadable', message: `${call.cmdlet} changes no rule and no policy` } };
  }
  const [cmdlet, { takes }] = table;
  const parameters = Object.entries(call.parameters)
    .filter(([name]) => !without.includes(name) && !COMMON.has(name) && !UNMODELLED.has(name))
    .map(([name, value]) => [name, chapterValue(takes[name], value, call.enum?.[name] ?? value)]);
  return {
    ok: true,
    value: { cmdlet: isCmdlet(cmdlet) ? cmdlet : 'New-ClientAccessRule', parameters: Object.fromEntries(parameters) },
  };
}

/** What changes no rule and no policy. */
const COMMON: ReadonlySet<string> = new Set([
  ...Object.keys({ ...commonParameters, ...confirmParameters }),
  'DomainController',
]);

function isCmdlet(name: string): name is CmdletCall['cmdlet'] {
  return Object.hasOwn(cmdlets, name);
}

/** ADM-VALUES: integers, lists and words as the wire has them. */
function chapterValue(kind: string | undefined, value: Value, bound: Value): Value | number {
  if (kind === 'integer' && typeof value === 'string') return Number(value);
  if (kind === 'action' || kind === 'scope' || kind === 'access-right') return bound;
  if (kind === 'filter' && value === '') return null;
  return kind !== undefined && LIST_KINDS.has(kind) ? listValue(value) : value;
}

/** A single value is a list of one, also as a part of `@{Add=…}`. */
function listValue(value: Value): Value {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([part, each]) => [part, listValue(each)]));
}

const LIST_KINDS: ReadonlySet<string> = new Set(listConditions.map(({ kind }) => kind));
