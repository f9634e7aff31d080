/** What golden cases, small scopes, laws and campaigns catch of the planted faults: the table, and the page for people. */

import { faults } from '../../../src/faults/all.generated.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { laws } from '../../../src/laws/all.generated.ts';
import { type Chapter, chapterNames } from '../../../src/model/chapters.ts';
import { printInline } from '../../../src/syntax/json/json.ts';
import type { DigestOf } from '../compiled.ts';
import { casesDigest, casesOf, goldenCases } from '../golden-cases.ts';
import type { Cells, Measurement, Unit, UnitRows } from '../measurement.ts';
import { failedUnderAnyReadings } from './any-readings.ts';
import { campaignDetections, effort, printDetections, seedsThatFound } from './campaigns.ts';
import { equivalentFaults } from './equivalent-faults.ts';
import { fileOf, goldenRows } from './golden.ts';
import { fileOfLaw, lawDetections, WORLDS } from './laws.ts';
import { printPage } from './page.ts';
import { detectionsIn } from './results.ts';
import { scopes } from './scope/scopes.ts';
import { sizesOf, walkScope } from './scope-walk.ts';

/** Something that may catch a fault. A batch is a chapter for those that ask chapters, and a part of the faults for the others. */
interface Instrument {
  readonly batches: (fault: Fault) => readonly string[];
  /** The module that measures, and with it all that it imports. */
  readonly module: string;
  /** What else the rows of a batch depend on. */
  readonly data: (batch: string, digestOf: DigestOf) => readonly string[];
  readonly measure: (batch: string, faults: readonly Fault[]) => ReadonlyMap<Fault, readonly Cells[]>;
}

const ofChapters = ({ chapters }: Fault): readonly string[] => chapters;
/** Parts that can be measured at the same time, and are lost when a measurement is interrupted. */
const PARTS = 8;
const ofParts = (fault: Fault): readonly string[] => [`part ${(faults.indexOf(fault) % PARTS) + 1}`];
const each = (
  some: readonly Fault[],
  rowsOf: (fault: Fault) => readonly Cells[],
): ReadonlyMap<Fault, readonly Cells[]> => new Map(some.map((fault) => [fault, rowsOf(fault)]));

/** By the word in the column `by`; what takes longest is first. */
const instruments: Readonly<Record<string, Instrument>> = {
  campaign: {
    batches: ofChapters,
    module: 'tools/measure/detection/campaigns.ts',
    data: () => [],
    measure: (chapter, some) => campaignRows(chapter as Chapter, some),
  },
  scope: {
    batches: ofChapters,
    module: 'tools/measure/detection/scope-walk.ts',
    data: (chapter, digestOf) => [digestOf(`tools/measure/detection/scope/${chapter}.ts`)],
    measure: (chapter, some) => scopeRows(chapter as Chapter, some),
  },
  golden: {
    batches: ofChapters,
    module: 'tools/measure/detection/golden.ts',
    data: (chapter) => [casesDigest(casesOf(chapter as Chapter))],
    measure: (chapter, some) => each(some, (fault) => goldenRows(fault, casesOf(chapter as Chapter))),
  },
  'golden under any readings': {
    batches: ofParts,
    module: 'tools/measure/detection/any-readings.ts',
    data: () => [casesDigest()],
    measure: (_, some) => each(some, (fault) => [{ detected: failedUnderAnyReadings(fault, goldenCases) }]),
  },
  law: {
    batches: ofParts,
    module: 'tools/measure/detection/laws.ts',
    data: (_, digestOf) => [digestOf('src/laws/all.generated.ts')],
    measure: (_, some) => lawRows(some),
  },
};

function campaignRows(chapter: Chapter, some: readonly Fault[]): ReadonlyMap<Fault, readonly Cells[]> {
  const found = campaignDetections(some, chapter, effort);
  return each(some, (fault) => {
    const detections = found.get(fault) ?? [];
    const questions = printDetections(detections);
    return [{ where: chapter, detected: seedsThatFound(detections), of: effort.seeds, questions }];
  });
}

function scopeRows(chapter: Chapter, some: readonly Fault[]): ReadonlyMap<Fault, readonly Cells[]> {
  const walked = walkScope(scopes[chapter], some);
  const of = [...sizesOf(scopes[chapter]).values()].reduce((sum, count) => sum + count, 0);
  return each(some, (fault) => {
    const { count = 0, first, digest = '' } = walked.get(fault) ?? {};
    const row = { where: chapter, detected: count, of, answers: digest };
    if (first === undefined) return [row];
    const { given, when } = first.question;
    return [{ ...row, size: first.size, example: printInline({ chapter, given, when }) }];
  });
}

function lawRows(some: readonly Fault[]): ReadonlyMap<Fault, readonly Cells[]> {
  const broken = lawDetections(some, laws);
  return each(some, (fault) => {
    const rows = [...(broken.get(fault) ?? [])].map(([law, questions]) => ({
      where: fileOfLaw(law),
      detected: 1,
      questions,
    }));
    return rows.length === 0 ? [{ where: '', detected: 0 }] : rows;
  });
}

function units(digestOf: DigestOf): readonly Unit[] {
  return Object.entries(instruments).flatMap(([by, { batches, module, data }]) => {
    const known = new Map<string, readonly string[]>();
    return faults.flatMap((fault) =>
      batches(fault).map((part): Unit => {
        const batch = `${by}, ${part}`;
        const shared = known.get(batch) ?? [digestOf(module), ...data(part, digestOf)];
        known.set(batch, shared);
        const own = digestOf(`src/faults/${fault.chapters[0]}/${fault.name}.ts`);
        return { name: `${batch}, ${fault.name}`, batch, depends: [own, ...shared] };
      }),
    );
  });
}

function measure(batch: string, names: readonly string[]): UnitRows {
  const [by = '', part = ''] = batch.split(', ');
  const some = faults.filter(({ name }) => names.includes(`${batch}, ${name}`));
  const rows = instruments[by]?.measure(part, some) ?? new Map();
  return new Map(
    [...rows].map(([fault, own]) => [
      `${batch}, ${fault.name}`,
      own.map((cells: Cells) => ({ fault: fault.name, by, ...cells })),
    ]),
  );
}

function pages(rows: UnitRows): Readonly<Record<string, string>> {
  const detections = detectionsIn(faults, rows, scopes);
  const questions = goldenCases.map(({ question }) => question);
  const page = printPage({
    detections,
    effort: { ...effort, worlds: WORLDS },
    files: [...new Set(goldenCases.map(fileOf))],
    laws,
    scopes: chapterNames.map((chapter) => ({ scope: scopes[chapter], sizes: sizesOf(scopes[chapter]) })),
    equivalent: equivalentFaults(detections, questions),
  });
  return { 'detection.md': page };
}

/** `evidence/detection.csv` and its page. */
export const detection: Measurement = {
  columns: ['fault', 'by', 'where', 'detected', 'of', 'questions', 'size', 'example', 'answers'],
  units,
  measure,
  pages,
};
