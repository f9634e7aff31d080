/** What values of one field can meet: questions are answered by values that were found before, or by a search. */
import { addBit, type Bits, both, eachBit, either, emptyBits, hasBit, isEmpty, keyOfBits } from '../bits.ts';

/** Conditions by their numbers. */
export type ConditionNumbers = readonly number[];

/** A question: all of `some` are true of a value, and none of `none` is. */
export type FieldQuestion<T> = (some: ConditionNumbers, none: ConditionNumbers) => T;

/** Answers about the values of a field; the same question is looked into once. */
export interface FieldSolver<T> {
  readonly find: FieldQuestion<T | undefined>;
  readonly isMet: FieldQuestion<boolean>;
}

/** Values that are kept to answer by. */
const MOST_VALUES = 2_000;

/** The solver of a field with so many conditions: a search for a value that comes first, what is true of a value, and one that may do. */
export function fieldSolver<T>(
  size: number,
  search: FieldQuestion<T | undefined>,
  truthOf: (value: T) => Bits,
  guess?: (some: ConditionNumbers) => T | undefined,
): FieldSolver<T> {
  const values: Bits[] = [];
  const known = new Set<string>();
  const learn = (value: T): Bits => {
    const truth = truthOf(value);
    const key = keyOfBits(truth);
    if (!known.has(key) && values.length < MOST_VALUES) values.push(truth.slice());
    known.add(key);
    return truth;
  };
  const find = remembered(size, refined(search, learn));
  const isMet = remembered<boolean>(size, (some, none) => {
    const [demanded, denied] = [bitsWith(some, size), bitsWith(none, size)];
    if (!isEmpty(both(demanded, denied))) return false;
    const looked = either(demanded, denied);
    if (values.some((truth) => isMasked(truth, looked, demanded))) return true;
    const guessed = guess?.(some);
    if (guessed !== undefined && isMasked(learn(guessed), looked, demanded)) return true;
    return find(some, none) !== undefined;
  });
  return { find, isMet };
}

function bitsWith(numbers: ConditionNumbers, size: number): Bits {
  const bits = emptyBits(size);
  for (const number of numbers) addBit(bits, number);
  return bits;
}

/** Whether, of what is looked at, just this is true. */
function isMasked(truth: Bits, looked: Bits, demanded: Bits): boolean {
  for (let word = 0; word < looked.length; word += 1) {
    if (((truth[word] ?? 0) & (looked[word] ?? 0)) >>> 0 !== (demanded[word] ?? 0)) return false;
  }
  return true;
}

/** Each question is looked into once, in the order of its numbers. */
function remembered<T>(size: number, find: FieldQuestion<T>): FieldQuestion<T> {
  const known = new Map<string, { readonly found: T }>();
  return (some, none) => {
    const [demanded, denied] = [bitsWith(some, size), bitsWith(none, size)];
    const key = `${keyOfBits(demanded)}/${keyOfBits(denied)}`;
    const met = known.get(key) ?? { found: find(numbersIn(demanded), numbersIn(denied)) };
    known.set(key, met);
    return met.found;
  };
}

function numbersIn(bits: Bits): ConditionNumbers {
  const numbers: number[] = [];
  eachBit(bits, (number) => numbers.push(number));
  return numbers;
}

/** Forbids only what was met: a shortest value of fewer demands that meets all of them is a shortest one of all. */
function refined<T>(find: FieldQuestion<T | undefined>, truthOf: (value: T) => Bits): FieldQuestion<T | undefined> {
  return (some, none) => {
    const avoided: number[] = [];
    for (;;) {
      const found = find(some, avoided);
      if (found === undefined) return found;
      const truth = truthOf(found);
      const met = none.filter((number) => hasBit(truth, number));
      if (met.length === 0) return found;
      avoided.push(...met);
    }
  };
}
