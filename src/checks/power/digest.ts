/** Names for the sources that the pages of test/power were made from. */
import { createHash } from 'node:crypto';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Changes with every golden case, planted fault, generator and the making of the matrix itself. */
export function powerDigest(files: readonly Source[]): string {
  return digestOf(files, /^(?:golden\/[^/]+\/|generators\/|src\/faults\/|src\/checks\/power\/)/);
}

/** Changes with every golden case, planted fault, and how readings are identified. */
export function identifyDigest(files: readonly Source[]): string {
  return digestOf(files, /^(?:golden\/[^/]+\/|src\/faults\/|src\/checks\/identify\/)/);
}

function digestOf(files: readonly Source[], sources: RegExp): string {
  const hash = createHash('sha256');
  const own = files.filter(({ path }) => sources.test(path));
  for (const { path, text } of [...own].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\n${text}\0`);
  return hash.digest('hex').slice(0, 16);
}
