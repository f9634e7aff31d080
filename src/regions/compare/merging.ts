/** Products of sets, merged field by field: two become one when they are equal in all other fields. */
import { interned, type ValueNumbers } from '../interning.ts';

/** A product: for each field, in the order in which fields are merged, a set of numbers in ascending order. */
export type ProductPart = readonly (readonly number[])[];

/** A product by the numbers of its sets. */
type NumberedPart = readonly number[];

interface SetNumbers {
  readonly sets: ValueNumbers<readonly number[]>;
  readonly numberOf: (set: readonly number[]) => number;
}

/** Merges the first field, then the next, and all again until nothing merges. Disjoint parts stay disjoint, and their union the same. */
export function mergeParts(parts: readonly ProductPart[]): readonly ProductPart[] {
  const numbers = setNumbers();
  const fields = parts[0]?.length ?? 0;
  let merged: readonly NumberedPart[] = parts.map((part) => part.map(numbers.numberOf));
  for (let before = -1; before !== merged.length; ) {
    before = merged.length;
    for (let field = 0; field < fields; field += 1) merged = mergeField(merged, field, numbers);
  }
  return merged.map((part) => part.map((number) => numbers.sets.values[number] ?? []));
}

/** Sets that are handed on and on are compared once. */
function setNumbers(): SetNumbers {
  const sets: SetNumbers['sets'] = interned();
  const known = new Map<readonly number[], number>();
  return {
    sets,
    numberOf: (set) => {
      const met = known.get(set) ?? sets.numberOf(keyOfSet(set), () => set);
      known.set(set, met);
      return met;
    },
  };
}

/** Two units for each number. */
function keyOfSet(set: readonly number[]): string {
  let key = '';
  for (const number of set) key += String.fromCharCode(number & 0xffff, number >>> 16);
  return key;
}

function mergeField(
  parts: readonly NumberedPart[],
  field: number,
  { sets, numberOf }: SetNumbers,
): readonly NumberedPart[] {
  const groups = new Map<string, NumberedPart[]>();
  for (const part of parts) {
    const key = keyOfSet(part.with(field, 0));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const united = new Set(group.flatMap((part) => sets.values[part[field] ?? -1] ?? []));
    return [first.with(field, numberOf([...united].sort((one, other) => one - other)))];
  });
}
