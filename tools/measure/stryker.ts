/**
 * What the tests see of small changes in the reference and in syntax (Stryker): the table, and a page of what they do not kill
 * with the reason for each.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { packageFolder as root } from '../../src/node/files.ts';
import { table } from '../markdown.ts';
import type { Cells, Measurement, UnitRows } from './measurement.ts';

/** Why a mutant may be left. */
const KINDS: Readonly<Record<string, string>> = {
  equal: 'answers the same for every input',
  marker: 'puts in words of Stryker’s own, which only an input with these very words could tell',
  message: 'changes only the words of a message',
  speed: 'changes only time or memory',
  unreachable: 'changes what the types and the callers never let happen',
};

/** Stryker's words for what became of a mutant, and the heads of their columns. */
const STATUSES: Readonly<Record<string, string>> = {
  Killed: 'killed',
  Timeout: 'timeout',
  Survived: 'survived',
  NoCoverage: 'reached by no test',
  Ignored: 'not tried',
};
const LEFT = ['Survived', 'NoCoverage'];

/** A mutant that no test kills: its file, its line without the margin, and the text there with what replaces it. */
export interface LeftMutant {
  readonly file: string;
  readonly line: string;
  readonly from: string;
  readonly to: string;
}

/** Why a mutant is left. */
export interface Reason extends LeftMutant {
  readonly kind: string;
  readonly why: string;
}

const keyOf = ({ file, line, from, to }: LeftMutant): string => JSON.stringify([file, line, from, to]);

/** Mutants that nobody gave a reason for, and reasons of which the mutant is gone or that are no reasons. */
export function disagreements(left: readonly LeftMutant[], reasons: readonly Reason[]): readonly string[] {
  const given = new Set(reasons.map(keyOf));
  const found = new Set(left.map(keyOf));
  return [
    ...[...found].filter((key) => !given.has(key)).map((key) => `no reason for ${key}`),
    ...[...given].filter((key) => !found.has(key)).map((key) => `not left any more: ${key}`),
    ...reasons.filter(({ kind, why }) => !(kind in KINDS) || !why).map((reason) => `no reason: ${keyOf(reason)}`),
  ];
}

/** What Stryker reports of one file. */
export interface FileReport {
  readonly source: string;
  readonly mutants: readonly {
    readonly status: string;
    readonly replacement: string;
    readonly location: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
  }[];
}

/** How many mutants of a file have each status, and each mutant that is left with its place. */
export function mutantRows(file: string, { source, mutants: own }: FileReport): readonly Cells[] {
  const lines = source.split('\n');
  const counts = Object.keys(STATUSES).map((status) => {
    return { file, status, count: own.filter((mutant) => mutant.status === status).length };
  });
  const left = own.filter(({ status }) => LEFT.includes(status));
  return [
    ...counts,
    ...left.map(({ status, replacement, location: { start, end } }) => {
      const written = lines.slice(start.line - 1, end.line);
      const last = written.length - 1;
      written[last] = (written[last] ?? '').slice(0, end.column - 1);
      written[0] = (written[0] ?? '').slice(start.column - 1);
      const line = (lines[start.line - 1] ?? '').trim();
      return { file, status, row: start.line, line, from: flat(written.join('\n')), to: flat(replacement) };
    }),
  ];
}

/** On one line, and not much longer than needed to tell it from others. */
function flat(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 60)} … ${line.slice(-38)}` : line;
}

/** The page. */
export function printMutants(units: UnitRows, reasons: readonly Reason[]): string {
  const rows = [...units.values()].flat();
  const left = leftIn(units);
  const whys = new Map(reasons.map((reason) => [keyOf(reason), reason]));
  const kinds = Object.entries(KINDS).map(([kind, what]) => {
    return `- \`${kind}\` ${what}: ${left.filter((mutant) => whys.get(keyOf(mutant))?.kind === kind).length}`;
  });
  const files = [...new Set(left.map(({ file }) => file))];
  return `# What the tests see of small changes in our own code

Stryker changes the reference and syntax in one small place at a time. Each change, a mutant, is given to the tests of
\`test/reference\` and \`test/syntax\` that reach it, and to the golden cases, until one of them fails: then it is killed. Tests of time
and of size, campaigns and the tests of other folders do not take part, and drawn values are the same in every run.
What runs only while a file is loaded, such as tables and regular expressions with a name, is counted and not tried: each such mutant
would need a process of its own. Types are not checked, so mutants that would not compile count like others.

${printCounts(rows)}

## What is left

Every mutant that no test kills stands here with the reason, from \`stryker-left.json\`; without one, \`npm run measure -- stryker\` fails.

${kinds.join('\n')}
${files.map((file) => printFile(file, left, whys)).join('')}`;
}

