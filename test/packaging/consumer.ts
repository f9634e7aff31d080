/** A stranger's project: an empty folder with the packed package installed, without network and without our development tools. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HANGS } from '../support/hangs.ts';

export const root = join(import.meta.dirname, '..', '..');

export interface Manifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}
export const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

export interface Packed {
  readonly filename: string;
  /** Bytes of the tarball, and of what it unpacks to. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Consumer {
  readonly packed: Packed;
  readonly folder: string;
  /** Runs a program in the folder. */
  readonly run: (program: string, ...args: readonly string[]) => Ended;
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
}

/** Packs what the last build made, and installs it. */
export function makeConsumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const run = (program: string, ...args: readonly string[]): Ended => runIn(folder, program, ...args);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const pack = runIn(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
  const [packed]: Packed[] = JSON.parse(pack.stdout);
  if (packed === undefined) throw new Error(`npm pack made nothing: ${pack.stderr}`);
  write('package.json', JSON.stringify(project(packed.filename)));
  // A dependency from a folder would be prepared, as one from a registry never is.
  const offline = ['--offline', '--ignore-scripts', '--cache', join(folder, '.npm'), '--no-audit', '--no-fund'];
  const installed = run('npm', 'install', ...offline);
  if (installed.status !== 0) throw new Error(`npm install failed: ${installed.stderr}`);
  return { packed, folder, run, write, remove: () => rmSync(folder, { recursive: true }) };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/** Only what the package needs at run time is there, and what that needs, taken from our own folder. */
function project(tarball: string): unknown {
  const { packages }: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const local = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path]) => [path.replace('node_modules/', ''), `file:${join(root, path)}`]);
  return {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { [manifest.name]: `file:${tarball}` },
    overrides: Object.fromEntries(local),
  };
}

/** The environment of a person, not that of the test runner. */
function runIn(cwd: string, program: string, ...args: readonly string[]): Ended {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_ENV$|FORCE_COLOR$|NODE_OPTIONS$)/i.test(name),
  );
  const env = { ...Object.fromEntries(own), NO_COLOR: '1' };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: HANGS,
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
