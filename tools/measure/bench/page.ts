/** evidence/bench.md, and what other pages show of it: all from evidence/bench.json. */
import { table } from '../../markdown.ts';
import { type EngineName, engineTitles } from './engines/titles.ts';
import { benchGoals, goalCells } from './goals.ts';
import type { BenchPart, BenchResults, PartName } from './results.ts';
import { sections, sectionTable } from './sections.ts';
import { digits } from './shown.ts';

/** The names of the parts, in the order of the page. */
export const partNames = Object.keys(sections) as readonly PartName[];

/** evidence/bench.md. */
export function benchPage(results: BenchResults): string {
  const goals = benchGoals.map((goal) => goalCells(goal, results));
  return `# Benchmark

Written by \`npm run measure -- bench\`; \`bench-evaluations\` and so on measure one part. Times are medians of several rounds where nothing else is
said, and the lesser of the clock and the processor counts, so that a busy machine adds less; only ratios of two and more mean
anything. The figures are in [bench.json](bench.json).

${table([['what', 'goal', 'measured', ''], ...goals])}

${partNames.flatMap((part) => sectionOf(part, results)).join('\n\n')}
`;
}

function sectionOf<P extends PartName>(part: P, results: BenchResults): readonly string[] {
  const found = results[part];
  if (found === undefined) return [];
  const { heading, text } = sections[part];
  const picture = part === 'evaluations' ? ['![Microseconds for one evaluation](../docs/bench.svg)'] : [];
  return [`## ${heading}`, ...picture, text, sectionTable(part, found.rows), circumstances(part, found)];
}

function circumstances(part: PartName, { node, cores, load, seconds }: BenchPart<unknown>): string {
  return `\`bench-${part}\`: ${seconds} s on ${cores} cores with Node ${node}, at a load of ${load.toFixed(1)}.`;
}

/** Engines that README.md names. */
const SHORT: readonly EngineName[] = ['cedar', 'json-rules-engine', 'casbin', 'linear', 'objects', 'columns'];

/** The table of README.md: microseconds for one connection. */
export function shortTable({ evaluations }: BenchResults): string {
  const rows = evaluations?.rows ?? [];
  const sizes = [10, 1_000, 10_000];
  const cell = (engine: EngineName, size: number): string =>
    digits(rows.find((row) => row.engine === engine && row.rules === size)?.microseconds ?? Number.NaN);
  return table([
    ['', ...sizes.map((size) => `${size.toLocaleString('en')} rules`)],
    ...SHORT.map((engine) => [engineTitles[engine], ...sizes.map((size) => cell(engine, size))]),
  ]);
}
