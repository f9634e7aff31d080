/** Numbers for pairs of numbers: an open hash table in typed arrays, which a look-up seldom leaves a cache line of. */

/** Pairs in the order in which they were first met, numbered from 0. */
export interface PairNumbers {
  /** The number of a pair of whole numbers from 0 to 2³¹ − 1. */
  readonly numberOf: (one: number, other: number) => number;
  readonly count: () => number;
  readonly forget: () => void;
}

/** A slot is a pair and its number plus one; 0 stands for an empty slot. */
const SLOT = 3;
const FEWEST_SLOTS = 2 ** 6;

/** An empty table. */
export function pairNumbers(): PairNumbers {
  let slots = new Int32Array(SLOT * FEWEST_SLOTS);
  let count = 0;
  const grow = (): void => {
    const before = slots;
    slots = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += SLOT) {
      const [one = 0, other = 0, number = 0] = before.subarray(at, at + SLOT);
      if (number > 0) slots.set([one, other, number], slotOf(slots, one, other));
    }
  };
  return {
    numberOf: (one, other) => {
      const known = slots[slotOf(slots, one, other) + 2] ?? 0;
      if (known > 0) return known - 1;
      count += 1;
      if (2 * SLOT * count > slots.length) grow(); // at most half of the slots are taken
      slots.set([one, other, count], slotOf(slots, one, other));
      return count - 1;
    },
    count: () => count,
    forget: () => {
      slots = new Int32Array(SLOT * FEWEST_SLOTS);
      count = 0;
    },
  };
}

/** Where the slot of a pair begins, or the empty one in which it belongs. */
function slotOf(slots: Int32Array, one: number, other: number): number {
  let at = SLOT * (hashOf(one, other) & (slots.length / SLOT - 1));
  while (slots[at + 2] !== 0 && (slots[at] !== one || slots[at + 1] !== other))
    at = at + SLOT < slots.length ? at + SLOT : 0;
  return at;
}

/** Mixes both numbers into all bits (MurmurHash3's finalizer). */
function hashOf(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ other;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
