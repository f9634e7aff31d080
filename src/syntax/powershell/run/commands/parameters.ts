/** The parameters of a script's own functions, as their attributes tell. */
import { fold } from '../../../fold.ts';
import type { ScriptParameter } from '../../tree.ts';

/** Whether the parameter takes no value of its own. */
export function isSwitch(parameter: ScriptParameter): boolean {
  return parameter.type === 'switch' || parameter.type === 'switchparameter';
}

/** Whether PowerShell would ask for a value. */
export function isMandatory(parameter: ScriptParameter): boolean {
  return (parameter.attributes ?? []).some((each) => /\bMandatory\b(?!\s*=\s*\$false)/i.test(each));
}

/** Whether the parameter takes what comes down the pipeline: the whole of it, or a property of its name. */
export function pipelineKind(parameter: ScriptParameter): 'value' | 'property' | undefined {
  const attributes = (parameter.attributes ?? []).join(' ');
  if (/\bValueFromPipeline\b(?!\s*=\s*\$false)/i.test(attributes)) return 'value';
  return /\bValueFromPipelineByPropertyName\b(?!\s*=\s*\$false)/i.test(attributes) ? 'property' : undefined;
}

/** Its name and its aliases. */
export function namesOf(parameter: ScriptParameter): readonly string[] {
  const aliases = (parameter.attributes ?? [])
    .filter((each) => /^Alias\s*\(/i.test(each))
    .flatMap((each) => [...each.matchAll(/['"]([^'"]+)['"]/g)].map(([, name = '']) => name));
  return [parameter.name, ...aliases];
}

/** The parameter of that name, alias or unambiguous beginning. */
export function named(parameters: readonly ScriptParameter[], name: string): ScriptParameter | undefined {
  const folded = fold(name);
  const exact = parameters.find((each) => namesOf(each).some((one) => fold(one) === folded));
  if (exact !== undefined) return exact;
  const beginning = parameters.filter((each) => fold(each.name).startsWith(folded));
  return beginning.length === 1 ? beginning[0] : undefined;
}

/** In the order of their positions: those that name one first. */
export function ordered(parameters: readonly ScriptParameter[]): readonly ScriptParameter[] {
  const position = (parameter: ScriptParameter): number =>
    Number(/\bPosition\s*=\s*(\d+)/i.exec((parameter.attributes ?? []).join(' '))?.[1] ?? Number.POSITIVE_INFINITY);
  const places = parameters.map((parameter, at) => ({ parameter, at, position: position(parameter) }));
  return places
    .sort((one, other) => (one.position === other.position ? one.at - other.at : one.position - other.position))
    .map(({ parameter }) => parameter);
}
