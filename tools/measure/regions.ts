/** Comparisons of small rule sets beside brute force, in numbers that are too large for every run of the tests. */
import fc from 'fast-check';
import { type PairTally, tallyOf } from '../../test/regions/brute-force/brute-force.ts';
import { pair } from '../../test/regions/brute-force/pairs.ts';
import { table } from '../markdown.ts';
import type { Cells, Measurement, UnitRows } from './measurement.ts';

/** One unit is so many pairs of one seed; the seeds are 1 to 100. */
const PAIRS = 1_000;
const SEEDS = 100;
const COUNTS = ['values', 'points', 'differing', 'regions'] as const;

/** What the pairs of a seed come to together, with the first that is not as it should be. */
export function seedRow(seed: number, pairs: number): Cells {
  const counts: Record<(typeof COUNTS)[number], number> = { values: 0, points: 0, differing: 0, regions: 0 };
  let [differ, mistaken, first] = [0, 0, ''];
  for (const each of fc.sample(pair, { seed, numRuns: pairs })) {
    const tally: PairTally = tallyOf(each);
    for (const count of COUNTS) counts[count] += tally[count];
    if (tally.regions > 0) differ += 1;
    if (tally.mistakes.length === 0) continue;
    mistaken += 1;
    if (first === '') first = `${JSON.stringify(each)}: ${tally.mistakes[0]}`;
  }
  return { seed, pairs, differ, ...counts, mistaken, first };
}

function page(rows: UnitRows): string {
  const all = [...rows.values()].flat();
  const sum = (column: string): string =>
    all.reduce((total, row) => total + Number(row[column]), 0).toLocaleString('en-US');
  return `# Comparisons beside brute force

\`compareRules\` and \`compareReadings\` say where two rule sets are answered differently. Here they are judged by what shares no code
with them: for each pair of small rule sets values of every field are made from the texts alone (bounds of ranges and their
neighbours in both families, patterns with their stars filled, constants of filters and what is next to them, blank; every
protocol, type and middle tier), and every combination of values that the texts or the regions tell apart is decided by the reference. It
must be in one region if the answers differ, with both answers, and in none if they do not.

${table([
  ['', ''],
  ['pairs', sum('pairs')],
  ['pairs that differ somewhere', sum('differ')],
  ['regions', sum('regions')],
  ['values of fields', sum('values')],
  ['connections decided', sum('points')],
  ['connections answered differently', sum('differing')],
  ['pairs with a connection or a region that is not as it should be', sum('mistaken')],
])}
`;
}

/** `evidence/regions.csv` and its page. */
export const regions: Measurement = {
  columns: ['seed', 'pairs', 'differ', ...COUNTS, 'mistaken', 'first'],
  units: (digestOf) => {
    const depends = [
      digestOf('test/regions/brute-force/pairs.ts'),
      digestOf('test/regions/brute-force/brute-force.ts'),
    ];
    return Array.from({ length: SEEDS }, (_, index) => ({ name: `${index + 1}`, batch: `${index + 1}`, depends }));
  },
  measure: (batch) => new Map([[batch, [seedRow(Number(batch), PAIRS)]]]),
  pages: (rows) => ({ 'regions.md': page(rows) }),
  problems: (rows) =>
    [...rows.values()].flatMap((all) =>
      all.flatMap(({ seed, mistaken, first }) => (Number(mistaken) > 0 ? [`seed ${seed}: ${first}`] : [])),
    ),
};
