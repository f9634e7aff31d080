/** What a program does with unsettled texts, kind by kind. */

import type { Outcome } from '../harness/subject.ts';
import type { UnsettledKind } from '../model/generated/clauses.generated.ts';
import { type UnsettledDescription, unsettledKinds } from '../model/generated/unsettled.generated.ts';
import type { ReportQuestion, ReportUnsettled } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import { unreachable } from '../model/invariant.ts';
import type { Readings } from '../model/readings.ts';
import { answer } from '../reference/reference.ts';
import { sameAnswer } from '../syntax/same-answer.ts';
import type { TextKind } from '../syntax/unsettled/kinds.ts';
import { mendQuestion, textKinds, unsettled } from '../syntax/unsettled/unsettled.ts';
import type { Acceptance } from './campaigns/outcomes.ts';

/** One line for each kind and direction; a question whose texts have several kinds counts for the first. */
export function unsettledLines(
  golden: readonly Acceptance[],
  generated: readonly Acceptance[],
  readings: Readings,
): readonly ReportUnsettled[] {
  return unsettledKinds.flatMap((kind) => {
    return (['more lenient', 'stricter'] as const).flatMap((direction): readonly ReportUnsettled[] => {
      const isSuch = (each: Acceptance): boolean =>
        each.direction === direction && unsettled(each.question)?.kinds[0] === kind.name;
      const [asked, drawn] = [golden.filter(isSuch), generated.filter(isSuch)];
      const found = [...asked, ...drawn];
      const [first] = found;
      if (first === undefined) return [];
      return [
        {
          line: 'unsettled',
          chapter: first.question.chapter,
          kind: kind.name,
          direction,
          golden: asked.length,
          generated: drawn.length,
          said: saidOf(kind, direction, found, readings),
          clause: kind.clause,
        },
      ];
    });
  });
}

function saidOf(
  { name, called }: UnsettledDescription,
  direction: Acceptance['direction'],
  found: readonly Acceptance[],
  readings: Readings,
): string {
  switch (direction) {
    case 'stricter':
      return `refuses ${called}`;
    case 'more lenient': {
      const ways = waysOf(name).filter(({ right }) => found.every((each) => right(each, readings)));
      const [way] = ways;
      return way === undefined
        ? `takes ${called} in a way of its own`
        : `${way.says} ${called}${ways.length === 1 ? way.words : ''}`;
    }
    default:
      return unreachable(direction);
  }
}

/** The golden questions with an acceptable answer. */
export function acceptedIn(
  cases: readonly Case[],
  outcomes: readonly Outcome[],
  questions: readonly ReportQuestion[],
): readonly Acceptance[] {
  return cases.flatMap(({ question }, index): readonly Acceptance[] => {
    const outcome = outcomes[index];
    if (outcome?.kind !== 'answered' || questions[index]?.outcome !== 'acceptable') return [];
    const direction = 'refused' in outcome.answer ? 'stricter' : 'more lenient';
    return [{ question, answer: outcome.answer, direction }];
  });
}

/** Something that a program may make of a kind, and whether an answer fits it. */
interface Way {
  readonly says: string;
  /** What follows the kind, where no other way explains the answers. */
  readonly words: string;
  readonly right: (acceptance: Acceptance, readings: Readings) => boolean;
}

function waysOf(name: UnsettledKind): readonly Way[] {
  return textKinds
    .filter((kind) => kind.name === name)
    .flatMap(({ mend, otherwise }): readonly Way[] => [
      { says: 'takes', words: otherwise === undefined ? '' : ' as decimal', right: fits({ name, mend }) },
      ...(otherwise === undefined
        ? []
        : [{ says: 'takes', words: ` ${otherwise.words}`, right: fits({ name, mend: otherwise.mend }) }]),
      { says: 'answers no to', words: '', right: (each) => 'matches' in each.answer && !each.answer.matches },
    ]);
}

/** Whether the answer is the right one to the mended question; a text of several kinds shows nothing of one of them. */
function fits(kind: Pick<TextKind, 'name' | 'mend'>): Way['right'] {
  return ({ question, answer: given }, readings) => {
    if (unsettled(question)?.kinds.length !== 1) return true;
    return sameAnswer(question.chapter, answer(mendQuestion(question, kind), readings), given, {
      grounds: false,
      codes: false,
    });
  };
}
