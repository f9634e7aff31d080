/** OPATH-LOGIC: three-valued truth as a pair of bits, «surely true» and «surely false»; neither is unknown. */

/** 1: surely true. 2: surely false. 0: unknown. */
export type FilterTruth = 0 | 1 | 2;

/** Of a claim that is decided. */
export function truthOf(claim: boolean): FilterTruth {
  return claim ? 1 : 2;
}

/** Surely true if both are; surely false if either is. */
export function and(one: FilterTruth, other: FilterTruth): FilterTruth {
  if (one === 2 || other === 2) return 2;
  return one === 1 && other === 1 ? 1 : 0;
}

/** Surely true if either is; surely false if both are. */
export function or(one: FilterTruth, other: FilterTruth): FilterTruth {
  if (one === 1 || other === 1) return 1;
  return one === 2 && other === 2 ? 2 : 0;
}

/** The two bits change places. */
export function not(value: FilterTruth): FilterTruth {
  return value === 0 ? 0 : value === 1 ? 2 : 1;
}
