/** What the project installs is exact, and what it publishes imports nothing that is not installed with it. */
import { describe, expect, it } from 'vitest';
import { type File, isSource, packagesOf, tree } from './support/sources.ts';

const text = (files: readonly File[], path: string): string => files.find((file) => file.path === path)?.text ?? '{}';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly version?: string;
  /** In the lock file: what is installed, and the manifest itself under the empty name. */
  readonly packages?: Readonly<Record<string, Manifest>>;
}

function dependencies(files: readonly File[], folder: string): readonly string[] {
  const manifest: Manifest = JSON.parse(text(files, `${folder}package.json`));
  const { packages: locked = {} }: Manifest = JSON.parse(text(files, `${folder}package-lock.json`));
  return (['dependencies', 'devDependencies'] as const).flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).flatMap(([name, version]) => {
      if (!/^\d+\.\d+\.\d+$/.test(version)) return [`${folder}package.json: ${name} ${version} is no exact version`];
      const pinned = locked['']?.[kind]?.[name] === version && locked[`node_modules/${name}`]?.version === version;
      return pinned ? [] : [`${folder}package-lock.json: does not hold ${name} ${version}`];
    }),
  );
}

function undeclared(files: readonly File[]): readonly string[] {
  const { dependencies: declared = {} }: Manifest = JSON.parse(text(files, 'package.json'));
  return files.filter(isSource).flatMap((file) =>
    packagesOf(file)
      .filter((name) => !name.startsWith('node:') && !Object.hasOwn(declared, name))
      .map((name) => `${file.path}: imports ${name}, which is no dependency`),
  );
}

const planted = (files: Readonly<Record<string, string>>): readonly File[] =>
  Object.entries(files).map(([path, content]) => ({ path, text: content }));

describe('dependencies', () => {
  it('are exact, and the lock file holds them', () => {
    expect(['', 'test/libraries/'].flatMap((folder) => dependencies(tree, folder))).toEqual([]);
    const wrong = planted({
      'package.json': '{"dependencies":{"ajv":"8.20.0","a":"1.0.0"},"devDependencies":{"vitest":"^4.1.12"}}',
      'package-lock.json':
        '{"packages":{"":{"dependencies":{"ajv":"8.20.0"}},"node_modules/ajv":{"version":"8.20.0"}}}',
    });
    expect(dependencies(wrong, '')).toEqual([
      'package-lock.json: does not hold a 1.0.0',
      'package.json: vitest ^4.1.12 is no exact version',
    ]);
  });

  it('hold each package that the published files import', () => {
    expect(tree.filter(isSource).flatMap(packagesOf)).toContain('ajv');
    expect(undeclared(tree)).toEqual([]);
    const wrong = planted({
      'package.json': '{"dependencies":{"ajv":"8.20.0"},"devDependencies":{"vitest":"4.1.12"}}',
      'src/syntax/wire.ts': "import { Ajv } from 'ajv/dist/2020.js';\nimport { join } from 'node:path';",
      'src/syntax/uri.ts': "import { parse } from 'fast-uri';",
      'generators/a.ts': "import type { Test } from 'vitest';",
      'tools/a.ts': "import { marked } from 'marked';",
    });
    expect(undeclared(wrong)).toEqual([
      'src/syntax/uri.ts: imports fast-uri, which is no dependency',
      'generators/a.ts: imports vitest, which is no dependency',
    ]);
  });
});
