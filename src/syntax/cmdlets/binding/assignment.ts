/** Which argument goes to which parameter. */
import { defined } from '../../../model/defined.ts';
import { invariant } from '../../../model/invariant.ts';
import type { Datum } from '../../powershell/datum.ts';
import type { TextSpan } from '../../powershell/tree.ts';
import type { BindingProblem, GivenArgument } from '../given.ts';
import type { CmdletSignature } from '../signatures/signature.ts';
import { type NamedParameter, parameterFinder } from './parameter-names.ts';

/** A value of a parameter, and where it stands. */
export interface GivenValue {
  /** Absent: the value is missing. */
  readonly datum?: Datum;
  /** Of the value where it stands apart, else of the parameter. */
  readonly span: TextSpan;
  /** Of the parameter with its value. */
  readonly whole: TextSpan;
}

/** A parameter and what it is given. */
export interface ParameterValues extends NamedParameter {
  /** Several: the parameter is given more than once. */
  readonly values: readonly [GivenValue, ...(readonly GivenValue[])];
}

/** What each argument went to. */
export interface Assignments {
  /** In the order of the text, those by position last. */
  readonly byName: readonly ParameterValues[];
  readonly byPosition: readonly { readonly datum: Datum; readonly span: TextSpan }[];
  readonly problems: readonly BindingProblem[];
  /** There is a splat of which nothing is known. */
  readonly isOpen: boolean;
}

/** A key of a splatted hashtable may begin with the dash of its parameter. */
const DASH = /^[-\u2013-\u2015]/;

interface ParameterEntry {
  readonly parameter: NamedParameter;
  readonly written: GivenValue[];
  readonly splatted: GivenValue[];
}

/** Values after their names; what stands alone is left for the positions. */
export function assign(signature: CmdletSignature, given: readonly GivenArgument[]): Assignments {
  const find = parameterFinder(signature);
  const entries = new Map<string, ParameterEntry>();
  const entryOf = (parameter: NamedParameter): ParameterEntry => {
    const entry = entries.get(parameter.name) ?? { parameter, written: [], splatted: [] };
    entries.set(parameter.name, entry);
    return entry;
  };
  const byPosition: { datum: Datum; span: TextSpan }[] = [];
  const problems: BindingProblem[] = [];
  const rest = queueOf(given);
  let isOpen = false;
  const isNoName = (name: string) => {
    const found = find(name);
    return !found.ok && !found.isAmbiguous;
  };
  for (let argument = rest.next(); argument !== undefined; argument = rest.next()) {
    if (argument.kind === 'unknown-splat') isOpen = true;
    else if (argument.kind === 'value') byPosition.push({ datum: argument.value, span: argument.span });
    else if (argument.kind !== 'no-more-parameters') {
      const found = find(argument.kind === 'named' ? argument.name.replace(DASH, '') : argument.name);
      const value = valueBehind(argument, found.ok ? found.parameter : undefined, rest, isNoName);
      if (!found.ok)
        problems.push(
          defined({ kind: 'unknown-name' as const, span: argument.span, why: found.why, hint: found.hint }),
        );
      else entryOf(found.parameter)[argument.kind === 'named' ? 'splatted' : 'written'].push(value);
    }
  }
  const byName = Array.from(entries.values(), winnerOf);
  return { byName, byPosition, problems: [...problems, ...byName.flatMap(mistakesOf)], isOpen };
}

/** What is written beside a splat wins over it. */
function winnerOf({ parameter: { name, signature }, written, splatted }: ParameterEntry): ParameterValues {
  const [first, ...others] = written.length > 0 ? written : splatted;
  invariant(first !== undefined, 'an entry is made for a value');
  return { name, signature, values: [first, ...others] };
}

function mistakesOf({ values }: ParameterValues): readonly BindingProblem[] {
  if (values.length === 1 && values[0].datum !== undefined) return [];
  const missing = values.filter(({ datum }) => datum === undefined);
  return [
    ...missing.map(({ whole }) => ({ kind: 'does-not-bind', span: whole, why: 'its value is missing' }) as const),
    ...values
      .slice(1)
      .map(({ whole }) => ({ kind: 'does-not-bind', span: whole, why: 'the parameter is given twice' }) as const),
  ];
}

type GivenName = Extract<GivenArgument, { readonly kind: 'parameter' | 'named' }>;

/** A switch takes no value that stands apart; a name that is unknown does. A dash word that is no name is a value too. */
function valueBehind(
  argument: GivenName,
  parameter: NamedParameter | undefined,
  rest: ArgumentQueue,
  isNoName: (name: string) => boolean,
): GivenValue {
  const { span, value } = argument;
  if (value !== undefined) return { datum: value, span, whole: span };
  const takes = parameter?.signature.takes;
  if (takes === 'switch' || takes === 'free switch')
    return { datum: { kind: 'boolean', value: true }, span, whole: span };
  const next = rest.takeValue((name) => parameter !== undefined && isNoName(name));
  if (next === undefined) return { span, whole: span };
  return { datum: next.value, span: next.span, whole: { start: span.start, end: next.span.end } };
}

type GivenAlone = Extract<GivenArgument, { readonly kind: 'value' }>;

function dashWord({ name, span }: GivenName): GivenAlone {
  return { kind: 'value', value: { kind: 'text', value: `-${name}`, bare: true }, span };
}

/** The arguments, one after the other; behind `--` names are values. */
interface ArgumentQueue {
  readonly next: () => GivenArgument | undefined;
  /** The next argument when it is a value, over a `--` before it, or a dash word that is no name. */
  readonly takeValue: (isNoName: (name: string) => boolean) => GivenAlone | undefined;
}

function queueOf(given: readonly GivenArgument[]): ArgumentQueue {
  let at = 0;
  let isClosed = false;
  const next = (): GivenArgument | undefined => {
    const argument = given[at];
    at += 1;
    if (argument?.kind === 'no-more-parameters') isClosed = true;
    return argument?.kind === 'parameter' && isClosed ? dashWord(argument) : argument;
  };
  const takeValue = (isNoName: (name: string) => boolean): GivenAlone | undefined => {
    const before = { at, isClosed };
    let argument = next();
    if (argument?.kind === 'no-more-parameters') argument = next();
    if (argument?.kind === 'value') return argument;
    if (argument?.kind === 'parameter' && argument.value === undefined && isNoName(argument.name))
      return dashWord(argument);
    at = before.at;
    isClosed = before.isClosed;
    return undefined;
  };
  return { next, takeValue };
}
