/** Calls as PowerShell 7 binds them: names, positions, sets, types (CMD-NAMES and the clauses after it). */

import { defined } from '../../model/defined.ts';
import type { Value } from '../../model/inventory/call.ts';
import { assign, type GivenValue, type ParameterValues } from './binding/assignment.ts';
import { type Conversion, convert } from './binding/conversion.ts';
import { assignPositions, missingParameters, possibleSets } from './binding/parameter-sets.ts';
import { hasPlaceholder } from './binding/placeholders.ts';
import { unknownIn } from './binding/plain-values.ts';
import type { BindCall, BindingProblem, BindOptions, BoundCall, GivenArgument } from './given.ts';
import type { CmdletSignature } from './signatures/signature.ts';
import { findCmdlet } from './signatures/signatures.ts';

/** Undefined for a foreign command. What PowerShell refuses has `binds: false`, what can be read, and a problem for each reason. */
export const bindCall: BindCall = (name, given, options = {}) => {
  const found = findCmdlet(name);
  if (found === undefined) return undefined;
  const { assigned, problems } = assignAll(found.signature, given, options);
  const read = assigned.map((each) => readParameter(each, options.pipelineInput === true));
  const all = [...problems, ...read.flatMap((each) => each.problems)].sort(
    (one, other) => startOf(one) - startOf(other),
  );
  const words = read.flatMap(({ name, word }) => (word === undefined ? [] : [[name, word] as const]));
  const placeholder = read.flatMap((each) => (each.placeholder ? [each.name] : []));
  const isRefused = all.some(({ kind }) => kind === 'does-not-bind') || problems.length > 0;
  const bound = {
    cmdlet: found.cmdlet,
    parameters: Object.fromEntries(read.map(({ name, value }) => [name, value])),
    problems: all,
    unknown: assigned.flatMap(unknownOf),
  };
  if (words.length === 0 && !isRefused && placeholder.length === 0) return bound; // most calls
  return defined({
    ...bound,
    enum: words.length === 0 ? undefined : Object.fromEntries(words),
    binds: isRefused ? (false as const) : undefined,
    placeholder: placeholder.length === 0 ? undefined : placeholder,
  });
};

/** What has no place of its own comes last. */
function startOf({ span }: BindingProblem): number {
  return span?.start ?? Number.MAX_SAFE_INTEGER;
}

function assignAll(
  signature: CmdletSignature,
  given: readonly GivenArgument[],
  { pipelineInput = false }: BindOptions,
): { readonly assigned: readonly ParameterValues[]; readonly problems: readonly BindingProblem[] } {
  const { byName, byPosition, problems, isOpen } = assign(signature, given);
  const named = possibleSets(signature, byName);
  const positions = assignPositions(signature, byName, byPosition, named.sets);
  const assigned = [...byName, ...positions.assigned];
  const { sets } = possibleSets(signature, assigned);
  const missing = isOpen ? [] : missingParameters(signature, assigned, sets, pipelineInput);
  return { assigned, problems: [...problems, ...named.problems, ...positions.problems, ...missing] };
}

interface ReadParameter {
  readonly name: string;
  readonly value: Value;
  readonly word: string | undefined;
  readonly placeholder: boolean;
  readonly problems: readonly BindingProblem[];
}

function readParameter(assigned: ParameterValues, pipelineInput: boolean): ReadParameter {
  const { name, values } = assigned;
  const read = values.map((value) => readValue(assigned, value, pipelineInput));
  const [first, ...others] = read;
  const placeholder =
    values.some(({ datum }) => datum !== undefined && hasPlaceholder(datum, name)) ||
    read.some(({ value, problem }) => problem !== undefined && typeof value === 'string' && STAND_IN.test(value));
  const problems = read.flatMap(({ problem }, index) => {
    const span = values[index]?.span;
    return problem === undefined || span === undefined ? [] : [{ ...problem, span }];
  });
  const marks: readonly BindingProblem[] = placeholder
    ? [{ kind: 'placeholder', span: values[0].span, why: `the value of ${name} is still to be filled in` }]
    : [];
  const value = others.length === 0 ? (first?.value ?? null) : read.map((each) => each.value);
  const word = others.length === 0 ? first?.word : undefined;
  return { name, value, word, placeholder, problems: [...problems, ...marks] };
}

/** One letter where a number or a word belongs. */
const STAND_IN = /^[XYN#?]$/i;

function readValue({ signature }: ParameterValues, { datum }: GivenValue, pipelineInput: boolean): Conversion {
  if (datum === undefined) return { value: null };
  const { takes, mandatory, filled, least, pipeline } = signature;
  if (datum.kind === 'block' && pipeline === true) return perObject(datum.text, pipelineInput);
  const converted = convert(datum, takes);
  if (converted.problem !== undefined) return converted;
  const isNeeded = mandatory === true || (filled === true && datum.kind !== 'null');
  const isEmpty = isNeeded && isBlank(converted.value);
  if (isEmpty) return { ...converted, problem: { kind: 'does-not-bind', why: 'its value must not be empty' } };
  const isTooSmall = least !== undefined && typeof converted.value === 'string' && Number(converted.value) < least;
  return isTooSmall ? { ...converted, problem: { kind: 'does-not-bind', why: `less than ${least}` } } : converted;
}

/** A script block for what may come down the pipeline is run for each object there; without any it is refused. */
function perObject(text: string, pipelineInput: boolean): Conversion {
  if (!pipelineInput)
    return {
      value: text,
      problem: { kind: 'does-not-bind', why: 'a script block, and nothing comes down the pipeline' },
    };
  return { value: null, problem: { kind: 'unknown-value', why: 'run for each object that comes down the pipeline' } };
}

/** A mandatory parameter takes neither an empty text nor an empty list, nor a list with an empty text in it. */
function isBlank(value: Value): boolean {
  return value === '' || (Array.isArray(value) && (value.length === 0 || value.includes('')));
}

function unknownOf({ name, values }: ParameterValues): BoundCall['unknown'] {
  return values.flatMap(({ datum, span }) =>
    datum === undefined ? [] : unknownIn(datum).map((because) => ({ parameter: name, because, span })),
  );
}
