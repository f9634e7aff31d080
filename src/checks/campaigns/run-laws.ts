/** Laws put to a subject: sampled ahead, asked in batches, and where one is broken shrunk to its smallest world. */
import fc from 'fast-check';
import { blockSeed } from '../../../generators/blocks.ts';
import { askAll, defaultRunOptions, withTogether } from '../../harness/ask.ts';
import type { Clock } from '../../harness/clock.ts';
import type { Outcome, Subject } from '../../harness/subject.ts';
import { laws as everyLaw } from '../../laws/all.generated.ts';
import { type Law, type LawResult, resultOf } from '../../laws/law.ts';
import type { LawCounterexample, ReportLaw, StartAnswer } from '../../model/generated/wire.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import { comparable } from '../../syntax/same-answer.ts';
import { isOwn, type Shard, WHOLE } from '../parts/shard.ts';
import { isInside } from '../plan.ts';
import type { Session } from '../session.ts';

/** Which worlds the laws are put to. */
export interface LawOptions {
  readonly seed: number;
  /** Worlds of each law, by all parts together. */
  readonly worlds: number;
  /** The part of a divided run: each asks its share of the same worlds. */
  readonly shard?: Shard;
  /** Whether broken worlds are made smaller; they are unless this is false. */
  readonly shrinks?: boolean;
  /** Called after each law. */
  readonly onProgress?: (done: number, planned: number) => void;
}

/** Worlds that are sampled and asked together. */
const BLOCK = 256;
/** Times that the smallest world is asked. */
const TIMES = 3;

export interface LawRun {
  /** One line for each law whose questions are all of claimed chapters. */
  readonly lines: readonly ReportLaw[];
  /** What had no answer, in the order in which it was asked. */
  readonly unanswered: readonly UnansweredQuestion[];
}

/** A question of a law that had no answer. */
export interface UnansweredQuestion {
  /** The sentence of the law. */
  readonly law: string;
  readonly question: Question;
  readonly outcome: Exclude<Outcome, { readonly kind: 'answered' }>;
  /** Block, world and place among the questions of the world. */
  readonly address: string;
}

/** Puts each law whose chapter is claimed to its worlds. */
export async function runLaws(session: Session, options: LawOptions, laws: readonly Law[] = everyLaw): Promise<LawRun> {
  const runs: LawRun[] = [];
  for (const [done, law] of laws.entries()) {
    if (session.declaration.answers.includes(law.chapter)) runs.push(await runLaw(session, options, law));
    options.onProgress?.(done + 1, laws.length);
  }
  return { lines: runs.flatMap(({ lines }) => lines), unanswered: runs.flatMap(({ unanswered }) => unanswered) };
}

/** `unanswered`: an answer is missing, and the world is not judged. */
type WorldResult = LawResult | 'unanswered';

/** A world in which a law is broken, with what was said. */
interface BrokenWorld {
  readonly seed: number;
  readonly path: string;
  readonly shown: WorldAnswers;
}

interface WorldAnswers {
  readonly questions: readonly Question[];
  readonly outcomes: readonly Outcome[];
}

async function runLaw(session: Session, options: LawOptions, law: Law): Promise<LawRun> {
  const { declaration, clock } = session;
  const counts: Record<WorldResult, number> = { held: 0, vacuous: 0, broken: 0, unanswered: 0 };
  const unanswered: UnansweredQuestion[] = [];
  let [found, isClaimed]: [BrokenWorld | undefined, boolean] = [undefined, false];
  const shard = options.shard ?? WHOLE;
  for (let block = 0; block * BLOCK < options.worlds; block += 1) {
    const seed = blockSeed(options.seed, law.name, block);
    const sample = fc.sample(law.world, { seed, numRuns: Math.min(BLOCK, options.worlds - block * BLOCK) });
    const worlds = sample.map((world, index) => ({ world, index, questions: law.ask(world) }));
    isClaimed ||= worlds.some(({ questions }) => areClaimed(questions, declaration));
    if (clock.isOver()) break;
    const inside = worlds.filter(({ questions, index }) => isOwn(shard, index) && areInside(questions, declaration));
    for (const asked of await askWorlds(session, inside)) {
      const judged = judge(declaration, law, asked);
      counts[judged] += 1;
      if (judged === 'broken') found ??= { seed, path: String(asked.index), shown: asked };
      unanswered.push(...unansweredIn(law, asked, `${block}:${asked.index}`));
    }
  }
  if (!isClaimed) return { lines: [], unanswered: [] };
  const counterexample =
    found === undefined || options.shrinks === false ? undefined : await shrink(session, law, found);
  return { lines: [lineOf(law, options.seed, counts, counterexample)], unanswered };
}

function lineOf(
  law: Law,
  seed: number,
  counts: Readonly<Record<WorldResult, number>>,
  counterexample: LawCounterexample | undefined,
): ReportLaw {
  const planned = counts.held + counts.vacuous + counts.broken + counts.unanswered;
  const { name, chapter, clauses } = law;
  const found = counterexample === undefined ? {} : { counterexample };
  return { line: 'law', law: name, chapter, clauses, seed, planned, ...counts, ...found };
}

interface LawWorld {
  readonly world: unknown;
  readonly index: number;
  readonly questions: readonly Question[];
}

interface AskedWorld extends LawWorld {
  /** One for each question. */
  readonly outcomes: readonly Outcome[];
}

