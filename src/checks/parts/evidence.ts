/** What a part of a divided run has heard, as lines of its report: enough to judge the whole when all parts are there. */
import type { Outcome } from '../../harness/subject.ts';
import { defined } from '../../model/defined.ts';
import type { ReportEvidence } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import { watch } from '../../reference/readings.ts';
import { answer } from '../../reference/reference.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { axesOf, contains, restrict } from '../../syntax/readings/reading-sets.ts';
import { comparable, type Strictness } from '../../syntax/same-answer.ts';
import type { CampaignAnswers } from '../campaigns/judge-campaigns.ts';
import type { GeneratedOutcome } from '../campaigns/outcomes.ts';
import type { SilentAxes } from '../evidence-log.ts';
import type { Smallest } from '../shrinking/shrink-on.ts';

/** All that judging needs. */
export interface RunRecord {
  /** Smoke and golden questions, each with its outcome. */
  readonly cases: readonly Case[];
  readonly outcomes: readonly Outcome[];
  /** By address the axes of which an answer says nothing. */
  readonly voided: SilentAxes;
  readonly campaigns: CampaignAnswers;
  /** What differences were made smaller to, by address: for generated questions `ip-ranges@0:17:3`. */
  readonly smallest: ReadonlyMap<string, Smallest>;
}

/** `of` golden and smoke questions. */
export const GOLDEN = 'golden';

type Statement = Omit<ReportEvidence, 'line' | 'of' | 'at'>;

/** One question, and what was said to it. */
interface Item {
  readonly of: string;
  readonly at: string;
  readonly said: Statement;
}

/** Questions to which the same was said share a line. `readings` are those that most answers fit. */
export function evidenceLines(heard: RunRecord, readings: Readings): readonly ReportEvidence[] {
  const { cases, outcomes, voided, campaigns: fresh, smallest } = heard;
  const items: readonly Item[] = [
    ...cases.flatMap((each, index) => {
      const said = saidToCase(each, outcomes[index], readings);
      const at = each.address;
      const silent = voided.get(at);
      const more = { ...shown(smallest, at), ...defined({ void: silent && [...silent] }) };
      return said === undefined ? [] : [{ of: GOLDEN, at, said: { ...said, ...more } }];
    }),
    ...fresh.generated.flatMap((each) => {
      const said = saidToGenerated(each, readings);
      const { chapter: of, address: at } = each;
      return said === undefined ? [] : [{ of, at, said: { ...said, ...shown(smallest, `${of}@${at}`) } }];
    }),
    ...fresh.laws.unanswered.map(({ law, address, outcome }) => ({ of: law, at: address, said: troubleIn(outcome) })),
  ];
  const groups = new Map<string, { of: string; at: string[]; said: Statement }>();
  for (const { of, at, said } of items) {
    const key = `${of} ${canonicalJson(said)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { of, at: [at], said });
    else known.at.push(at);
  }
  return [...groups.values()].map(({ of, at, said }) => ({ line: 'evidence', of, at, ...said }));
}

function shown(smallest: ReadonlyMap<string, Smallest>, address: string): Pick<ReportEvidence, 'smallest'> {
  const found = smallest.get(address);
  if (found === undefined) return {};
  const { question, answered } = found;
  const asked = { given: { ...question.given }, when: { ...question.when } };
  return { smallest: { ...asked, ...defined({ actual: answered && { ...answered } }) } };
}

/** Nothing where the one expected answer was given. */
function saidToCase(each: Case, outcome: Outcome | undefined, readings: Readings): Statement | undefined {
  if (outcome === undefined) return undefined;
  if (outcome.kind !== 'answered') return troubleIn(outcome);
  const box = each.expectation.find((one) => contains(one.readings, readings));
  if (box === undefined || !isSaying(each.question, box.then, outcome.answer)) return { actual: { ...outcome.answer } };
  return each.expectation.length === 1 ? undefined : { under: { ...restrict(readings, axesOf(box.readings)) } };
}

/** Nothing where the answer is right whatever the readings. */
function saidToGenerated({ question, outcome }: GeneratedOutcome, readings: Readings): Statement | undefined {
  if (outcome.kind !== 'answered') return troubleIn(outcome);
  const { result, consulted } = watch(readings, (watched) => answer(question, watched));
  if (!isSaying(question, result, outcome.answer)) return { actual: { ...outcome.answer } };
  return consulted.length === 0 ? undefined : { under: { ...restrict(readings, consulted) } };
}

function troubleIn(outcome: Outcome): Statement {
  return outcome.kind === 'answered' ? {} : { outcome: outcome.kind, problem: outcome.problem };
}

/** All but the wording of messages counts: an answer that is left out is taken for the expected one. */
const LITERALLY: Strictness = { grounds: true, codes: true };

function isSaying({ chapter }: Question, expected: Answer, given: Answer): boolean {
  return comparable(chapter, expected, LITERALLY) === comparable(chapter, given, LITERALLY);
}
