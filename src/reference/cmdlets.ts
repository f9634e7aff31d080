/** What the administration chapters share: parameter tables, kinds of values, refusals as values. */
import type { ClauseId } from '../model/clauses.generated.ts';
import type { TraceStep } from '../model/trace.ts';
import type { CmdletCall, RefusalCode } from '../model/wire.generated.ts';
import { nearest, suggest } from '../syntax/nearest.ts';
import { quote } from '../syntax/quote.ts';

/** Why a call is refused. */
export interface Objection {
  readonly code: RefusalCode;
  readonly clause: ClauseId;
  readonly message: string;
}

/** Judges one parameter's value; undefined when it may stand. */
export type ValueCheck = (value: unknown) => string | undefined;

export interface CmdletTable {
  readonly required: readonly string[];
  /** Every parameter that the cmdlet knows, with what its value must be. */
  readonly parameters: Readonly<Record<string, ValueCheck>>;
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
export function objectToBinding(call: CmdletCall, table: CmdletTable, clauses: BindingClauses): Objection | undefined {
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
    if (wrong !== undefined) return { code: 'invalid-value', clause: clauses.values, message: `\`-${name}\` ${wrong}` };
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

/** A call and what became of it, for the trace. NON-SPEC */
export function cmdletStep(
  call: CmdletCall,
  subject: string,
  objection: Objection | undefined,
  clause: ClauseId,
): TraceStep {
  const { code, message } = objection ?? { code: undefined, message: '' };
  return { kind: 'cmdlet', clause: objection?.clause ?? clause, cmdlet: call.cmdlet, subject, refused: code, message };
}

export const isText: ValueCheck = (value) =>
  typeof value === 'string' ? undefined : `takes a text, not ${shown(value)}`;

export const isFilledText: ValueCheck = (value) =>
  typeof value === 'string' && value !== '' ? undefined : `takes a text that is not empty, not ${shown(value)}`;

export const isBoolean: ValueCheck = (value) =>
  typeof value === 'boolean' ? undefined : `takes true or false, not ${shown(value)}`;

export const isInteger: ValueCheck = (value) =>
  Number.isInteger(value) ? undefined : `takes an integer, not ${shown(value)}`;

/** An enumeration, exactly as it is spelled: ADM-VALUES, PADM-VALUES. */
export function isOneOf(values: readonly string[]): ValueCheck {
  return (value) => {
    if (values.some((each) => each === value)) return undefined;
    const near = typeof value === 'string' ? nearest(value, values) : undefined;
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    return `takes ${values.join(' or ')}, not ${shown(value)}${hint}`;
  };
}

/** A list of texts, each of which may stand: ADM-VALUES. */
export function isListOf(check: ValueCheck): ValueCheck {
  return (value) => {
    if (!Array.isArray(value)) return `takes a list, not ${shown(value)}`;
    return value.map(check).find((wrong) => wrong !== undefined);
  };
}

/** A value as messages show it. NON-SPEC */
export function shown(value: unknown): string {
  return quote(JSON.stringify(value));
}
