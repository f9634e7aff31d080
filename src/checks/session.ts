/** One run with one subject: who is asked, what it declares, what is held against it, and until when. */
import { type Clock, unlimited, until } from '../harness/clock.ts';
import { HarnessError } from '../harness/errors.ts';
import type { Subject } from '../harness/subject.ts';
import type { Chapter } from '../model/chapters.ts';
import { defined } from '../model/defined.ts';
import type { StartAnswer } from '../model/generated/wire.generated.ts';
import type { Question } from '../model/question.ts';
import type { SomeReadings } from '../model/readings.ts';
import { readReadings } from '../syntax/readings/readings.ts';
import type { Strictness } from '../syntax/same-answer.ts';
import type { Oracle } from './oracle.ts';
import type { Repeat } from './report-parts.ts';
import { type ShrinkingSubject, shrinkingSubject } from './shrinking/shrinking-subject.ts';

/** Who is asked, and what holds for the whole run. */
export interface Session {
  readonly subject: Subject;
  readonly declaration: StartAnswer;
  /** Asked in place of the subject where no outcome is reported by itself. */
  readonly aside: ShrinkingSubject;
  /** Another program whose answers are the expected ones. */
  readonly oracle: Oracle | undefined;
  /** Readings that the subject declares, or that are asserted; these win. */
  readonly declared: SomeReadings;
  readonly strictness: Strictness;
  readonly clock: Clock;
  readonly commands: Commands;
}

/** The commands that a report prints for its reader to paste. */
export interface Commands {
  /** Asks these addresses again. */
  readonly repeat?: Repeat;
  /** Asks a question again that has no address. */
  readonly repeatQuestion?: (question: Question, under: SomeReadings) => string | undefined;
  /** Puts the laws of a chapter to the same worlds again. */
  readonly repeatLaws?: (chapter: Chapter) => string;
}

/** What a session is opened with. */
export interface SessionOptions extends Commands {
  readonly subject: Subject;
  /** Another program whose answers are the expected ones. */
  readonly oracle?: Subject;
  /** Readings to assert hard beside those that the subject declares; they win over its own. */
  readonly readings?: SomeReadings;
  /** Whether a more lenient or stricter answer to an unsettled question is a failure; it is not unless this is true. */
  readonly strict?: boolean;
  /** Milliseconds for the whole run; what has not been asked by then is not run. */
  readonly time?: number;
}

/** Starts the programs; a text says why one of them does not start. `closeSession` ends what was started. */
export async function openSession(options: SessionOptions): Promise<Session | string> {
  const { subject, readings, strict = false, time, repeat, repeatQuestion, repeatLaws } = options;
  const declaration = await start(subject, '');
  if (typeof declaration === 'string') return declaration;
  const other = options.oracle && (await start(options.oracle, 'the other program: '));
  if (typeof other === 'string') return other;
  const oracle = options.oracle && other && { subject: options.oracle, declaration: other };
  const programs = oracle === undefined ? [declaration] : [declaration, oracle.declaration];
  return sessionOn(subject, declaration, {
    oracle,
    declared: declaredBy(declaration, readings),
    strictness: {
      grounds: programs.every(({ compares }) => compares === 'grounds'),
      codes: true,
      strict: strict || oracle !== undefined,
    },
    clock: time === undefined ? unlimited : until(Date.now() + time),
    commands: defined({ repeat, repeatQuestion, repeatLaws }),
  });
}

/** Ends the programs and everything that they started. */
export async function closeSession({ subject, oracle }: Pick<SessionOptions, 'subject' | 'oracle'>): Promise<void> {
  await Promise.all([subject.stop(), oracle?.stop()]);
}

/** A session with a subject that has been started: with nothing declared, exact and without end unless said otherwise. */
export function sessionOn(subject: Subject, declaration: StartAnswer, rest: Partial<Session> = {}): Session {
  return {
    subject,
    declaration,
    aside: shrinkingSubject(subject, declaration),
    oracle: undefined,
    declared: {},
    strictness: { grounds: declaration.compares === 'grounds', codes: true },
    clock: unlimited,
    commands: {},
    ...rest,
  };
}

/** What the subject says of itself, or why it does not start. */
async function start(subject: Subject, who: string): Promise<StartAnswer | string> {
  try {
    return await subject.start();
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return who + (error.hint === undefined ? error.message : `${error.message} (${error.hint})`);
  }
}

/** The claimed readings; those that are asserted win. */
function declaredBy(declaration: StartAnswer, asserted: SomeReadings | undefined): SomeReadings {
  const claimed = readReadings(declaration.readings ?? {});
  if (!claimed.ok) throw new HarnessError('bad-declaration', claimed.problem.message);
  return { ...claimed.value, ...asserted };
}
