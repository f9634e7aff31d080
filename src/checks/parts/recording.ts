/** What the parts of a divided run have heard together, read from their reports. */

import { redraw } from '../../../generators/blocks.ts';
import type { Outcome } from '../../harness/subject.ts';
import { laws as everyLaw } from '../../laws/all.generated.ts';
import { type Chapter, chapterNames } from '../../model/chapters.ts';
import { defined } from '../../model/defined.ts';
import { axes, defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ReportEvidence, ReportLaw } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import { invariant } from '../../model/invariant.ts';
import type { Result } from '../../model/problem.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { SomeReadings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import type { Report } from '../../report/record.ts';
import { largestOf } from '../../report/sizes.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { contains } from '../../syntax/readings/reading-sets.ts';
import { readReadings } from '../../syntax/readings/readings.ts';
import { readAnswer, readQuestion } from '../../syntax/wire.ts';
import type { Survey } from '../campaigns/judge-campaigns.ts';
import type { GeneratedOutcome } from '../campaigns/outcomes.ts';
import { redrawLaw, type UnansweredQuestion } from '../campaigns/run-laws.ts';
import type { SilentAxes } from '../evidence-log.ts';
import type { Smallest } from '../shrinking/shrink-on.ts';
import { smokeCases } from '../smoke.ts';
import { GOLDEN, type RunRecord } from './evidence.ts';
import type { Parts } from './parts.ts';

/** Refused: a question of which no part says what was answered. */
export function recordingIn(parts: Parts, golden: readonly Case[]): Result<RunRecord> {
  const reports = parts.map(({ report }) => report);
  const planned = new Set(reports.flatMap(({ questions }) => questions.map(({ address }) => address)));
  const cases = [...smokeCases, ...golden].filter(({ address }) => planned.has(address));
  const told = cases.map((each) => toldOf(each, reports));
  const missing = cases.find((_, index) => told[index] === undefined);
  if (missing !== undefined) {
    const message = `no part says what was answered to ${missing.address}`;
    return { ok: false, problem: { code: 'unreadable', message } };
  }
  const evidence = reports.flatMap((report) => report.evidence);
  const seed = parts[0].report.header.campaign?.seed ?? 0;
  const campaigns = reports.flatMap((report) => report.campaigns);
  const surveys = grouped(campaigns, ({ chapter }) => chapter).map(mergeSurveys);
  return {
    ok: true,
    value: {
      cases,
      outcomes: told.filter((each) => each !== undefined),
      voided: voidedIn(evidence),
      smallest: smallestIn(evidence, cases),
      campaigns: {
        surveys,
        generated: surveys.flatMap(({ chapter }) => generatedIn(chapter, evidence, seed)),
        laws: {
          lines: grouped(
            reports.flatMap(({ laws }) => laws),
            ({ law }) => law,
          ).map(mergeLaws),
          unanswered: unansweredIn(evidence, seed),
        },
      },
    },
  };
}

/** Smoke is asked in every part: what is not answered alike in all of them is unstable. */
function toldOf(each: Case, reports: readonly Report[]): Outcome | undefined {
  const asked = reports.filter(({ questions }) => questions.some(({ address }) => address === each.address));
  const told = asked.map(({ evidence }) => outcomeIn(each, evidence));
  const [first] = told;
  const different = [...new Set(told.map((outcome) => canonicalJson(outcome)))];
  if (different.length < 2 || told.includes(undefined)) return first;
  return { kind: 'unstable', problem: `it is not the same in all parts: ${different.join(', ')}` };
}

function outcomeIn(each: Case, evidence: readonly ReportEvidence[]): Outcome | undefined {
  const said = evidence.find(({ of, at }) => of === GOLDEN && at.includes(each.address));
  if (said === undefined) {
    const [only, ...more] = each.expectation;
    return only === undefined || more.length > 0 ? undefined : { kind: 'answered', answer: only.then };
  }
  const under = readingsIn(said);
  const box = under && each.expectation.find((one) => contains(one.readings, under));
  return box === undefined ? outcomeOf(each.question.chapter, said) : { kind: 'answered', answer: box.then };
}

/** What was said in so many words. */
function outcomeOf(chapter: Chapter, { actual, outcome, problem = '' }: ReportEvidence): Outcome | undefined {
  const given = actual === undefined ? undefined : answerOf(chapter, actual);
  if (given !== undefined) return { kind: 'answered', answer: given };
  switch (outcome) {
    case undefined:
    case 'passed':
    case 'acceptable':
    case 'failed':
    case 'known':
      return undefined;
    default:
      return { kind: outcome, problem };
  }
}

function answerOf(chapter: Chapter, value: unknown): Answer | undefined {
  const given = readAnswer(chapter, value);
  return given.ok ? given.value : undefined;
}

function readingsIn({ under }: ReportEvidence): SomeReadings | undefined {
  const readings = readReadings(under ?? {});
  return under === undefined || !readings.ok ? undefined : readings.value;
}

/** In the order in which the whole run would have asked them. A question is drawn again when somebody looks at it. */
function generatedIn(chapter: Chapter, evidence: readonly ReportEvidence[], seed: number): readonly GeneratedOutcome[] {
  const find = redraw(chapter, seed);
  return evidence
    .filter(({ of }) => of === chapter)
    .flatMap((said) => said.at.map((address) => generatedOutcome(chapter, address, said, find)))
    .sort((one, other) => byPlace(one.address, other.address));
}

