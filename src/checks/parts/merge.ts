/** The reports of all parts of a divided run as the report of the whole: judged anew, from what all of them have heard. */

import { defined } from '../../model/defined.ts';
import type { ReportHeader, ReportQuestion } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Result } from '../../model/problem.ts';
import { noLists, type Report, type ReportBody, type ReportLists } from '../../report/record.ts';
import { largestOf } from '../../report/sizes.ts';
import { withoutVerdict, withVerdict } from '../../report/verdict.ts';
import type { Renames } from '../../syntax/golden/golden-addresses.ts';
import { selectCases } from '../../syntax/golden/select.ts';
import { readReadings } from '../../syntax/readings/readings.ts';
import { judgeCampaigns } from '../campaigns/judge-campaigns.ts';
import { withRepeats } from '../campaigns/run-campaigns.ts';
import { evidenceLog } from '../evidence-log.ts';
import type { KnownList } from '../known.ts';
import { CONVERSATION } from '../report-parts.ts';
import { causesOf, resultsOf, shrinkGolden } from '../results.ts';
import type { Commands, Session } from '../session.ts';
import { shrinkAsFound } from '../shrinking/shrink-on.ts';
import type { RunRecord } from './evidence.ts';
import { type Part, type Parts, partsProblem, shardOf } from './parts.ts';
import { recordingIn } from './recording.ts';

/** The golden files that the parts were asked from. */
export interface GoldenFiles {
  readonly cases: readonly Case[];
  readonly renamed: Renames;
}

/** Refused: parts of different runs, a part that is missing or stands twice, one that does not say what it has heard. */
export async function mergeReports(
  given: readonly Part[],
  golden: GoldenFiles,
  commands: Commands = {},
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
  const recording = recordingIn(parts, golden.cases);
  if (!recording.ok) return recording;
  return {
    ok: true,
    value: withVerdict({ ...opening, ...(await judgeAnew(parts, recording.value, golden, commands)) }),
  };
}

async function judgeAnew(
  parts: Parts,
  recording: RunRecord,
  golden: GoldenFiles,
  commands: Commands,
): Promise<Partial<ReportLists>> {
  const session = sessionIn(parts, commands);
  const known = knownIn(parts, golden);
  const log = evidenceLog(session, known);
  log.add(recording.cases, { outcomes: recording.outcomes });
  log.leaveOut(recording.voided);
  const judged = log.judged();
  const shrink = shrinkAsFound(recording.smallest);
  const lawful = { ...recording.campaigns, laws: withRepeats(recording.campaigns.laws, commands.repeatLaws) };
  const smallest = await shrinkGolden(session, log, shrink);
  const campaigns = await judgeCampaigns(lawful, {
    ...judged,
    seed: parts[0].report.header.campaign?.seed ?? 0,
    declared: judged.asserted,
    strictness: session.strictness,
    shrink,
    ...defined({ repeat: commands.repeatQuestion }),
  });
  log.addEvidence(campaigns.evidence);
  const results = resultsOf(session, defined({ known }), log, {
    smallest,
    campaigns,
    conversation: conversationOf(parts),
  });
  const { questions } = results;
  return { ...results, ...causesOf(session, log, judged, { questions, shares: campaigns.shares }) };
}

/** What the session of a run that is not divided would have been. */
function sessionIn(
  [{ report }]: Parts,
  commands: Commands,
): Omit<Session, 'subject' | 'declaration' | 'aside' | 'clock'> {
  const declared = readReadings(report.subject?.declared ?? {});
  return {
    oracle: undefined,
    commands,
    declared: declared.ok ? declared.value : {},
    strictness: {
      grounds: report.subject?.compares === 'grounds',
      codes: true,
      strict: report.header.strict === true,
    },
  };
}

function knownIn([{ report }]: Parts, golden: GoldenFiles): KnownList | undefined {
  const { header } = report;
  return header.known === undefined ? undefined : { ...header.known, ...asideOf(header, golden) };
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
