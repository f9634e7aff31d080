/** Products of sets, merged field by field: two become one when they are equal in all other fields. */
import { interned, type ValueNumbers } from '../interning.ts';

/** A product: for each field, in the order in which fields are merged, a set of keys in ascending order. */
export type ProductPart = readonly (readonly string[])[];

/** A product by the numbers of its sets. */
type NumberedPart = readonly number[];

type SetNumbers = ValueNumbers<readonly string[]>;
type NumberOf = (set: readonly string[]) => number;

/** Merges the first field, then the next, and all again until nothing merges. Disjoint parts stay disjoint, and their union the same. */
export function mergeParts(parts: readonly ProductPart[]): readonly ProductPart[] {
  const sets: SetNumbers = interned();
  const numberOf = numbering(sets);
  const fields = parts[0]?.length ?? 0;
  let merged: readonly NumberedPart[] = parts.map((part) => part.map(numberOf));
  for (let before = -1; before !== merged.length; ) {
    before = merged.length;
    for (let field = 0; field < fields; field += 1) merged = mergeField(merged, field, sets, numberOf);
  }
  return merged.map((part) => part.map((number) => sets.values[number] ?? []));
}

/** Lists that are handed on and on are compared once. */
function numbering(sets: SetNumbers): NumberOf {
  const known = new Map<readonly string[], number>();
  return (set) => {
    const met = known.get(set) ?? sets.numberOf(JSON.stringify(set), () => set);
    known.set(set, met);
    return met;
  };
}

function mergeField(
  parts: readonly NumberedPart[],
  field: number,
  sets: SetNumbers,
  numberOf: NumberOf,
): readonly NumberedPart[] {
  const groups = new Map<string, NumberedPart[]>();
  for (const part of parts) {
    const key = part.with(field, -1).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const united = [...new Set(group.flatMap((part) => sets.values[part[field] ?? -1] ?? []))].sort();
    return [first.with(field, numberOf(united))];
  });
}
