/** The reports of all parts of a divided run as the report of the whole: judged anew, from what all of them have heard. */

import type { ReportHeader, ReportQuestion } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Result } from '../../model/problem.ts';
import { noLists, type Report, type ReportBody, type ReportLists } from '../../report/record.ts';
import { largestOf } from '../../report/sizes.ts';
import { withoutVerdict, withVerdict } from '../../report/verdict.ts';
import type { Renames } from '../../syntax/golden/golden-addresses.ts';
import { selectCases } from '../../syntax/golden/select.ts';
import { readReadings } from '../../syntax/readings.ts';
import { judgeFresh } from '../campaigns/judge-campaigns.ts';
import { withRepeats } from '../campaigns/run-campaigns.ts';
import { type CheckOptions, compose, shrinkGolden } from '../check.ts';
import { type Judging, judgeBy, voiding } from '../judge-twice.ts';
import { CONVERSATION } from '../report-parts.ts';
import { shrinkAsFound } from '../shrinking/shrink-on.ts';
import type { Heard } from './evidence.ts';
import { type Part, type Parts, partsProblem, shardOf } from './parts.ts';
import { heardIn } from './parts-heard.ts';

/** The golden files that the parts were asked from. */
export interface GoldenFiles {
  readonly cases: readonly Case[];
  readonly renamed: Renames;
}

/** The commands that ask again, as of a run that is not divided. */
export type Repeats = Pick<CheckOptions, 'repeat' | 'repeatQuestion' | 'repeatLaws'>;

/** Refused: parts of different runs, a part that is missing or stands twice, one that does not say what it has heard. */
export async function mergeReports(
  given: readonly Part[],
  golden: GoldenFiles,
  repeats: Repeats = {},
): Promise<Result<Report>> {
  const inOrder = partsProblem(given);
  if (!inOrder.ok) return inOrder;
  const parts = inOrder.value;
  const [{ report: first }] = parts;
  if (parts.length === 1) return { ok: true, value: first };
  const opening: ReportBody = {
    ...noLists,
    header: wholeHeader(first),
    ...wholeSubject(parts.map(({ report }) => report)),
    selfTest: first.selfTest,
  };
  const silent = parts.find(({ report }) => report.footer.verdict === 'no verdict');
  if (silent !== undefined) {
    const problem = silent.report.footer.problem ?? 'nothing was asked';
    return { ok: true, value: withoutVerdict(opening, `part ${shardOf(silent)} has none: ${problem}`) };
  }
  const heard = heardIn(parts, golden.cases);
  if (!heard.ok) return heard;
  return { ok: true, value: withVerdict({ ...opening, ...(await judgeAnew(parts, heard.value, golden, repeats)) }) };
}

async function judgeAnew(
  parts: Parts,
  heard: Heard,
  golden: GoldenFiles,
  repeats: Repeats,
): Promise<Partial<ReportLists>> {
  const [{ report: first }] = parts;
  const { cases, outcomes, voided } = heard;
  const judging = judgingOf(first, cases, golden, repeats);
  const decide = judgeBy(judging);
  const twice = voiding({ outcomes, judged: decide(outcomes), decide, voided }, voided);
  const { judged } = twice;
  const shrink = shrinkAsFound(heard.smallest);
  const lawful = { ...heard.fresh, laws: withRepeats(heard.fresh.laws, repeats.repeatLaws) };
  const found = {
    smallest: await shrinkGolden(judging, judged, shrink),
    fresh: await judgeFresh(lawful, {
      ...judged,
      seed: first.header.campaign?.seed ?? 0,
      declared: judged.asserted,
      strictness: judging.strictness,
      shrink,
      ...(repeats.repeatQuestion === undefined ? {} : { repeat: repeats.repeatQuestion }),
    }),
    conversation: conversationOf(parts),
  };
  return compose(judging, twice, found);
}

function judgingOf(
  { header, subject }: Report,
  cases: readonly Case[],
  golden: GoldenFiles,
  repeats: Repeats,
): Judging {
  const declared = readReadings(subject?.declared ?? {});
  return {
    cases,
    declared: declared.ok ? declared.value : {},
    strictness: { grounds: subject?.compares === 'grounds', codes: true, strict: header.strict === true },
    options: {
      ...(header.known === undefined ? {} : { known: { ...header.known, ...asideOf(header, golden) } }),
      ...repeats,
    },
    oracle: undefined,
    silent: false,
  };
}

/** Cases that the run was not to ask. */
function asideOf({ selection }: ReportHeader, { cases, renamed }: GoldenFiles): GoldenAside {
  const named = selectCases(cases, selection?.only ?? [], renamed);
  const chapters = selection?.chapters ?? [];
  const selected = new Set(
    (named.ok ? named.value : []).filter(
      ({ question }) => chapters.length === 0 || chapters.includes(question.chapter),
    ),
  );
  return { aside: cases.filter((each) => !selected.has(each)), renamed };
}

interface GoldenAside {
  readonly aside: readonly Case[];
  readonly renamed: Renames;
}

/** The line about the conversation of the part in which something was wrong with it, if in any. */
function conversationOf(parts: Parts): readonly ReportQuestion[] {
  const own = parts.flatMap(({ report }) => report.questions.filter(({ address }) => address === CONVERSATION));
  return [own.find(({ outcome }) => outcome !== 'passed') ?? own[0]].filter((line) => line !== undefined);
}

function wholeHeader({ header }: Report): ReportHeader {
  const { known: _, adapter: __, campaign, ...facts } = header;
  if (campaign === undefined) return facts;
  const { shard: ___, ...whole } = campaign;
  return { ...facts, campaign: whole };
}

/** Every part says of the whole what is left out, and of itself what it asks. */
function wholeSubject(reports: readonly Report[]): Pick<Report, 'subject'> {
  const subjects = reports.flatMap(({ subject }) => subject ?? []);
  const [subject] = subjects;
  if (subject === undefined) return {};
  const questions = reports.flatMap((report) => report.questions);
  const asked = questions.filter(({ contradiction }) => contradiction === undefined);
  const planned = new Set(asked.map(({ address }) => address)).size;
  return { subject: { ...subject, planned, largest: largestOf(subjects.flatMap((each) => each.largest ?? [])) } };
}
