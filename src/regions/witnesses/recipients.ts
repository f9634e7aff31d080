/** Recipients that filters tell apart: one that meets a demand, by search over the cells of each property. */
import type { Chain } from '../../model/filter.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Recipient } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import type { Atom } from '../attributes/comparisons.ts';
import { type Program, possible, programOf } from '../attributes/filter-programs.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import { interned } from '../interning.ts';
import { attributeCells } from './attributes.ts';

/** Filters by their numbers: all of `some` hold, and none of `none` does. */
export interface RecipientDemand {
  readonly some: readonly number[];
  readonly none: readonly number[];
}

/** Finds a recipient that meets a demand, with as few and as short attributes as come first; undefined when none does. */
export type FindRecipient = (demand: RecipientDemand) => Result<Recipient | undefined, SizeProblem>;

/** Filters that one search may put to what is assigned so far. */
const MOST_STEPS = 1_000_000;

/** Of one property the comparisons with it, and for each of its cells a value and the truths as sets: 1 unknown, 2 true, 4 false. */
interface PropertyChoice {
  readonly name: string;
  readonly atoms: readonly number[];
  readonly cells: readonly { readonly value: string; readonly truths: readonly number[] }[];
}

/** The search among the recipients of some filters, each under its reading. Refused (`too-large`): a property with too many cells; a search with too many steps. */
export function recipientFinder(
  filters: readonly Chain[],
  readings: readonly Readings[],
): Result<FindRecipient, SizeProblem> {
  const atoms = interned<Atom>();
  const programs = filters.map((filter, number) => programOf(filter, readings[number] ?? defaultReadings, atoms));
  const properties: PropertyChoice[] = [];
  for (const name of [...new Set(atoms.values.map(({ property }) => property))].sort()) {
    const numbers = atoms.values.flatMap(({ property }, number) => (property === name ? [number] : []));
    const cells = attributeCells(numbers.flatMap((number) => atoms.values[number] ?? []));
    if (!cells.ok) return cells;
    const setsOf = cells.value.map(({ witness, truths }) => ({
      value: witness,
      truths: truths.map((each) => 1 << each),
    }));
    properties.push({ name, atoms: numbers, cells: setsOf });
  }
  return { ok: true, value: (demand) => search(demand, programs, properties, atoms.values.length) };
}

/** What is asked of the filters that look at these comparisons: no other changes when they are decided. */
function touchedBy(
  atoms: readonly number[],
  { some, none }: RecipientDemand,
  programs: readonly Program[],
): RecipientDemand {
  const own = new Set(atoms);
  const isTouched = (number: number): boolean =>
    (programs[number] ?? []).some((step) => step.kind === 'atom' && own.has(step.atom));
  return { some: some.filter(isTouched), none: none.filter(isTouched) };
}

function search(
  { some, none }: RecipientDemand,
  programs: readonly Program[],
  all: readonly PropertyChoice[],
  atoms: number,
): Result<Recipient | undefined, SizeProblem> {
  const truths: number[] = Array.from({ length: atoms }, () => 0b111);
  const asked = [...some, ...none].flatMap((number) => programs[number] ?? []);
  const used = new Set(asked.flatMap((step) => (step.kind === 'atom' ? [step.atom] : [])));
  const choices = all
    .filter((property) => property.atoms.some((atom) => used.has(atom)))
    .map((property) => ({ property, demand: touchedBy(property.atoms, { some, none }, programs) }))
    .sort((one, other) => other.demand.some.length - one.demand.some.length); // what cannot be is seen soonest there
  const properties = choices.map(({ property }) => property);
  const touched = [{ some, none }, ...choices.map(({ demand }) => demand)];
  const canBe = (number: number, wanted: number): boolean =>
    (possible(programs[number] ?? [], (atom) => truths[atom] ?? 0) & wanted) !== 0;
  const isOpen = (demand: RecipientDemand): boolean =>
    demand.some.every((each) => canBe(each, 0b010)) && demand.none.every((each) => canBe(each, 0b101));
  let steps = 0;
  const found: Record<string, string> = {};
  const assign = (index: number): boolean => {
    const demand = touched[index] ?? { some, none };
    steps += 1 + demand.some.length + demand.none.length;
    if (steps > MOST_STEPS || !isOpen(demand)) return false;
    const property = properties[index];
    if (property === undefined) return true;
    for (const cell of property.cells) {
      for (const [place, atom] of property.atoms.entries()) truths[atom] = cell.truths[place] ?? 0;
      if (cell.value === '') delete found[property.name];
      else found[property.name] = cell.value;
      if (assign(index + 1)) return true;
    }
    for (const atom of property.atoms) truths[atom] = 0b111;
    delete found[property.name];
    return false;
  };
  const isMet = assign(0);
  if (steps > MOST_STEPS) return tooLarge('the search for a recipient', steps, MOST_STEPS, 'steps');
  return { ok: true, value: isMet ? found : undefined };
}