function generatedOutcome(
  chapter: Chapter,
  address: string,
  said: ReportEvidence,
  find: (address: string) => Question | undefined,
): GeneratedOutcome {
  const under = readingsIn(said);
  const question = (): Question => {
    const found = find(address);
    invariant(found !== undefined, `no question ${chapter} ${address}`);
    return found;
  };
  return {
    chapter,
    address,
    ...defined({ under }),
    get question() {
      return question();
    },
    get outcome(): Outcome {
      if (under !== undefined)
        return { kind: 'answered', answer: answer(question(), { ...defaultReadings, ...under }) };
      const told = outcomeOf(chapter, said);
      invariant(told !== undefined, `no outcome of ${chapter} ${address}`);
      return told;
    },
  };
}

function unansweredIn(evidence: readonly ReportEvidence[], seed: number): readonly UnansweredQuestion[] {
  return everyLaw.flatMap((law) => {
    const find = redrawLaw(law, seed);
    return evidence
      .filter(({ of }) => of === law.name)
      .flatMap((said) => said.at.map((address) => ({ address, said })))
      .sort((one, other) => byPlace(one.address, other.address))
      .flatMap(({ address, said }): readonly UnansweredQuestion[] => {
        const [question, outcome] = [find(address), outcomeOf(law.chapter, said)];
        if (question === undefined || outcome === undefined || outcome.kind === 'answered') return [];
        return [{ law: law.name, question, outcome, address }];
      });
  });
}

function byPlace(one: string, other: string): number {
  const [numbers, others] = [one, other].map((address) => address.split(':').map(Number));
  const at = numbers?.findIndex((number, index) => number !== others?.[index]) ?? -1;
  return at < 0 ? 0 : (numbers?.[at] ?? 0) - (others?.[at] ?? 0);
}

function voidedIn(evidence: readonly ReportEvidence[]): SilentAxes {
  return new Map(
    evidence.flatMap(({ at, void: silent = [] }) => {
      const named = axes.map(({ name }) => name).filter((name) => silent.includes(name));
      return named.length === 0 ? [] : at.map((address) => [address, named] as const);
    }),
  );
}

function smallestIn(evidence: readonly ReportEvidence[], cases: readonly Case[]): ReadonlyMap<string, Smallest> {
  const chapters = new Map([
    ...chapterNames.map((chapter) => [chapter as string, chapter] as const),
    ...cases.map(({ address, question }) => [address, question.chapter] as const),
  ]);
  return new Map(
    evidence.flatMap(({ of, at, smallest }) =>
      at.flatMap((place): readonly (readonly [string, Smallest])[] => {
        const [chapter, address] = of === GOLDEN ? [chapters.get(place), place] : [chapters.get(of), `${of}@${place}`];
        if (smallest === undefined || chapter === undefined) return [];
        const question = readQuestion(chapter, smallest.given, smallest.when);
        const answered = answerOf(chapter, smallest.actual);
        return question.ok ? [[address, { question: question.value, ...defined({ answered }) }]] : [];
      }),
    ),
  );
}

function mergeSurveys(group: readonly [Survey, ...Survey[]]): Survey {
  const { chapter, seed, missed } = group[0];
  const largest = group.flatMap((each) => each.largest ?? []);
  const ended = group.flatMap((each) => each.unasked ?? []);
  const [first] = ended;
  return {
    chapter,
    seed,
    ...sums(group, ['wanted', 'worlds', 'planned', 'lookedAt']),
    ...defined({ unasked: first && { ...first, ...sums(ended, ['count']) } }),
    census: addCensus(group.map(({ census }) => census)),
    ...defined({ largest: largest.length === 0 ? undefined : largestOf(largest) }),
    missed: missed.filter((name) => group.every((each) => each.missed.includes(name))),
  };
}

function addCensus(all: readonly Survey['census'][]): Survey['census'] {
  const sorts = [...new Set(all.flatMap(Object.keys))];
  return Object.fromEntries(
    sorts.map((sort) => {
      const names = [...new Set(all.flatMap((census) => Object.keys(census[sort] ?? {})))];
      return [
        sort,
        Object.fromEntries(names.map((name) => [name, all.reduce((sum, each) => sum + (each[sort]?.[name] ?? 0), 0)])),
      ];
    }),
  );
}

/** The counterexample is that of the first world in which the law was broken, as in a run that is not divided. */
function mergeLaws(group: readonly [ReportLaw, ...ReportLaw[]]): ReportLaw {
  const { line, law, chapter, clauses, seed } = group[0];
  const [found] = group
    .filter(({ counterexample }) => counterexample !== undefined)
    .sort((one, other) => worldIn(one) - worldIn(other));
  return {
    line,
    law,
    chapter,
    clauses,
    seed,
    ...sums(group, ['planned', 'held', 'vacuous', 'broken', 'unanswered']),
    ...defined({ counterexample: found?.counterexample }),
  };
}

function worldIn({ counterexample }: ReportLaw): number {
  return Number(counterexample?.path.split(':')[0]);
}

function sums<K extends string>(
  group: readonly Readonly<Record<K, number>>[],
  names: readonly K[],
): Readonly<Record<K, number>> {
  return Object.fromEntries(names.map((name) => [name, group.reduce((sum, each) => sum + each[name], 0)])) as Record<
    K,
    number
  >;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return [...groups.values()];
}
