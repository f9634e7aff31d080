/** What golden cases alone, and the tests of the reference and of syntax with them, reach of src/reference. Lines that only call `unreachable` are exempt. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { packageFolder as root } from '../../src/node/files.ts';
import { table } from '../markdown.ts';
import { casesDigest } from './golden-cases.ts';
import type { Measurement, UnitRows } from './measurement.ts';

interface Place {
  readonly start?: { readonly line?: number };
}

/** What v8 counted in one file, in the form of istanbul: by number the places, and how often each was reached. */
export interface FileCoverage {
  readonly path: string;
  readonly s: Readonly<Record<string, number>>;
  readonly f: Readonly<Record<string, number>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
  readonly statementMap: Readonly<Record<string, Place>>;
  readonly fnMap: Readonly<Record<string, { readonly loc: Place }>>;
  readonly branchMap: Readonly<Record<string, { readonly loc: Place; readonly locations: readonly Place[] }>>;
}

/** The lines of a file that nothing reaches, from 1, those that only call `unreachable` aside. */
export function missedLines(file: FileCoverage, source: string): readonly number[] {
  const unreached = (counts: Readonly<Record<string, number>>): readonly string[] =>
    Object.keys(counts).filter((id) => counts[id] === 0);
  const branches = Object.entries(file.b).flatMap(([id, counts]) => {
    const branch = file.branchMap[id];
    const placed = (place: Place | undefined): Place | undefined =>
      place?.start?.line === undefined ? branch?.loc : place; // an `else` that is not written has no place of its own
    return counts.flatMap((count, index) => (count === 0 ? [placed(branch?.locations[index])] : []));
  });
  const places = [
    ...unreached(file.s).map((id) => file.statementMap[id]),
    ...unreached(file.f).map((id) => file.fnMap[id]?.loc),
    ...branches,
  ];
  const lines = source.split('\n');
  return [...new Set(places.map((place) => place?.start?.line ?? 0))]
    .filter((line) => !isExempt(lines, line))
    .sort((one, other) => one - other);
}

/** `default:` before an unreachable call, or the call itself. */
function isExempt(source: readonly string[], line: number): boolean {
  const text = source[line - 1] ?? '';
  return /\bunreachable\(/.test(/default:\s*$/.test(text) ? `${text} ${source[line]}` : text);
}

/** The tests that put every golden case to the reference, and nothing else. */
const GOLDEN = ['test/golden-reach.test.ts'];
const TESTS = ['test/golden', 'test/reference', 'test/syntax'];

/** By path from the root. */
function cover(tests: readonly string[]): ReadonlyMap<string, FileCoverage> {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  try {
    const flags = ['include=src/reference/**', 'reporter=json', `reportsDirectory=${folder}`];
    const words = ['run', '--dir', 'test', ...tests, '--coverage'];
    const { status, stdout } = spawnSync('npx', ['vitest', ...words, ...flags.map((flag) => `--coverage.${flag}`)], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the tests fail: ${stdout}`);
    const all: readonly FileCoverage[] = Object.values(
      JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')),
    );
    return new Map(all.map((file) => [relative(root, file.path).split(sep).join('/'), file]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const files: readonly string[] = readdirSync(join(root, 'src', 'reference'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/reference/${file.split(sep).join('/')}`)
  .sort();

function measure(): UnitRows {
  const [golden, tests] = [cover(GOLDEN), cover(TESTS)];
  return new Map(
    files.map((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      const missed = (covered: typeof golden): string => {
        const file = covered.get(path); // a file of types has nothing to reach
        return file === undefined ? '' : missedLines(file, source).join(' ');
      };
      const branches = Object.values(tests.get(path)?.b ?? {}).flat().length;
      return [path, [{ file: path, branches, golden: missed(golden), missed: missed(tests) }]];
    }),
  );
}

/** The lines, or how many they are where there are more than a table can hold. */
function counted(lines: unknown): string {
  const all = String(lines ?? '')
    .split(' ')
    .filter(Boolean);
  return all.length > 12 ? `${all.length} lines` : all.join(' ') || '—';
}

/** The page. */
export function printCoverage(units: UnitRows): string {
  const rows = [...units.values()].flat();
  const missed = rows.filter((row) => row['missed'] !== '').length;
  const branches = rows.reduce((sum, row) => sum + Number(row['branches']), 0);
  return `# What tests reach of the reference

Every golden case under every reading, and the tests of the reference and of syntax: ${branches} branches in ${rows.length} files; ${missed === 0 ? 'they reach them all, and every line and function.' : `${missed} files have lines that are never reached.`}
Lines that do nothing but call \`unreachable\` are exempt.

${table([
  ['file', 'branches', 'lines that golden cases alone never reach', 'lines never reached'],
  ...rows.map((row) => [`\`${row['file']}\``, row['branches'] ?? 0, counted(row['golden']), row['missed'] || '—']),
])}
`;
}

/** `evidence/coverage.csv` and its page. */
export const coverage: Measurement = {
  columns: ['file', 'branches', 'golden', 'missed'],
  units: (digestOf) =>
    files.map((path) => ({ name: path, batch: 'all files', depends: [digestOf(path), casesDigest()] })),
  measure,
  pages: (rows) => ({ 'coverage.md': printCoverage(rows) }),
  problems: (rows) =>
    [...rows].flatMap(([file, [row]]) =>
      row?.['missed'] ? [`${file} is never reached in line ${row['missed']}`] : [],
    ),
};
