/** What the administration chapters share: parameter tables, kinds of values, refusals as values. */
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type { CmdletCall, StepAnswer } from '../../model/generated/wire.generated.ts';
import type { CmdletParameters } from '../../model/parameters.ts';
import type { Production } from '../../model/problem.ts';
import { nearest, suggest } from '../../syntax/nearest.ts';
import { quote } from '../../syntax/terminal-text.ts';
import type { Refusal } from '../semantics.ts';

/** What is wrong with a value; `message` goes on after the name of its parameter. */
export interface Wrong {
  readonly production: Production;
  readonly message: string;
}

/** Judges one parameter's value; undefined when it may stand. */
export type ValueCheck = (value: unknown) => Wrong | undefined;

/** The parameters of one cmdlet. */
export interface CmdletTable {
  readonly required: readonly string[];
  /** Every parameter that the cmdlet knows, with what its value must be. */
  readonly parameters: Readonly<Record<string, ValueCheck>>;
}

/** The table of a cmdlet, each parameter with the check of what it takes. NON-SPEC */
export function tableOf<V extends string>(
  { required, takes }: CmdletParameters<V>,
  checks: Readonly<Record<V, ValueCheck>>,
): CmdletTable {
  return {
    required,
    parameters: Object.fromEntries(Object.entries(takes).map(([name, value]) => [name, checks[value]])),
  };
}

/** The clauses that a chapter's refusals rest on. */
export interface BindingClauses {
  readonly unknown: ClauseId;
  readonly required: ClauseId;
  readonly values: ClauseId;
}

/** ADM-NULL, PADM-NULL: whether a parameter is given at all. */
export function isGiven(call: CmdletCall, parameter: string): boolean {
  return call.parameters[parameter] !== undefined && call.parameters[parameter] !== null;
}

/** Unknown parameters, missing ones, then values that cannot stand: ADM-UNKNOWN-PARAMETER, ADM-NEW-REQUIRED, ADM-VALUES and their like. */
export function refuseBinding(call: CmdletCall, table: CmdletTable, clauses: BindingClauses): Refusal | undefined {
  const unknown = Object.keys(call.parameters).find((name) => !Object.hasOwn(table.parameters, name));
  if (unknown !== undefined) {
    const known = Object.keys(table.parameters).map((name) => `-${name}`);
    return {
      code: 'unknown-parameter',
      clause: clauses.unknown,
      message: `${quote(`-${unknown}`)} is no parameter of ${call.cmdlet}; ${suggest(`-${unknown}`, known)}`,
    };
  }
  const missing = table.required.find((name) => !isGiven(call, name));
  if (missing !== undefined) {
    return { code: 'missing-parameter', clause: clauses.required, message: `\`-${missing}\` is missing` };
  }
  for (const [name, check] of Object.entries(table.parameters)) {
    const wrong = isGiven(call, name) ? check(call.parameters[name]) : undefined;
    if (wrong === undefined) continue;
    const message = `\`-${name}\` ${wrong.message}`;
    return { code: 'invalid-value', production: wrong.production, clause: clauses.values, message };
  }
  return undefined;
}

/** A parameter's text; the empty one when it is not given. NON-SPEC */
export function textOf(call: CmdletCall, parameter: string): string {
  return String(call.parameters[parameter] ?? '');
}

/** NON-SPEC: what is done, apart from what it is done to. */
export function verbOf(call: CmdletCall): 'New' | 'Set' | 'Remove' {
  return call.cmdlet.startsWith('New') ? 'New' : call.cmdlet.startsWith('Set') ? 'Set' : 'Remove';
}

/** A call with the reason against it, if there is one, and the list after it. */
export interface CallResult<L> {
  readonly call: CmdletCall;
  readonly refusal: Refusal | undefined;
  readonly list: L;
}

/** ADM-REFUSED-CHANGES-NOTHING, PADM-REFUSED-CHANGES-NOTHING: each call on the list that the ones before it left. */
export function runCalls<L>(
  calls: readonly CmdletCall[],
  start: L,
  refuse: (call: CmdletCall, list: L) => Refusal | undefined,
  carryOut: (call: CmdletCall, list: L) => L,
): readonly CallResult<L>[] {
  let list = start;
  return calls.map((call) => {
    const refusal = refuse(call, list);
    if (refusal === undefined) list = carryOut(call, list);
    return { call, refusal, list };
  });
}

/** ADM-STEPS, PADM-STEPS */
export function toStep({ refusal }: CallResult<unknown>): StepAnswer {
  return refusal === undefined ? { ok: true } : { refused: refusal.code };
}

export const isText: ValueCheck = (value) => (typeof value === 'string' ? undefined : wrongType('a text', value));

export const isFilledText: ValueCheck = (value) =>
  value === '' ? { production: 'text', message: `takes a text that is not empty, not ${shown(value)}` } : isText(value);

export const isBoolean: ValueCheck = (value) =>
  typeof value === 'boolean' ? undefined : wrongType('true or false', value);

export const isInteger: ValueCheck = (value) => (Number.isInteger(value) ? undefined : wrongType('an integer', value));

/** An enumeration, exactly as it is spelled: ADM-VALUES, PADM-VALUES. */
export function isOneOf(values: readonly string[]): ValueCheck {
  return (value) => {
    if (values.some((each) => each === value)) return undefined;
    const near = typeof value === 'string' ? nearest(value, values) : undefined;
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    return { production: 'type', message: `takes ${values.join(' or ')}, not ${shown(value)}${hint}` };
  };
}

/** A list of texts, each of which may stand: ADM-VALUES. */
export function isListOf(check: ValueCheck): ValueCheck {
  return (value) => {
    if (!Array.isArray(value)) return wrongType('a list', value);
    return value.map(check).find((wrong) => wrong !== undefined);
  };
}

/** A value of another JSON type: ADM-VALUES, PADM-VALUES. */
export function wrongType(wanted: string, value: unknown): Wrong {
  return { production: 'type', message: `takes ${wanted}, not ${shown(value)}` };
}

/** A value as messages show it. NON-SPEC */
export function shown(value: unknown): string {
  return quote(JSON.stringify(value));
}
