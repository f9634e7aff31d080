/** What a law is: a sentence that every right implementation makes true, whatever it reads into the documents, shown by nothing but its own answers. */
import fc from 'fast-check';
import { type AnswerQuestion, inProcess } from '../harness/adapters/in-process.ts';
import { askAll } from '../harness/ask.ts';
import type { Subject } from '../harness/subject.ts';
import type { Chapter } from '../model/chapters.ts';
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type { Answer, Question } from '../model/question.ts';
import { comparable } from '../syntax/same-answer.ts';
import { unsettled } from '../syntax/unsettled/unsettled.ts';

/** `vacuous`: the answers show nothing, for what the law is about did not happen. */
export type LawResult = 'held' | 'broken' | 'vacuous';

/** A sentence, the worlds in which it is tried, and what shows that it holds. */
export interface Law<W = unknown> {
  /** The file's name in words. */
  readonly name: string;
  /** The chapter that it is about; its questions may be of others too. */
  readonly chapter: Chapter;
  /** The clauses that it rests on, the one that it is about first. */
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
  readonly world: fc.Arbitrary<W>;
  ask(world: W): readonly Question[];
  /** `answers` stand in the order of the questions. Grounds are compared where both answers have them. */
  holds(world: W, answers: readonly Answer[]): LawResult;
}

/** The ruling over several observations: one that is broken breaks all, one that holds is enough to hold. */
export function allHold(rulings: readonly LawResult[]): LawResult {
  if (rulings.includes('broken')) return 'broken';
  return rulings.includes('held') ? 'held' : 'vacuous';
}

/** Held or broken; nothing is vacuous here. */
export function holdsIf(isTrue: boolean): LawResult {
  return isTrue ? 'held' : 'broken';
}

/** Whether two answers say the same, codes and messages aside, and grounds where one of them has none. */
export function isSame(chapter: Chapter, one: Answer | undefined, other: Answer | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const grounds = 'decidedBy' in one && 'decidedBy' in other;
  const [first, second] = [one, other].map((each) => comparable(chapter, each, { grounds, codes: false }));
  return first === second;
}

/** What the answers say of a law in a world. One that holds an unsettled text says nothing: spec/unsettled.md. */
export function resultOf<W>(law: Law<W>, world: W, asked: readonly Question[], answers: readonly Answer[]): LawResult {
  return asked.some((question) => unsettled(question) !== undefined) ? 'vacuous' : law.holds(world, answers);
}

/** The law as a property for fast-check: it fails in a world in which the law is broken or a question stays unanswered. */
export function toProperty<W>(law: Law<W>, subject: Subject | AnswerQuestion): fc.IAsyncProperty<[W]> {
  const asked = typeof subject === 'function' ? inProcess(ANYTHING, subject) : subject;
  return fc.asyncProperty(law.world, async (world) => {
    const questions = law.ask(world);
    const { outcomes } = await askAll(asked, questions);
    const answers = outcomes.map((outcome) => {
      if (outcome.kind === 'answered') return outcome.answer;
      throw new Error(`${outcome.kind}: ${outcome.problem}`);
    });
    if (resultOf(law, world, questions, answers) === 'broken') throw new Error(`it does not hold that ${law.name}`);
  });
}

/** A function has no limits to declare. */
const ANYTHING = { protocol: 1, subject: { name: 'a function', version: '0' }, answers: [] };
