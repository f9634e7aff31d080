/** A part of a divided run: of whatever is numbered, part i of n asks what is i modulo n. */

export interface Shard {
  /** From 1 to `of`. */
  readonly part: number;
  readonly of: number;
}

/** A run that is not divided. */
export const WHOLE: Shard = { part: 1, of: 1 };

/** Whether the part asks what has this number, from 0. */
export function isOwn({ part, of }: Shard, number: number): boolean {
  return number % of === part - 1;
}

/** As `3/16`; nothing for a run that is not divided. */
export function printShard({ part, of }: Shard): { readonly shard?: string } {
  return of === 1 ? {} : { shard: `${part}/${of}` };
}
