/** Which of the planted mistakes the tests notice: each is put into a copy of the project, and the tests of its room are run until one fails. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder as root } from '../../../src/node/files.ts';
import { table } from '../../markdown.ts';
import { digest } from '../compiled.ts';
import type { Cells, Measurement, UnitRows } from '../measurement.ts';
import { type Planted, patched, plantedMutants } from './planted.ts';

/** What a run of tests needs. */
const NEEDED = [
  'src',
  'generators',
  'test',
  'spec',
  'golden',
  'tools',
  'examples',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** Where the tests of a room stand. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  cmdlets: ['test/syntax/cmdlets', 'test/analysis/inventory/samples.test.ts'],
  powershell: ['test/syntax/powershell', 'test/analysis/inventory/samples.test.ts'],
  hosts: ['test/syntax/hosts', 'test/analysis/inventory/samples.test.ts'],
  exports: ['test/syntax/exports', 'test/analysis/inventory/samples.test.ts'],
  inventory: ['apply', 'cases', 'listings', 'objects', 'tenant/', 'undo-sections'].map(
    (each) => `test/analysis/inventory/${each}`,
  ),
};

/** Tests to run one after another until one fails: those of its room; of a part of the engine its own, then those of its folder. */
function testsOf(planted: Planted): readonly (readonly string[])[] {
  const room = TESTS[roomOf(planted)];
  if (room !== undefined) return [room];
  const own = planted.file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  return [[own], [own.replace(/[^/]*$/, '')]];
}

/** A test that fails with one of the mistakes. */
interface Notice {
  readonly test: string;
  readonly file: string;
}

/** What vitest writes with `--reporter=json`. */
interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** The first test that fails in this folder, or undefined when all pass. Throws an error when nothing ran. */
function firstFailure(folder: string, tests: readonly string[]): Notice | undefined {
  const out = join(folder, 'result.json');
  const flags = ['--bail', '1', '--maxWorkers=1', '--reporter=json', `--outputFile=${out}`];
  spawnSync('npx', ['vitest', 'run', '--dir', 'test', ...tests, ...flags], { cwd: folder, stdio: 'ignore' });
  const { testResults }: TestReport = JSON.parse(readFileSync(out, 'utf8'));
  rmSync(out);
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    if (failed !== undefined) return { test: failed.fullName, file: name.slice(folder.length + 1) };
  }
  const broken = testResults.find(({ assertionResults }) => assertionResults.length === 0);
  if (broken !== undefined || testResults.length === 0) throw new Error(`${broken?.name ?? 'no test'} did not run`);
  return undefined;
}

function measure(_: string, names: readonly string[]): UnitRows {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const each of NEEDED) cpSync(join(root, each), join(folder, each), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    return new Map(
      plantedMutants()
        .filter(({ name }) => names.includes(name))
        .map((planted) => [planted.name, [measured(folder, planted)]]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(folder: string, planted: Planted): Cells {
  const path = join(folder, planted.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, patched(source, planted));
  let notice: Notice | undefined;
  for (const tests of testsOf(planted)) notice ??= firstFailure(folder, tests);
  writeFileSync(path, source);
  return { mutant: planted.name, file: notice?.file ?? '', test: notice?.test ?? '' };
}

function roomOf({ name }: Planted): string {
  return name.split('/')[0] ?? '';
}

function page(rows: UnitRows): string {
  const all = plantedMutants().map((planted) => ({ planted, row: rows.get(planted.name)?.[0] }));
  const noticed = all.filter(({ row }) => row !== undefined && row['file'] !== '').length;
  const lines = all.map(({ planted, row }) => [
    `\`${planted.name}\``,
    planted.mistake,
    row === undefined ? 'not measured' : row['file'] === '' ? '**no test**' : `\`${row['file']}\`: ${row['test']}`,
  ]);
  return `# Mistakes that readers of PowerShell and exports make, and region engines

${noticed} of ${all.length} are noticed by a test. Each stands in \`tools/mutants/\` as a patch of one place; \`npm run measure -- mutants\`
plants one at a time in a copy of the project and runs the tests of its room until one fails, of the region engine those of the folder.

${table([['planted', 'the mistake', 'noticed first by'], ...lines])}
`;
}

/** A mistake depends on its patch and on the file that it changes. */
export const mutants: Measurement = {
  columns: ['mutant', 'file', 'test'],
  units: (digestOf) =>
    plantedMutants().map((planted) => {
      const depends = [digest([JSON.stringify(planted)]), digestOf(planted.file)];
      return { name: planted.name, batch: roomOf(planted), depends };
    }),
  measure,
  pages: (rows) => ({ 'mutants.md': page(rows) }),
  problems: (rows) =>
    [...rows].flatMap(([name, [row]]) => (row?.['file'] === '' ? [`${name} is noticed by no test`] : [])),
};
