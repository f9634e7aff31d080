/** Functions of the same program as a subject: one for each chapter that they implement. */
import { type InProcessOptions, inProcess } from '../harness/adapters/in-process.ts';
import { HarnessError } from '../harness/errors.ts';
import type { Subject } from '../harness/subject.ts';
import type { Chapter, Chapters } from '../model/chapters.ts';
import { defined } from '../model/defined.ts';
import type { Errored, Limits, StartAnswer, Unsupported } from '../model/generated/wire.generated.ts';
import type { Problem } from '../model/problem.ts';
import type { Answer, Question } from '../model/question.ts';
import type { SomeReadings } from '../model/readings.ts';
import { readReadings } from '../syntax/readings/readings.ts';
import { read } from '../syntax/wire.ts';

/** What a function may return: its chapter's answer, a refusal of the input, or that it cannot say. */
export type LocalAnswer<C extends Chapter> = Answer<C> | Unsupported | Errored;

/**
 * Answers one question of a chapter. What it throws counts as `errored`, and a promise that is never kept as `timed-out`. It
 * may change what it is given: it gets a copy.
 */
export type AnswerFunction<C extends Chapter> = (
  given: Chapters[C]['given'],
  when: Chapters[C]['when'],
) => LocalAnswer<C> | Promise<LocalAnswer<C>>;

/** An implementation in this process. The chapters that have a function are the chapters that it claims. */
export interface LocalSubject {
  /** Name and version stand at the head of the report. */
  readonly name?: string;
  readonly version?: string;
  /** `{ 'ip-ranges': (given, { range, address }) => ({ matches: inRange(range, address) }) }` */
  readonly answers: { readonly [C in Chapter]?: AnswerFunction<C> };
  /** Readings that it claims; the others are found from its answers. */
  readonly readings?: SomeReadings;
  /** `grounds` also compares which rule or policies decided (`decidedBy`); otherwise only decisions are compared. */
  readonly compares?: 'decision' | 'grounds';
  /** The chapters that answer `then`, decisions after the cmdlets; true means `rule-administration`. */
  readonly decisions?: NonNullable<StartAnswer['decisions']>;
  /** All that it can be asked about; questions outside are left out and counted. */
  readonly limits?: Limits;
}

/** The functions behind the interface of every subject. `start` rejects with a `HarnessError` for an unknown chapter or reading. */
export function localSubject(local: LocalSubject, options: InProcessOptions = {}): Subject {
  const declaration = declare(local);
  const subject = inProcess(declaration, (question) => ask(local.answers, structuredClone(question)), options);
  return { ...subject, start: async () => checked(declaration) };
}

function declare({ name = 'subject', version = 'in this process', answers, ...claims }: LocalSubject): StartAnswer {
  const { readings, compares, decisions, limits } = claims;
  return {
    protocol: 1,
    subject: { name, version },
    answers: chaptersOf(answers),
    ...defined({ readings: readings && { ...readings }, compares, decisions, limits }),
  };
}

function chaptersOf(answers: LocalSubject['answers']): readonly Chapter[] {
  return Object.entries(answers)
    .filter(([, answer]) => answer !== undefined)
    .map(([chapter]) => chapter as Chapter);
}

function checked(declaration: StartAnswer): StartAnswer {
  const declared = read('StartAnswer', declaration);
  if (!declared.ok) throw bad(declared.problem);
  const readings = readReadings(declared.value.readings ?? {});
  if (!readings.ok) throw bad(readings.problem);
  return declared.value;
}

function bad({ place = 'the subject', message, hint }: Problem): HarnessError {
  return new HarnessError('bad-declaration', `${place}: ${message}`, hint);
}

/** The chapter of the question picks the function, and with it the types of its parts. */
function ask<C extends Chapter>(answers: LocalSubject['answers'], question: Question<C>) {
  const answer = answers[question.chapter] as AnswerFunction<C> | undefined;
  return answer === undefined
    ? { unsupported: 'it has no function for this chapter' }
    : answer(question.given, question.when);
}
