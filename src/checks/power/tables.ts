/** The kill matrix for programs, as CSV. */
import { printCsvRow } from '../../syntax/csv.ts';
import { type Effort, type Matrix, type Power, percentile, seedsThatFound } from './matrix.ts';
import type { ScopeWalk } from './scope-walk.ts';

const HEAD = 'fault,chapter,kind,by,where,caught,of,median questions,95th percentile of questions,smallest';

/** One row for each fault and each golden file, law, campaign or scope that asks about it and can catch it. */
export function printMatrix({ powers, walk }: Pick<Matrix, 'powers' | 'walk'>, effort: Effort): string {
  const rows = powers.flatMap((power) => {
    const { name, chapters, kind } = power.fault;
    return rowsOf(power, walk, effort).map((row) => [name, chapters[0], kind, ...row]);
  });
  return `${[HEAD, ...rows.map((row) => row.join(','))].join('\n')}\n`;
}

type Row = readonly (string | number)[];

function rowsOf(power: Power, { wrong, questions }: ScopeWalk, { seeds }: Effort): readonly Row[] {
  const { fault, golden, underAnyReadings, laws, campaigns } = power;
  return [
    ...[...golden].map(([file, cases]) => ['golden', file, cases.length, '', '', '', '']),
    ['golden under any readings', '', underAnyReadings, '', '', '', ''],
    ...[...laws.keys()].map((law) => ['law', fileOf(law), 1, '', '', '', '']),
    ...[...campaigns].map(([chapter, found]) => {
      const [median, late] = [50, 95].map((hundredths) => percentile(found, hundredths) ?? '');
      return ['campaign', chapter, seedsThatFound(found), seeds, median ?? '', late ?? '', ''];
    }),
    ...[...(wrong.get(fault) ?? [])].map(([chapter, { count, first }]) => {
      const all = [...(questions.get(chapter)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
      return ['scope', chapter, count, all, '', '', first.size];
    }),
  ];
}

/** A law as its file is named: some sentences hold commas. */
function fileOf(law: string): string {
  return law
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** For each fault one of the smallest questions that catch it; those that remember answer it wrongly after the questions before it. */
export function printSmallest(powers: readonly Power[]): string {
  const head = ['fault', 'smallest', 'counts', 'where', 'exhausted below', 'example'];
  const rows = powers.flatMap(({ fault, smallest }) => {
    if (smallest === undefined) return [];
    const { size, counts, where, exhausted, example } = smallest;
    return [[fault.name, String(size), counts, where, String(exhausted), example]];
  });
  return `${[head, ...rows].map((row) => printCsvRow(row)).join('\n')}\n`;
}
