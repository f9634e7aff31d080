/** Golden outcomes judged, what failed asked once more, and what says nothing of the readings found out. */

import { type Answers, defaultRunOptions } from '../harness/ask.ts';
import type { Evidence } from '../harness/consistency.ts';
import { type JudgedAnswers, judge } from '../harness/judge.ts';
import { askAgain, everyFiftieth } from '../harness/stability.ts';
import type { Outcome, Subject } from '../harness/subject.ts';
import type { ReportQuestion, StartAnswer } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Question } from '../model/question.ts';
import type { Axis, SomeReadings } from '../model/readings.ts';
import type { Strictness } from '../syntax/same-answer.ts';
import type { CheckOptions } from './check.ts';
import { knownAddresses } from './known.ts';
import { type Oracle, withoutExpectation } from './oracle.ts';
import { isInside } from './plan.ts';
import { TWINS, voidedBy } from './twins/twins.ts';

/** What judging takes beside the outcomes. */
export interface Judging {
  readonly cases: readonly Case[];
  readonly declared: SomeReadings;
  readonly strictness: Strictness;
  readonly options: JudgingOptions;
  readonly oracle: Oracle | undefined;
  /** No smoke question was answered. */
  readonly silent: boolean;
}

type JudgingOptions = Pick<CheckOptions, 'known' | 'campaign' | 'oracle' | 'drafted' | 'repeat' | 'repeatQuestion'>;

/** The same with whom to ask. */
export interface Asking extends Judging {
  readonly declaration: StartAnswer;
  readonly options: CheckOptions;
  /** Asked in place of the subject where no outcome is reported by itself. */
  readonly shrinkOn: Subject;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

/** By address the axes of which an answer says nothing. */
export type Voided = ReadonlyMap<string, readonly Axis[]>;

export type Decide = (outcomes: readonly Outcome[], more?: readonly Evidence[], voided?: Voided) => JudgedAnswers;

export interface JudgedTwice extends Answers {
  readonly judged: JudgedAnswers;
  readonly decide: Decide;
  readonly voided: Voided;
}

/** Judges golden outcomes, with evidence from elsewhere. */
export function judgeBy({ cases, declared, strictness, options }: Judging): Decide {
  const known = knownIn({ cases, options });
  return (outcomes, more = [], voided = new Map()) =>
    judge(cases, withoutExpectation(cases, outcomes), { declared, strictness, known, more, voided });
}

function knownIn({ cases, options }: Pick<Judging, 'cases' | 'options'>): ReadonlySet<string> {
  return options.known === undefined ? new Set() : knownAddresses(options.known, cases);
}

/** Failures that are asked once more before they are believed. */
const DOUBTED = 100;

/** Judges, asks every fiftieth question and what failed once more, and judges what is left of it. */
export async function judgeTwice(asking: Asking, first: readonly Outcome[]): Promise<JudgedTwice> {
  const { cases, strictness, options, silent, deadline } = asking;
  const [decide, voided] = [judgeBy(asking), new Map()];
  const judged = decide(first);
  if (silent) return { outcomes: first, judged, together: undefined, decide, voided };
  const failed = judged.questions.flatMap((line, index) => (line.outcome === 'failed' ? [index] : []));
  const places = [...new Set([...everyFiftieth(first.length), ...failed.slice(0, DOUBTED)])];
  const limits = { ...defaultRunOptions, deadline };
  const questions = cases.map(({ question }) => question);
  const again = await askAgain(options.subject, questions, first, places, strictness, limits);
  return withTwins(asking, { ...again, judged: decide(again.outcomes), decide, voided });
}

/** In a run with failures that nobody knows of, what says nothing of the readings is found out and left aside. */
async function withTwins(asking: Asking, twice: JudgedTwice): Promise<JudgedTwice> {
  const { cases, declaration, strictness, options, oracle, shrinkOn, deadline } = asking;
  const { evidence, hypothesis, questions } = twice.judged;
  const known = knownIn(asking);
  const isFailed = ({ address, outcome }: ReportQuestion): boolean => outcome === 'failed' && !known.has(address);
  if (oracle !== undefined || !questions.some(isFailed)) return twice;
  const voided = await voidedBy(shrinkOn, {
    cases,
    evidence,
    hypothesis,
    strictness,
    most: Math.ceil(TWINS / (options.campaign?.shard?.of ?? 1)),
    isInside: (question: Question) => isInside(question, declaration),
    deadline,
  });
  return voiding(twice, voided);
}

/** The same without what says nothing. */
export function voiding<T extends Omit<JudgedTwice, 'together'>>(twice: T, voided: Voided): T {
  const decide: Decide = (outcomes, more) => twice.decide(outcomes, more, voided);
  return { ...twice, judged: decide(twice.outcomes), decide, voided };
}
