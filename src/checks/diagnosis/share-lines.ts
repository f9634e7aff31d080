/** What the failures of each chapter share, as lines of a report. */

import { readerFor } from '../../features/all.ts';
import type { Chapter } from '../../model/chapters.ts';
import { defined } from '../../model/defined.ts';
import type { ReportShare } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import { axesOf, restrict } from '../../syntax/readings/reading-sets.ts';
import type { Strictness } from '../../syntax/same-answer.ts';
import { type GoldenRun, goldenRows, type Row } from './rows.ts';
import { type Profile, type Share, sharesOf } from './share.ts';

export interface ShareContext {
  /** What the answers were judged under, and what else the program may follow. */
  readonly readings: readonly [Readings, ...Readings[]];
  readonly strictness: Strictness;
}

/** How many failures other readings may make of one, to be looked at. */
const MORE = 1.5;
/** By how much their best feature must part better. */
const BETTER = 0.05;

/**
 * What the golden questions show, under other readings where these part failed from right better: a fault can make a wrong
 * reading look right. Of chapters in which they show nothing, what the generated questions do.
 */
export function sharesIn(
  run: GoldenRun,
  { readings: [hypothesis, ...others], strictness }: ShareContext,
  generated: readonly ReportShare[],
): readonly ReportShare[] {
  const judged = goldenRows(run, hypothesis, strictness);
  const found = new Map(byChapter(shareLines(judged, 'golden')));
  for (const readings of others) {
    const rows = goldenRows(run, readings, strictness);
    const axes = axesOf(readings).filter((axis) => readings[axis] !== hypothesis[axis]);
    for (const [chapter, lines] of byChapter(shareLines(rows, 'golden'))) {
      const isNear = failuresIn(rows, chapter) <= failuresIn(judged, chapter) * MORE;
      const best = found.get(chapter);
      if (isNear && (best === undefined || partingOf(lines) >= partingOf(best) + BETTER))
        found.set(
          chapter,
          lines.map((line) => ({ ...line, under: { ...restrict(readings, axes) } })),
        );
    }
  }
  return [...found.values(), generated.filter(({ chapter }) => !found.has(chapter))].flat();
}

function byChapter(lines: readonly ReportShare[]): readonly (readonly [Chapter, readonly ReportShare[]])[] {
  const chapters = [...new Set(lines.map(({ chapter }) => chapter))];
  return chapters.map((chapter) => [chapter, lines.filter((line) => line.chapter === chapter)]);
}

/** How well the first line parts failed from right. */
function partingOf([first]: readonly ReportShare[]): number {
  if (first === undefined) return 0;
  const { failedWith, failedWithout, rightWith, rightWithout } = first;
  return failedWith / (failedWith + failedWithout) - rightWith / (rightWith + rightWithout);
}

function failuresIn(rows: readonly Row[], chapter: Chapter): number {
  return rows.filter(({ question, failed }) => failed && question.chapter === chapter).length;
}

/** At most two lines for each chapter; none for one where nothing parts failed from right. */
export function shareLines(rows: Iterable<Row>, of: ReportShare['of']): readonly ReportShare[] {
  return [...profilesOf(rows)].flatMap(([chapter, profiles]) =>
    sharesOf([...profiles.values()]).map((share, index) => lineOf(chapter, of, share, index)),
  );
}

/** Questions with the same features are counted together, so that many questions take little memory. */
function profilesOf(rows: Iterable<Row>): ReadonlyMap<Chapter, ReadonlyMap<string, Profile>> {
  const chapters = new Map<Chapter, Map<string, Profile>>();
  for (const { question, expected, failed } of rows) {
    const features = readerFor(question.chapter).read(question, expected);
    const own = chapters.get(question.chapter) ?? new Map<string, Profile>();
    const known = own.get(features.join()) ?? { features, failed: 0, right: 0 };
    own.set(features.join(), { ...known, ...(failed ? { failed: known.failed + 1 } : { right: known.right + 1 }) });
    chapters.set(question.chapter, own);
  }
  return chapters;
}

function lineOf(chapter: Chapter, of: ReportShare['of'], share: Share, index: number): ReportShare {
  const { names } = readerFor(chapter);
  return {
    line: 'share',
    chapter,
    of,
    features: share.features.flatMap((place) => names[place] ?? []),
    failedWith: share.failed.with,
    failedWithout: share.failed.without,
    rightWith: share.right.with,
    rightWithout: share.right.without,
    ...defined({ others: index === 0 ? undefined : true }),
  };
}
