/** Which parameters go together, and which are missing. */
import { fold } from '../../fold.ts';
import type { Datum } from '../../powershell/datum.ts';
import type { TextSpan } from '../../powershell/tree.ts';
import type { BindingProblem } from '../given.ts';
import type { CmdletSignature, ParameterSignature } from '../signatures/signature.ts';
import type { ParameterValues } from './assignment.ts';
import { shapeOf } from './shape.ts';

/** The sets that are still possible with these parameters, and the parameters that go with no set of those before them. */
export function possibleSets(
  signature: CmdletSignature,
  assigned: readonly ParameterValues[],
): { readonly sets: readonly string[]; readonly problems: readonly BindingProblem[] } {
  let { sets } = shapeOf(signature);
  const problems: BindingProblem[] = [];
  for (const [index, parameter] of assigned.entries()) {
    const left = sets.filter((set) => isIn(parameter.signature, set));
    if (left.length > 0) sets = left;
    else {
      const other = assigned.slice(0, index).find((earlier) => !goTogether(earlier, parameter));
      const why = `does not go with ${other?.name ?? 'the parameters before it'}`;
      problems.push({ kind: 'does-not-bind', span: parameter.values[0].whole, why });
    }
  }
  return { sets, problems };
}

function goTogether(one: ParameterValues, other: ParameterValues): boolean {
  const { sets } = one.signature;
  return sets === undefined || sets.some((set) => isIn(other.signature, set));
}

function isIn({ sets }: ParameterSignature, set: string): boolean {
  return sets === undefined || sets.includes(set);
}

/** Values that stand alone go to the positions that are free, in their order. */
export function assignPositions(
  signature: CmdletSignature,
  byName: readonly ParameterValues[],
  values: readonly { readonly datum: Datum; readonly span: TextSpan }[],
  sets: readonly string[],
): { readonly assigned: readonly ParameterValues[]; readonly problems: readonly BindingProblem[] } {
  if (values.length === 0) return { assigned: [], problems: [] };
  const free = shapeOf(signature)
    .positional.filter(([name]) => !byName.some((given) => given.name === name))
    .filter(([, each]) => sets.some((set) => isIn(each, set)));
  const assigned = values.slice(0, free.length).flatMap(({ datum, span }, index): readonly ParameterValues[] => {
    const [name, parameter] = free[index] ?? [];
    if (name === undefined || parameter === undefined) return [];
    return [{ name, signature: parameter, values: [{ datum, span, whole: span }] }];
  });
  const problems = values.slice(free.length).map((value) => strayValue(signature, value));
  return { assigned, problems };
}

function strayValue(
  signature: CmdletSignature,
  { datum, span }: { readonly datum: Datum; readonly span: TextSpan },
): BindingProblem {
  const word = datum.kind === 'text' ? fold(datum.value) : '';
  const name = shapeOf(signature).names.get(word);
  if (name !== undefined)
    return { kind: 'does-not-bind', span, why: "a parameter's name without its dash", hint: `-${name}` };
  return { kind: 'does-not-bind', span, why: 'no position is left for this value: it belongs to no parameter' };
}

/** What is mandatory and missing in every set that is possible. */
export function missingParameters(
  signature: CmdletSignature,
  assigned: readonly ParameterValues[],
  sets: readonly string[],
  pipelineInput: boolean,
): readonly BindingProblem[] {
  const chosen = sets.length > 1 && signature.defaultSet !== undefined && sets.includes(signature.defaultSet);
  const candidates = chosen ? [signature.defaultSet ?? ''] : sets;
  const { mandatory } = shapeOf(signature);
  const missing = candidates.map((set) =>
    mandatory.flatMap(([name, parameter]) => {
      if (!isIn(parameter, set)) return [];
      const comes = pipelineInput && parameter.pipeline === true;
      const isGiven = assigned.some((given) => given.name === name || given.name === parameter.olderName);
      return comes || isGiven ? [] : [name];
    }),
  );
  const fewest = Math.min(...missing.map((each) => each.length));
  if (fewest === 0) return [];
  const least = missing.filter((names) => names.length === fewest);
  const [names = [], ...others] = least;
  const inAll = names.filter((name) => others.every((each) => each.includes(name)));
  const inOne = others.length === 0 ? [] : [...new Set(least.flat())].filter((name) => !inAll.includes(name));
  const choice = inOne.length === 0 ? [] : [`one of ${inOne.join(', ')}`];
  return [{ kind: 'does-not-bind', why: `mandatory and missing: ${[...inAll, ...choice].join(', ')}` }];
}
