/** What Set-ClientAccessRule does to one list of a rule: another list, an edit, or nothing left. */
import type { CmdletCall } from '../../src/model/generated/wire.generated.ts';
import { fold } from '../../src/syntax/fold.ts';
import { chance, type Dice, pick, some, times } from '../dice.ts';
import { casesOf, type Pools } from '../pools.ts';
import { has } from '../settings.ts';
import { authenticationTypes, protocols, typesOf } from './authentication.ts';
import { type NamedRule, someProtocols } from './client-access-rules.ts';
import { drawRange, writeRange } from './ip-ranges.ts';
import { drawPattern } from './username-patterns.ts';

/** Parameters, and the fields that the rule then has. */
export interface ParameterChange {
  readonly parameters: CmdletCall['parameters'];
  readonly made: Partial<NamedRule>;
}

const CONDITIONS = [
  'AnyOfProtocols',
  'AnyOfAuthenticationTypes',
  'AnyOfClientIPAddressesOrRanges',
  'UsernameMatchesAnyOfPatterns',
] as const;
const EXCEPTIONS = CONDITIONS.map((parameter) => `Except${parameter}` as const);

/** A parameter that takes a list. */
type ListParameter = (typeof CONDITIONS)[number] | (typeof EXCEPTIONS)[number];
type ListField = Uncapitalize<ListParameter>;

/** Another list for a parameter, an edit of the one that is there, or nothing left of it. */
export function drawListChange(dice: Dice, pools: Pools, rule: NamedRule): ParameterChange {
  const { settings } = pools;
  const parameter = pick(dice, has(settings, 'exceptions') ? [...CONDITIONS, ...EXCEPTIONS] : CONDITIONS);
  const field = fieldOf(parameter);
  const before = rule[field] ?? [];
  const fall = dice(10);
  if (fall < 2) return change(parameter, pick(dice, [[], null]), []);
  const values = drawValues(dice, pools, rule, parameter);
  if (fall < 5 || !has(settings, 'list-edits')) return change(parameter, values, values);
  const edit = drawEdit(dice, pools, before, values);
  return change(parameter, edit, edited(before, edit));
}

/** The field of a rule that the parameter gives. */
function fieldOf(parameter: ListParameter): ListField {
  return (parameter.charAt(0).toLowerCase() + parameter.slice(1)) as ListField;
}

/** The parameter with its value, and the list that this makes. */
function change(parameter: ListParameter, value: unknown, list: readonly string[]): ParameterChange {
  return { parameters: { [parameter]: value }, made: { [fieldOf(parameter)]: list } };
}

/** Values that the parameter takes; authentication types that the rule's protocols support, as far as there are any. */
function drawValues(dice: Dice, pools: Pools, rule: NamedRule, parameter: ListParameter): readonly string[] {
  const most = has(pools.settings, 'several-values') ? pick(dice, [1, 1, 2, 3]) : 1;
  switch (parameter) {
    case 'AnyOfProtocols':
    case 'ExceptAnyOfProtocols':
      return someProtocols(dice, pools, most);
    case 'AnyOfAuthenticationTypes':
    case 'ExceptAnyOfAuthenticationTypes': {
      const known = (rule.anyOfProtocols ?? []).flatMap(typesOf);
      return some(dice, known.length > 0 ? [...new Set(known)] : authenticationTypes, 1, Math.min(most, 2));
    }
    case 'AnyOfClientIPAddressesOrRanges':
    case 'ExceptAnyOfClientIPAddressesOrRanges':
      return times(most, () => writeRange(dice, drawRange(dice, pools), pools.settings));
    case 'UsernameMatchesAnyOfPatterns':
    case 'ExceptUsernameMatchesAnyOfPatterns':
      return times(most, () => drawPattern(dice, pools, 'valid'));
  }
}

/** Either part may be missing, not both. */
interface Edit {
  readonly Add?: readonly string[];
  readonly Remove?: readonly string[];
}

/** Adds what is new or what is there; removes what is there, what is added, or what is not there. */
function drawEdit(dice: Dice, pools: Pools, before: readonly string[], values: readonly string[]): Edit {
  const there = before.length === 0 ? values : some(dice, before, 1, before.length);
  const spelled = there.map((value) => respelled(dice, value, pools));
  switch (dice(6)) {
    case 0:
    case 1:
      return { Add: values };
    case 2:
      return { Remove: spelled };
    case 3:
      return { Add: chance(dice, 50) ? [...values, ...spelled] : spelled };
    case 4:
      return { Add: values, Remove: chance(dice, 40) ? values.slice(0, 1) : spelled };
    default:
      return chance(dice, 50) ? { Remove: values } : { Add: values, Remove: spelled };
  }
}

/** Texts in other case, but for names of Microsoft's, which are spelled in one way. */
function respelled(dice: Dice, value: string, { settings }: Pools): string {
  const isName = [...protocols, ...authenticationTypes].some((name) => name === value);
  return isName || !has(settings, 'spellings') || chance(dice, 60) ? value : pick(dice, casesOf(value));
}

function edited(before: readonly string[], { Add = [], Remove = [] }: Edit): readonly string[] {
  const known = new Map(before.map((value) => [fold(value), value]));
  for (const value of Add) if (!known.has(fold(value))) known.set(fold(value), value);
  for (const value of Remove) known.delete(fold(value));
  return [...known.values()];
}