interface PlacedMutant extends LeftMutant {
  readonly row: number;
}

function leftIn(units: UnitRows): readonly PlacedMutant[] {
  return [...units.values()]
    .flat()
    .filter(({ count = '' }) => count === '')
    .map(({ file, row, line, from, to }) => {
      return { file: String(file), row: Number(row), line: String(line), from: String(from), to: String(to) };
    });
}

function printCounts(rows: readonly Cells[]): string {
  const files = [...new Set(rows.map(({ file }) => String(file)))];
  const folders = [...new Set(files.map((file) => `${file.split('/').slice(0, 2).join('/')}/`))];
  const lines = [...folders, ...files].map((path) => {
    const counts = Object.keys(STATUSES).map((status) => {
      const own = rows.filter((row) => String(row['file']).startsWith(path) && row['status'] === status);
      return own.reduce((sum, { count }) => sum + Number(count ?? 0), 0);
    });
    const name = path.endsWith('/') ? `**${code(path)}**` : code(path);
    return [name, counts.reduce((sum, count) => sum + count, 0), ...counts];
  });
  return table([['', 'mutants', ...Object.values(STATUSES)], ...lines]);
}

function printFile(file: string, left: readonly PlacedMutant[], whys: ReadonlyMap<string, Reason>): string {
  const entries = left
    .filter((mutant) => mutant.file === file)
    .sort((one, other) => one.row - other.row)
    .map((mutant) => {
      const { kind, why } = whys.get(keyOf(mutant)) ?? { kind: 'none', why: '' };
      return `- ${mutant.row}: ${printReason({ ...mutant, kind, why })}\n`;
    });
  return `\n### \`${file}\`\n\n${entries.join('')}`;
}

/** What a mutant changes, and why it is left. */
export function printReason({ from, to, kind, why }: Omit<Reason, 'file' | 'line'>): string {
  return `${code(from)} → ${code(to)}. *${kind}*: ${why}`;
}

/** As code, whatever backticks it has itself. */
function code(text: string): string {
  if (text === '') return 'nothing';
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function readReasons(): readonly Reason[] {
  return JSON.parse(readFileSync(join(root, 'evidence', 'stryker-left.json'), 'utf8'));
}

function mutatedFiles(): readonly string[] {
  return ['src/reference', 'src/syntax'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
      .map((file) => `${folder}/${file.split(sep).join('/')}`)
      .sort(),
  );
}

/** Stryker tries again only what has changed; what it reports of the other files stands in its own file of results. */
function measure(_: string, names: readonly string[]): UnitRows {
  const { status } = spawnSync('npx', ['stryker', 'run'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('Stryker failed');
  const report: { readonly files: Readonly<Record<string, FileReport>> } = JSON.parse(
    readFileSync(join(root, 'reports', 'mutants.json'), 'utf8'),
  );
  const none: FileReport = { source: '', mutants: [] }; // a file of types has none
  return new Map(names.map((file) => [file, mutantRows(file, report.files[file] ?? none)]));
}

/** `evidence/stryker.csv` and its page. */
export const stryker: Measurement = {
  columns: ['file', 'status', 'count', 'row', 'line', 'from', 'to'],
  units: (digestOf) => mutatedFiles().map((name) => ({ name, batch: 'all files', depends: [digestOf(name)] })),
  measure,
  pages: (rows) => ({ 'stryker.md': printMutants(rows, readReasons()) }),
  problems: (rows) => disagreements(leftIn(rows), readReasons()),
};
