/** Numbers for values that are met again: equal keys have one number. */

/** The values in the order in which they were first met, numbered from 0. */
export interface ValueNumbers<T> {
  readonly values: readonly T[];
  /** The number of the value, which is made when its key is new. */
  readonly numberOf: (key: string, make: () => T) => number;
}

/** An empty collection. */
export function interned<T>(): ValueNumbers<T> {
  const values: T[] = [];
  const numbers = new Map<string, number>();
  return {
    values,
    numberOf: (key, make) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(make()) - 1;
    },
  };
}
