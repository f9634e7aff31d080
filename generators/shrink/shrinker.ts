/** How anything shrinks: lists lose elements, records lose keys, texts lose letters, and what stays shrinks by itself. */

/** Every value with a part less or a part simpler, the largest steps first; all of them as valid as the value. */
export type Shrinker<T> = (value: T) => Iterable<T>;

/** For what stays as it is. */
export const unshrinkable = (): readonly never[] => [];

/** The list with fewer elements, but at least so many, then with one element shrunk. */
export function* shrinkList<T>(list: readonly T[], shrink: Shrinker<T>, least = 0): Iterable<readonly T[]> {
  yield* dropElements(list, least);
  yield* shrinkElement(list, shrink);
}

/** The list without a half of it, without a quarter, down to single elements; never shorter than `least`. */
export function* dropElements<T>(list: readonly T[], least = 0): Iterable<readonly T[]> {
  for (let step = Math.ceil(list.length / 2); step >= 1; step = step === 1 ? 0 : Math.ceil(step / 2)) {
    for (let at = 0; at < list.length; at += step) {
      const rest = [...list.slice(0, at), ...list.slice(at + step)];
      if (rest.length >= least) yield rest;
    }
  }
}

/** The list with one element shrunk. */
export function* shrinkElement<T>(list: readonly T[], shrink: Shrinker<T>): Iterable<readonly T[]> {
  for (const [index, element] of list.entries()) {
    for (const candidate of shrink(element)) yield list.with(index, candidate);
  }
}

/** The record without each of the keys that it has; keys not named stay. */
export function* dropKeys<T extends object>(record: T, keys: readonly (keyof T)[]): Iterable<T> {
  for (const key of keys) {
    if (!Object.hasOwn(record, key)) continue;
    const { [key]: _, ...rest } = record;
    yield rest as unknown as T;
  }
}

/** The record with one of its fields shrunk. */
export function* shrinkField<T extends object, K extends keyof T>(
  record: T,
  key: K,
  shrink: Shrinker<NonNullable<T[K]>>,
): Iterable<T> {
  const value = record[key];
  if (value === undefined || value === null) return;
  for (const candidate of shrink(value)) yield { ...record, [key]: candidate };
}

/** The text without each of its characters. */
export function* dropLetters(text: string): Iterable<string> {
  const letters = [...text];
  for (const at of letters.keys()) yield letters.toSpliced(at, 1).join('');
}
