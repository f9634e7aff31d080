/** A name for the sources that a kill matrix was made from. */
import { createHash } from 'node:crypto';

const SOURCES = /^(?:golden\/[^/]+\/|generators\/|src\/faults\/|src\/checks\/power\/)/;

/** Changes with every golden case, planted fault, generator and the making of the matrix itself. */
export function powerDigest(files: readonly { readonly path: string; readonly text: string }[]): string {
  const hash = createHash('sha256');
  const own = files.filter(({ path }) => SOURCES.test(path));
  for (const { path, text } of [...own].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\n${text}\0`);
  return hash.digest('hex').slice(0, 16);
}
