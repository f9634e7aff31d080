/** For a question that speaks on an axis the nearest one that does not: whoever fails that fails for another reason. */

import type { Question } from '../../model/question.ts';
import type { Axis, Readings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import { isValidQuestion } from '../../reference/validity.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import { type Strictness, sameAnswer } from '../../syntax/same-answer.ts';
import { unsettled } from '../../syntax/unsettled/unsettled.ts';
import { withoutMoves, withoutNumbers, withoutOddNumbers, withoutRemovals } from './calls.ts';
import { without } from './change.ts';
import { inParentheses, withoutBlanks, withoutInnerStars } from './filters.ts';
import { withMembersSpelledOut, withoutStar } from './policies.ts';
import {
  withLastRule,
  withOneCondition,
  withoutCaller,
  withoutMicrosoft,
  withoutRest,
  withoutUniversalOutlook,
  withScopes,
  withSupportedType,
} from './rules.ts';
import { inSmallLetters, withDomains, withoutHostBits, withoutMapped, withoutTrailingStar } from './texts.ts';

/** Questions that may be neutral, the nearest first. */
type Neutral = (question: Question, readings: Readings) => Iterable<Question>;

const NEUTRAL: Readonly<Record<Axis, Neutral>> = {
  'no-rule-matches': withLastRule,
  'priority-base': withoutNumbers,
  'set-priority': withoutMoves,
  'remove-renumbers': withoutRemovals,
  'priority-out-of-range': withoutOddNumbers,
  'test-returns': withOneCondition,
  'microsoft-middle-tier': withoutMicrosoft,
  'scope-default': withScopes,
  'rule-subject': withoutCaller,
  'cidr-host-bits': withoutHostBits,
  'ipv4-mapped-ipv6': withoutMapped,
  'username-case': inSmallLetters,
  'username-domain': withDomains,
  'trailing-wildcard': withoutTrailingStar,
  'username-with-universal-outlook': withoutUniversalOutlook,
  'filter-precedence': inParentheses,
  'filter-blank-inequality': withoutBlanks,
  'filter-wildcards': withoutInnerStars,
  'unsupported-authentication': withSupportedType,
  'rest-under-ews': withoutRest,
  'nested-groups': withMembersSpelledOut,
  'all-applications': withoutStar,
};

const EXACT: Strictness = { grounds: true, codes: true };

/** Whether the right answer differs between readings of the axis, all else as in `readings`. */
export function speaksOn(axis: Axis, question: Question, readings: Readings): boolean {
  const [first, ...others] = readingsOf(axis).map((reading) => answer(question, { ...readings, [axis]: reading }));
  return others.some((other) => first !== undefined && !sameAnswer(question.chapter, first, other, EXACT));
}

/** The nearest settled question on which the readings of the axis agree; undefined when none is found. */
export function neutral(
  axis: Axis,
  question: Question,
  readings: Readings,
  isInside: (question: Question) => boolean = () => true,
): Question | undefined {
  const isSure = (twin: Question): boolean => unsettled(twin) === undefined || unsettled(question) !== undefined;
  for (const twin of candidates(axis, question, readings))
    if (isInside(twin) && isValidQuestion(twin) && isSure(twin) && !speaksOn(axis, twin, readings)) return twin;
  return undefined;
}

/** An axis of decisions speaks in calls through what is asked of the final list: without that it is silent. */
function* candidates(axis: Axis, question: Question, readings: Readings): Iterable<Question> {
  yield* NEUTRAL[axis](question, readings);
  if ('then' in question.when) yield without(question, ['then']);
}
