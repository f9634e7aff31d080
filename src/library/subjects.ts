/** What answers questions under its own name: the reference, its tampered twin of the self-test, and every planted fault. */
import { tampered } from '../checks/self-test/wire.ts';
import { faults } from '../faults/all.generated.ts';
import { answerWith } from '../faults/answer-with.ts';
import type { Fault } from '../faults/fault.ts';
import { type Chapter, chapterNames } from '../model/chapters.ts';
import type { Errored, StartAnswer, Unsupported } from '../model/generated/wire.generated.ts';
import type { Answer, Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import { answer } from '../reference/reference.ts';
import { nearest } from '../syntax/nearest.ts';
import { quote } from '../syntax/terminal-text.ts';
import { InputError } from './errors.ts';

export type { Misconduct, Outcome, Reply as BatchReply, Run as QuestionBatch, Subject } from '../harness/subject.ts';
export { type Fault, faults };

/** What it declares, and how it answers a question. */
export interface NamedSubject {
  readonly declaration: StartAnswer;
  readonly answer: (question: Question) => Answer | Unsupported | Errored;
}

/** The name and version under which an answerer declares itself. */
export interface SubjectFacts {
  readonly name: string;
  readonly version: string;
}

/** The reference under these readings; `tampered` answers wrongly on purpose. */
export function referenceAnswerer(readings: Readings, facts: SubjectFacts, wrong = false): NamedSubject {
  return {
    declaration: declare(readings, { ...facts, name: `${facts.name} reference` }),
    answer: (question) => answer(question, readings, wrong ? tampered : undefined),
  };
}

/** The reference with one planted fault. Throws an `InputError` that suggests the nearest name for one that is unknown. */
export function faultAnswerer(name: string, readings: Readings, facts: SubjectFacts): NamedSubject {
  const fault = faultNamed(name);
  return {
    declaration: declare(readings, { ...facts, name: `${facts.name} reference with the fault ${fault.name}` }),
    answer: answerWith(fault, readings),
  };
}

/** The names of the faults whose folder is the chapter's. */
export function faultNames(chapter: Chapter): readonly string[] {
  return faults.filter(({ chapters }) => chapters[0] === chapter).map(({ name }) => name);
}

function faultNamed(name: string): Fault {
  const found = faults.find((fault) => fault.name === name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    faults.map((fault) => fault.name),
  );
  throw new InputError(
    `--fault: there is no planted fault ${quote(name)}`,
    near === undefined ? '`subject --help` lists them' : `did you mean \`${near}\`?`,
  );
}

function declare(readings: Readings, { name, version }: SubjectFacts): StartAnswer {
  return {
    protocol: 1,
    subject: { name, version, language: 'typescript' },
    answers: [...chapterNames],
    readings: { ...readings },
    compares: 'grounds',
    decisions: ['rule-administration', 'policy-administration'],
  };
}
