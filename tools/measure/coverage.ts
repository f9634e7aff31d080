/** What golden cases and the tests of the reference and of syntax reach of src/reference. Lines that only call `unreachable` are exempt. */
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

function coverFiles(): readonly FileCoverage[] {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  try {
    const flags = ['include=src/reference/**', 'reporter=json', `reportsDirectory=${folder}`];
    const words = ['run', '--dir', 'test', 'test/golden', 'test/reference', 'test/syntax', '--coverage'];
    const { status, stdout } = spawnSync('npx', ['vitest', ...words, ...flags.map((flag) => `--coverage.${flag}`)], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the tests fail: ${stdout}`);
    return Object.values(JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const files: readonly string[] = readdirSync(join(root, 'src', 'reference'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/reference/${file.split(sep).join('/')}`)
  .sort();

function measure(): UnitRows {
  const covered = new Map(coverFiles().map((file) => [relative(root, file.path).split(sep).join('/'), file]));
  return new Map(
    files.map((path) => {
      const file = covered.get(path); // a file of types has nothing to reach
      const lines = file === undefined ? [] : missedLines(file, readFileSync(join(root, path), 'utf8'));
      const branches = Object.values(file?.b ?? {}).flat().length;
      return [path, [{ file: path, branches, missed: lines.join(' ') }]];
    }),
  );
}

/** The page. */
export function printCoverage(units: UnitRows): string {
  const rows = [...units.values()].flat();
  const missed = rows.filter((row) => row['missed'] !== '').length;
  const branches = rows.reduce((sum, row) => sum + Number(row['branches']), 0);
  return `# What tests reach of the reference

Every golden case under every reading, and the tests of the reference and of syntax: ${branches} branches in ${rows.length} files; ${missed === 0 ? 'they reach them all, and every line and function.' : `${missed} files have lines that are never reached.`}
Lines that do nothing but call \`unreachable\` are exempt.

${table([['file', 'branches', 'lines never reached'], ...rows.map((row) => [`\`${row['file']}\``, row['branches'] ?? 0, row['missed'] || '—'])])}
`;
}

/** `evidence/coverage.csv` and its page. */
export const coverage: Measurement = {
  columns: ['file', 'branches', 'missed'],
  units: (digestOf) =>
    files.map((path) => ({ name: path, batch: 'all files', depends: [digestOf(path), casesDigest()] })),
  measure,
  pages: (rows) => ({ 'coverage.md': printCoverage(rows) }),
  problems: (rows) =>
    [...rows].flatMap(([file, [row]]) =>
      row?.['missed'] ? [`${file} is never reached in line ${row['missed']}`] : [],
    ),
};
