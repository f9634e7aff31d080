/** The kill matrix for programs, as CSV. */

import type { Law } from '../../../src/laws/law.ts';
import { printCsvRow } from '../../../src/syntax/csv.ts';
import { type Effort, type Power, percentile, seedsThatFound } from './detection.ts';
import type { ScopeWalk } from './scope-walk.ts';

const HEAD = 'fault,chapter,kind,by,where,caught,of,median questions,95th percentile of questions,smallest';
const SMALLEST_HEAD = 'fault,smallest,counts,where,exhausted below,example';

/** Lines of a table by the planted fault that they are about. */
export type FaultRows = ReadonlyMap<string, readonly string[]>;

/** For each fault a row for each golden file, law, campaign or scope that asks about it and can catch it. */
export function matrixRows(powers: readonly Power[], walk: ScopeWalk, effort: Effort): FaultRows {
  return new Map(
    powers.map((power) => {
      const { name, chapters, kind } = power.fault;
      return [name, rowsOf(power, walk, effort).map((row) => [name, chapters[0], kind, ...row].join(','))];
    }),
  );
}

/** The rows of faults in their order, then one for each law: how many of the faults break it. */
export function printMatrix(rows: FaultRows, laws: readonly Law[]): string {
  const all = [...rows.values()].flat();
  const lawRows = laws.map(({ name, chapter }) => {
    const broken = all.filter((row) => row.includes(`,law,${fileOf(name)},`)).length;
    return `,${chapter},law,law,${fileOf(name)},${broken},${rows.size},,,`;
  });
  return `${[HEAD, ...all, ...lawRows].join('\n')}\n`;
}

/** The rows of a table that was printed, by fault, and the laws that have a row of their own. */
export function readRows(text: string): { readonly rows: FaultRows; readonly laws: ReadonlySet<string> } {
  const rows = new Map<string, string[]>();
  const laws = new Set<string>();
  for (const line of text.split('\n').slice(1, -1)) {
    const [fault = '', , , , where = ''] = line.split(',');
    if (fault === '') laws.add(where);
    else rows.set(fault, [...(rows.get(fault) ?? []), line]);
  }
  return { rows, laws };
}

/** The row of a law that breaks for a fault. */
export function lawRow({ fault }: Pick<Power, 'fault'>, law: string): string {
  return [fault.name, fault.chapters[0], fault.kind, 'law', fileOf(law), 1, '', '', '', ''].join(',');
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
export function fileOf(law: string): string {
  return law
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** For each fault one of the smallest questions that catch it; those that remember answer it wrongly after the questions before it. */
export function smallestRows(powers: readonly Power[]): FaultRows {
  return new Map(
    powers.flatMap(({ fault, smallest }) => {
      if (smallest === undefined) return [];
      const { size, counts, where, exhausted, example } = smallest;
      return [[fault.name, [printCsvRow([fault.name, String(size), counts, where, String(exhausted), example])]]];
    }),
  );
}

export function printSmallest(rows: FaultRows): string {
  return `${[SMALLEST_HEAD, ...[...rows.values()].flat()].join('\n')}\n`;
}
