/** A created set as a golden file, as JSON lines or as a table. */
import { type Chapter, chapterTable } from '../../model/chapters.ts';
import { defined } from '../../model/defined.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type { GoldenCase, GoldenFile } from '../../model/generated/wire.generated.ts';
import { toCase } from '../../reference/expectation.ts';
import { explain } from '../../reference/explain/explain.ts';
import { printTable } from '../../syntax/golden/golden-table.ts';
import { canonicalJson, printJson } from '../../syntax/json/json.ts';
import type { Dataset, DatasetEntry } from './create.ts';
import { nameOfPair } from './requirements.ts';

/** The forms in which a data set is written. */
export type DatasetFormat = 'json' | 'jsonl' | 'csv' | 'spreadsheet';

/** Who made the set, and how it can be made again. */
interface Provenance {
  /** Name and version of the package. */
  readonly maker: string;
  readonly seed: number;
}

/** Whether the questions are rows of texts. */
export function hasTable(chapter: Chapter): boolean {
  return chapterTable[chapter].isText;
}

/** The file in a form; the tables have no room for what the questions are asked about. */
export function printDataset(file: GoldenFile, format: DatasetFormat): string {
  if (format === 'csv') return printTable(file);
  if (format === 'spreadsheet') return printTable(file, 'spreadsheet');
  if (format === 'json') return `${printJson(file)}\n`;
  const { chapter, given } = file;
  return file.cases.map((each) => `${JSON.stringify({ chapter, ...defined({ given }), ...each })}\n`).join('');
}

/** The questions as cases; what they are all asked about stands once. */
export function goldenFileOf(chapter: Chapter, dataset: Dataset, provenance: Provenance): GoldenFile {
  const { entries, candidates, shown, pairs, bound, regions } = dataset;
  const covered = regions === 0 ? '' : `have one of each of ${regions} regions under some reading, `;
  const [first, ...others] = entries.map(({ question }) => question.given);
  const shared = first !== undefined && others.every((each) => canonicalJson(each) === canonicalJson(first));
  const { maker, seed } = provenance;
  return {
    chapter,
    about: `Made by ${maker}, \`golden create --seed ${seed}\`, from ${candidates} candidates: ${entries.length} questions (no fewer than ${bound} could do) that ${covered}show ${shown.length} planted faults and tell ${pairs.length} pairs of readings apart.`,
    ...defined({ given: shared ? { ...first } : undefined }),
    cases: casesOf(entries, provenance, shared) as GoldenFile['cases'],
  };
}

function casesOf(
  entries: readonly DatasetEntry[],
  { maker, seed }: Provenance,
  shared: boolean,
): readonly GoldenCase[] {
  const origin = `${maker}, golden create, seed ${seed}`;
  return entries.map((entry, place) => {
    const clauses = clausesOf(entry, entries.slice(0, place));
    const { given, when, then, depends, reason } = toCase(entry.question, clauses, entry.expectation);
    const id = `${clauses[0].toLowerCase()}-${place + 1}`;
    const own = {
      given: shared ? undefined : given,
      when,
      then,
      depends,
      reason,
    };
    return defined({ id, clauses, hunts: huntsOf(entry), origin, ...own }) as GoldenCase;
  });
}

/** The clause that decides, and those that faults break which no question before gives away. */
function clausesOf(
  { question, faults }: DatasetEntry,
  before: readonly DatasetEntry[],
): readonly [ClauseId, ...ClauseId[]] {
  const { clause } = explain(question, defaultReadings);
  const known = new Set(before.flatMap((each) => each.faults));
  const broken = faults.filter((fault) => !known.has(fault)).map(({ clauses: [first] }) => first);
  return [clause, ...new Set(broken.filter((each) => each !== clause))];
}

/** Completes the sentence «a program that …». */
function huntsOf({ faults, pairs }: DatasetEntry): string {
  const errs = faults.length === 0 ? [] : [`has one of the faults ${faults.map(({ name }) => name).join(', ')}`];
  const reads = pairs.length === 0 ? [] : [`follows another reading of ${pairs.map(nameOfPair).join(', ')}`];
  return (
    [...errs, ...reads].join('; or ') || 'errs in this region, or carries something over to the questions after it'
  );
}
