/** The reports of all parts of a divided run as the report of the whole: judged anew, from what all of them have heard. */
import { largestOf } from '../harness/sizes.ts';
import type { Case } from '../model/golden.ts';
import type { Result } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { ReportHeader, ReportLine, ReportQuestion, ReportSubject } from '../model/wire.generated.ts';
import type { Renamed } from '../syntax/golden-addresses.ts';
import { canonicalJson } from '../syntax/json.ts';
import { readReadings } from '../syntax/readings.ts';
import { compose, type Judging, judgeBy, shrinkGolden } from './check.ts';
import type { Heard } from './evidence.ts';
import { judgeFresh } from './judge-fresh.ts';
import { footer, noVerdict } from './lines.ts';
import { linesOf, type Part, type Parts, partsProblem, shardOf } from './parts.ts';
import { heardIn } from './parts-heard.ts';
import { selectCases } from './select.ts';
import { shrinkAsFound } from './shrink.ts';

/** The golden files that the parts were asked from. */
export interface GoldenFiles {
  readonly cases: readonly Case[];
  readonly renamed: Renamed;
}

/** Refused: parts of different runs, a part that is missing or stands twice, one that does not say what it has heard. */
export async function mergeReports(
  given: readonly Part[],
  golden: GoldenFiles,
): Promise<Result<readonly ReportLine[]>> {
  const inOrder = partsProblem(given);
  if (!inOrder.ok) return inOrder;
  const parts = inOrder.value;
  const [first] = parts;
  if (parts.length === 1) return { ok: true, value: first.lines };
  const opening: readonly ReportLine[] = [wholeHeader(first), ...wholeSubject(parts), ...linesOf('control', [first])];
  const silent = parts.find((part) => linesOf('footer', [part])[0]?.verdict === 'no verdict');
  if (silent !== undefined) {
    const problem = linesOf('footer', [silent])[0]?.problem ?? 'nothing was asked';
    return { ok: true, value: [...opening, noVerdict([], `part ${shardOf(silent)} has none: ${problem}`)] };
  }
  const heard = heardIn(parts, golden.cases);
  if (!heard.ok) return heard;
  const body = [...opening, ...(await judgeAnew(parts, heard.value, golden))];
  return { ok: true, value: [...body, footer(body)] };
}

async function judgeAnew(parts: Parts, heard: Heard, golden: GoldenFiles): Promise<readonly ReportLine[]> {
  const { cases, outcomes, fresh } = heard;
  const judging = judgingOf(parts, cases, golden);
  const { declared, strictness, options } = judging;
  const decide = judgeBy(judging);
  const judged = decide(outcomes);
  const shrink = shrinkAsFound(heard.smallest);
  const found = {
    smallest: await shrinkGolden(judging, judged, shrink),
    fresh: await judgeFresh(fresh, {
      ...judged,
      seed: linesOf('header', parts)[0]?.campaign?.seed ?? 0,
      declared,
      strictness,
      shrink,
      ...(options.repeatQuestion === undefined ? {} : { repeat: options.repeatQuestion }),
    }),
    conversation: conversationOf(parts),
  };
  return compose(judging, { outcomes, judged, decide }, found);
}

function judgingOf(parts: Parts, cases: readonly Case[], golden: GoldenFiles): Judging {
  const [header] = linesOf('header', parts);
  const [subject] = linesOf('subject', parts);
  const declared = readReadings(subject?.declared ?? {});
  return {
    cases,
    declared: declared.ok ? declared.value : {},
    strictness: { grounds: subject?.compares === 'grounds', codes: true, strict: header?.strict === true },
    options: {
      ...(header?.known === undefined ? {} : { known: { ...header.known, ...asideOf(header, golden) } }),
      ...repeatsIn(parts),
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
  readonly renamed: Renamed;
}

/** The commands that the parts give for what they ask again. */
function repeatsIn(parts: Parts): Pick<Judging['options'], 'repeat' | 'repeatQuestion'> {
  const questions = linesOf('question', parts);
  const asked = [
    ...linesOf('finding', parts),
    ...questions.flatMap(({ chapter, smallest }) => (smallest === undefined ? [] : [{ chapter, ...smallest }])),
  ];
  const byAddress = new Map(questions.map(({ address, repeat }) => [address, repeat]));
  const byQuestion = new Map(asked.map((each) => [keyOf(each), each.repeat]));
  return {
    repeat: (address) => byAddress.get(address),
    repeatQuestion: (question) => byQuestion.get(keyOf(question)),
  };
}

function keyOf({ chapter, given, when }: Pick<Question, 'chapter'> & { given?: unknown; when?: unknown }): string {
  return canonicalJson([chapter, given, when]);
}

/** The line about the conversation of the part in which something was wrong with it, if in any. */
function conversationOf(parts: Parts): readonly ReportQuestion[] {
  const own = linesOf('question', parts).filter(({ address }) => address === 'smoke#speaks-only-when-asked');
  return [own.find(({ outcome }) => outcome !== 'passed') ?? own[0]].filter((line) => line !== undefined);
}

function wholeHeader(first: Part): ReportHeader {
  const [header] = linesOf('header', [first]) as [ReportHeader];
  const { known: _, campaign, ...facts } = header;
  if (campaign === undefined) return facts;
  const { shard: __, ...whole } = campaign;
  return { ...facts, campaign: whole };
}

/** Every part says of the whole what is left out, and of itself what it asks. */
function wholeSubject(parts: Parts): readonly ReportSubject[] {
  const subjects = linesOf('subject', parts);
  const planned = new Set(linesOf('question', parts).map(({ address }) => address)).size;
  const largest = largestOf(subjects.flatMap((each) => each.largest ?? []));
  return subjects.slice(0, 1).map((subject) => ({ ...subject, planned, largest }));
}