/** The questions of all these worlds together, several on a line. */
async function askWorlds({ subject, clock }: Session, worlds: readonly LawWorld[]): Promise<readonly AskedWorld[]> {
  const outcomes = await ask(
    subject,
    clock,
    worlds.flatMap(({ questions }) => questions),
  );
  let from = 0;
  return worlds.map((each) => {
    const own = outcomes.slice(from, from + each.questions.length);
    from += each.questions.length;
    return { ...each, outcomes: own };
  });
}

function unansweredIn(
  { name }: Law,
  { questions, outcomes }: AskedWorld,
  world: string,
): readonly UnansweredQuestion[] {
  return questions.flatMap((question, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined || outcome.kind === 'answered') return [];
    return [{ law: name, question, outcome, address: `${world}:${index}` }];
  });
}

async function ask(subject: Subject, clock: Clock, questions: readonly Question[]): Promise<readonly Outcome[]> {
  return withTogether(await askAll(subject, questions, { ...defaultRunOptions, clock }));
}

function judge(
  { compares }: StartAnswer,
  law: Law,
  { world, questions, outcomes }: Omit<AskedWorld, 'index'>,
): WorldResult {
  const answers = outcomes.flatMap((outcome) => (outcome.kind === 'answered' ? [outcome.answer] : []));
  if (answers.length < outcomes.length) return 'unanswered';
  return resultOf(law, world, questions, compares === 'grounds' ? answers : answers.map(withoutGrounds));
}

/** Grounds that were not promised are not held against anybody. */
function withoutGrounds(answer: Answer): Answer {
  if ('decisions' in answer && answer.decisions !== undefined) {
    return 'policies' in answer
      ? { ...answer, decisions: answer.decisions.map(({ access }) => ({ access })) }
      : { ...answer, decisions: answer.decisions.map(({ action }) => ({ action })) };
  }
  if (!('decidedBy' in answer)) return answer;
  const { decidedBy: _, ...bare } = answer;
  return bare;
}

function areClaimed(questions: readonly Question[], { answers }: StartAnswer): boolean {
  return questions.length > 0 && questions.every(({ chapter }) => answers.includes(chapter));
}

function areInside(questions: readonly Question[], declaration: StartAnswer): boolean {
  return areClaimed(questions, declaration) && questions.every((question) => isInside(question, declaration));
}

/** Finds questions of a law again by the addresses that they have. */
export function redrawLaw(law: Law, seed: number): (address: string) => Question | undefined {
  return (address) => {
    const [block = 0, index = 0, place = 0] = address.split(':').map(Number);
    const own = blockSeed(seed, law.name, block);
    const worlds = fc.sample(law.world, { seed: own, numRuns: index + 1 });
    return law.ask(worlds[index])[place];
  };
}

/** The smallest world that fast-check comes to, from the one with this seed and path, in the time that is left. */
async function shrink(
  { aside: { subject }, declaration, clock }: Session,
  law: Law,
  { seed, path, shown: first }: BrokenWorld,
): Promise<LawCounterexample> {
  if (clock.isOver()) return counterexampleOf(first, { seed, path }, true);
  let shown: WorldAnswers | undefined;
  const holds = async (world: unknown): Promise<boolean> => {
    const questions = law.ask(world);
    if (clock.isOver() || !areInside(questions, declaration)) return true;
    const outcomes = await ask(subject, clock, questions);
    const isBroken = judge(declaration, law, { world, questions, outcomes }) === 'broken';
    if (isBroken) shown = { questions, outcomes };
    return !isBroken;
  };
  const details = await fc.check(fc.asyncProperty(law.world, holds), { seed, path, numRuns: 1 });
  const smallest = shown ?? first;
  const isStable = clock.isOver() || (details.failed && (await isRepeated(subject, clock, smallest)));
  return counterexampleOf(smallest, { seed, path: details.counterexamplePath ?? path }, isStable);
}

/** Whether the same is said again, each time that there is time to ask. */
async function isRepeated(subject: Subject, clock: Clock, { questions, outcomes }: WorldAnswers): Promise<boolean> {
  const said = (some: readonly Outcome[]): string => some.map((each, at) => printed(questions[at], each)).join('\n');
  for (let time = 0; time < TIMES && !clock.isOver(); time += 1) {
    const again = await ask(subject, clock, questions);
    if (!clock.isOver() && said(again) !== said(outcomes)) return false;
  }
  return true;
}

function counterexampleOf(
  { questions, outcomes }: WorldAnswers,
  at: { readonly seed: number; readonly path: string },
  isStable: boolean,
): LawCounterexample {
  return {
    outcome: isStable ? 'failed' : 'unstable',
    ...at,
    questions: questions.map(({ chapter, given, when }, index) => ({
      chapter,
      given: { ...given },
      when: { ...when },
      actual: answeredIn(outcomes[index]),
    })),
  };
}

function printed(question: Question | undefined, outcome: Outcome): string {
  if (question === undefined || outcome.kind !== 'answered') return outcome.kind;
  return comparable(question.chapter, outcome.answer, { grounds: true, codes: false });
}

function answeredIn(outcome: Outcome | undefined): { readonly [field: string]: unknown } {
  if (outcome === undefined) return {};
  return outcome.kind === 'answered' ? { ...outcome.answer } : { [outcome.kind]: outcome.problem };
}
