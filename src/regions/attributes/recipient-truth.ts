/** What is true of a recipient: of each filter, whether it holds. Recipients with the same truth are one class. */
import type { Chain } from '../../model/filter.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Recipient } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import { filterProperties } from '../../syntax/recipient-filters/words.ts';
import { addBit, type Bits } from '../bits.ts';
import { interned, type ValueNumbers } from '../interning.ts';
import { type Atom, truthFor } from './comparisons.ts';
import { holds, type Program, programOf } from './filter-programs.ts';
import type { FilterTruth } from './truth.ts';

/** A property that filters can look at. */
export type RecipientProperty = keyof Recipient;

/** Attribute values of one property that no comparison tells apart, found as they are met. */
export interface PropertyCells {
  readonly property: RecipientProperty;
  /** The comparisons of this property, numbered among all. */
  readonly atoms: readonly number[];
  /** The number of the cell of a value; blank is ''. */
  readonly cellOf: (value: string) => number;
  /** The truth in a cell of each of `atoms`. */
  readonly truthsIn: (cell: number) => readonly FilterTruth[];
  /** How many cells were found. */
  readonly count: () => number;
  readonly forget: () => void;
}

/** The filters of some rules, ready to be put to recipients. */
export interface RecipientTruth {
  /** The properties that some filter looks at. */
  readonly properties: readonly PropertyCells[];
  /** Adds to an empty set the numbers of the filters that hold, given the cell of each property. */
  readonly truthOf: (cells: ArrayLike<number>, into: Bits) => void;
  /** Forgets all cells when they have become too many, and says whether it did: their numbers then mean nothing any more. */
  readonly makeRoom: () => boolean;
}

/** The truth about recipients of some filters, each under its reading. */
export function recipientTruth(filters: readonly Chain[], readings: readonly Readings[]): RecipientTruth {
  const atoms = interned<Atom>();
  const programs = filters.map(
    (filter, number): Program => programOf(filter, readings[number] ?? defaultReadings, atoms),
  );
  const names = [...new Set(atoms.values.map(({ property }) => property).filter(isAttribute))].sort();
  const properties = names.map((property) => propertyCells(property, atoms));
  const truths: FilterTruth[] = atoms.values.map(() => 0);
  return {
    properties,
    truthOf: (cells, into) => {
      for (const [index, property] of properties.entries()) {
        const row = property.truthsIn(cells[index] ?? 0);
        for (const [place, atom] of property.atoms.entries()) truths[atom] = row[place] ?? 0;
      }
      for (const [number, program] of programs.entries()) {
        if (holds(program, (atom) => truths[atom] ?? 0)) addBit(into, number);
      }
    },
    makeRoom: () => {
      const isFull = properties.some(({ count }) => count() >= MOST_CELLS);
      if (isFull) for (const { forget } of properties) forget();
      return isFull;
    },
  };
}

/** DIR-BLANK: the value of a property as it is compared; absent, null and the empty text are ''. */
export function attributeOf(recipient: Recipient, property: RecipientProperty): string {
  return recipient[property] ?? '';
}

function isAttribute(name: string): name is RecipientProperty {
  return filterProperties.includes(name);
}

/** How many values of a property are remembered; beyond it they are looked at anew. */
const MOST_VALUES = 2 ** 16;
/** How many cells a property may have; only filters made for it come near. */
const MOST_CELLS = 2 ** 14;

function propertyCells(property: RecipientProperty, all: ValueNumbers<Atom>): PropertyCells {
  const atoms = all.values.flatMap((atom, number) => (atom.property === property ? [number] : []));
  let cells = interned<readonly FilterTruth[]>();
  const known = new Map<string, number>();
  return {
    property,
    atoms,
    truthsIn: (cell) => cells.values[cell] ?? [],
    count: () => cells.values.length,
    forget: () => {
      cells = interned();
      known.clear();
    },
    cellOf: (value) => {
      const met = known.get(value);
      if (met !== undefined) return met;
      const folded = fold(value);
      const row = atoms.map((number): FilterTruth => {
        const atom = all.values[number];
        return atom === undefined ? 0 : truthFor(atom, folded);
      });
      const cell = cells.numberOf(`${folded === ''}${row.join('')}`, () => row);
      if (known.size >= MOST_VALUES) known.clear();
      known.set(value, cell);
      return cell;
    },
  };
}
