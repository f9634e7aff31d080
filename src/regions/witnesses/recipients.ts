/** Recipients that filters tell apart: one that meets a demand, by search over the cells of each property. */
import type { Chain } from '../../model/filter.ts';
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

/** Assignments that one search may try. */
const MOST_STEPS = 200_000;

/** Of one property the comparisons with it, and for each of its cells a value and the truths as sets: 1 unknown, 2 true, 4 false. */
interface PropertyChoice {
  readonly name: string;
  readonly atoms: readonly number[];
  readonly cells: readonly { readonly value: string; readonly truths: readonly number[] }[];
}

/** The search among the recipients of some filters. Refused (`too-large`): a property with too many cells; a search with too many steps. */
export function recipientFinder(filters: readonly Chain[], readings: Readings): Result<FindRecipient, SizeProblem> {
  const atoms = interned<Atom>();
  const programs = filters.map((filter) => programOf(filter, readings, atoms));
  const properties: PropertyChoice[] = [];
  for (const name of [...new Set(atoms.values.map(({ property }) => property))].sort()) {
    const numbers = atoms.values.flatMap(({ property }, number) => (property === name ? [number] : []));
    const cells = attributeCells(
      numbers.flatMap((number) => atoms.values[number] ?? []),
      readings,
    );
    if (!cells.ok) return cells;
    const setsOf = cells.value.map(({ witness, truths }) => ({
      value: witness,
      truths: truths.map((each) => 1 << each),
    }));
    properties.push({ name, atoms: numbers, cells: setsOf });
  }
  return { ok: true, value: (demand) => search(demand, programs, properties, atoms.values.length) };
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
  const properties = all.filter((property) => property.atoms.some((atom) => used.has(atom)));
  const canBe = (number: number, wanted: number): boolean =>
    (possible(programs[number] ?? [], (atom) => truths[atom] ?? 0) & wanted) !== 0;
  const isOpen = (): boolean => some.every((each) => canBe(each, 0b010)) && none.every((each) => canBe(each, 0b101));
  let steps = 0;
  const found: Record<string, string> = {};
  const assign = (index: number): boolean => {
    if (!isOpen()) return false;
    const property = properties[index];
    if (property === undefined) return true;
    for (const cell of property.cells) {
      steps += 1;
      if (steps > MOST_STEPS) return false;
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
