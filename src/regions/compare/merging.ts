/** Products of sets, merged field by field: two become one when they are equal in all other fields. */

/** A product: for each field a set of keys in ascending order, by a text that equal sets share. */
export type Part<F extends string> = Readonly<Record<F, readonly string[]>>;

/** Merges in the order of the fields, again and again, until nothing merges. Disjoint parts stay disjoint, and their union the same. */
export function mergeParts<F extends string>(parts: readonly Part<F>[], fields: readonly F[]): readonly Part<F>[] {
  let merged = parts;
  for (let before = -1; before !== merged.length; ) {
    before = merged.length;
    for (const field of fields) merged = mergeField(merged, field, fields);
  }
  return merged;
}

function mergeField<F extends string>(parts: readonly Part<F>[], field: F, fields: readonly F[]): readonly Part<F>[] {
  const groups = new Map<string, Part<F>[]>();
  for (const part of parts) {
    const key = JSON.stringify(fields.map((each) => (each === field ? [] : part[each])));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const united = [...new Set(group.flatMap((part) => part[field]))].sort();
    return [{ ...first, [field]: united }];
  });
}
