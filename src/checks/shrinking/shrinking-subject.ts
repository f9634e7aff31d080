/** The subject as it is asked while differences are made smaller, where no outcome is reported by itself. */
import type { Misconduct, Outcome, Run, Subject } from '../../harness/subject.ts';
import type { StartAnswer } from '../../model/generated/wire.generated.ts';
import type { Question } from '../../model/question.ts';
import { isInside } from '../plan.ts';

export interface ShrinkingSubject {
  /** Asks what lies within the limits alone: what is made smaller may come to lie outside. */
  readonly subject: Subject;
  /** The first question that was asked in vain. */
  readonly trouble: () => Trouble | undefined;
}

/** How a question was asked in vain. */
interface Ill {
  readonly kind: Misconduct['kind'] | 'errored';
  readonly problem: string;
}

export interface Trouble extends Ill {
  readonly question: Question;
}

export function shrinkingSubject(subject: Subject, declaration: StartAnswer): ShrinkingSubject {
  let first: Trouble | undefined;
  let isAlone = false;
  /** A question that was alone on its line says more than a line of several. */
  const note = (question: Question | undefined, { kind, problem }: Ill, alone: boolean): void => {
    if (question === undefined || (first !== undefined && (isAlone || !alone))) return;
    first = { kind, problem: `while a difference was looked into: ${problem}`, question };
    isAlone = alone;
  };
  const ask: Subject['ask'] = async (run, isOver) => {
    const questions = questionsOf(run);
    const inside = questions.filter((question) => isInside(question, declaration));
    if (inside.length === 0) return { kind: 'outcomes', outcomes: questions.map(() => OUTSIDE) };
    const reply = await subject.ask({ ...run, when: inside.map(({ when }) => when) }, isOver);
    if (reply.kind === 'broken') note(inside[0], reply.outcome, inside.length === 1);
    if (reply.kind !== 'outcomes') return reply;
    const outcomes = new Map(inside.map((question, index) => [question, reply.outcomes[index]]));
    for (const [question, outcome] of outcomes) if (isTrouble(outcome)) note(question, outcome, true);
    return { kind: 'outcomes', outcomes: questions.map((question) => outcomes.get(question) ?? OUTSIDE) };
  };
  return { subject: { ...subject, ask }, trouble: () => first };
}

const OUTSIDE: Outcome = { kind: 'not-run', problem: 'it lies outside its limits' };

function questionsOf({ chapter, given, when }: Run): readonly Question[] {
  return when.map((each) => ({ chapter, given, when: each }) as Question);
}

function isTrouble(outcome: Outcome | undefined): outcome is Extract<Outcome, { problem: string }> & Ill {
  return outcome !== undefined && ['errored', 'violated', 'crashed', 'timed-out'].includes(outcome.kind);
}
