/** Seeds of the blocks in which worlds are drawn. */

/** Neighbouring seeds, names and blocks share nothing (FNV-1a). */
export function blockSeed(seed: number, name: string, block: number): number {
  return [...`${seed} ${name} ${block}`].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
    0x811c9dc5 | 0,
  );
}
