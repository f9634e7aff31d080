/** What compiled modules do, as digests: comments, white space and the places of files do not count. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { packageFolder as root } from '../../src/node/files.ts';
import { parseJson } from '../../src/syntax/json/json.ts';

/** The digest of a module by its path from the root, such as `src/faults/fault.ts`: of its own code and of all that it imports. */
export type DigestOf = (path: string) => string;

const IMPORT = /^(?:import|export)\b([^'";]*?)(?:\bfrom\s*)?'([^']+)';/gm;

/** Properties of generated modules that are words for people. */
const PROSE = /"(?:description|title|question|meaning|text|settledBy)": "(?:[^"\\]|\\.)*",?/g;

/** Digests over texts of compiled modules without comments; `versionOf` a package stands for its code. */
export function digestsOver(readModule: DigestOf, versionOf: DigestOf): DigestOf {
  const known = new Map<string, string>();
  const digestOf = (path: string): string => {
    const whole = readModule(path);
    const text = path.endsWith('.generated.js') ? whole.replace(PROSE, '') : whole;
    const imports = [...text.matchAll(IMPORT)].map(([, names = '', from = '']) => {
      const imported = from.startsWith('.') ? moduleDigest(posix.join(posix.dirname(path), from)) : versionOf(from);
      return `${names} ${imported}`;
    });
    return digest([text.replace(IMPORT, ''), ...imports.sort()].map((part) => part.replace(/\s+/g, ' ').trim()));
  };
  const moduleDigest = (path: string): string => {
    const own = known.get(path) ?? digestOf(path);
    known.set(path, own);
    return own;
  };
  return (path) => moduleDigest(path.replace(/\.ts$/, '.js'));
}

/** Twelve hexadecimal digits for some texts in their order. */
export function digest(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
}

/** Compiles the project without its comments into a folder that is gone afterwards. */
export function withCompiled<T>(use: (digestOf: DigestOf) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  try {
    const flags = ['--removeComments', '--noCheck', '--declaration', 'false', '--outDir', folder];
    const { status, stdout } = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json', ...flags], { cwd: root });
    if (status !== 0) throw new Error(`the project does not compile: ${stdout}`);
    return use(digestsOver((path) => readFileSync(join(folder, path), 'utf8'), installedVersion()));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The versions in the lock file; a module of Node has none. */
function installedVersion(): DigestOf {
  const lock = parseJson(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages = (lock.ok ? (lock.value as { packages?: Record<string, { version?: string }> }).packages : {}) ?? {};
  return (from) => {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from;
    return `${name} ${packages[`node_modules/${name}`]?.version ?? ''}`;
  };
}
