/** What the failures of each chapter share, as lines of a report. */
import type { Chapter } from '../../model/chapters.ts';
import type { Case } from '../../model/golden.ts';
import type { Readings } from '../../model/readings.ts';
import type { ReportQuestion, ReportShare } from '../../model/wire.generated.ts';
import { readerFor } from './features/all.ts';
import { goldenRows, type Row } from './rows.ts';
import { type Profile, type Share, sharesOf } from './share.ts';

/** What the golden questions show; of chapters in which they show nothing, what the generated ones do. */
export function sharesIn(
  cases: readonly Case[],
  questions: readonly ReportQuestion[],
  readings: Readings,
  generated: readonly ReportShare[],
): readonly ReportShare[] {
  const golden = shareLines(goldenRows(cases, questions, readings), 'golden');
  return [...golden, ...generated.filter(({ chapter }) => !golden.some((each) => each.chapter === chapter))];
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
    ...(index === 0 ? {} : { others: true }),
  };
}
