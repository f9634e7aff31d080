/** Which clauses a wrong answer to a minimal question breaks: nothing is left in the question that does not matter. */

import { chapterTable } from '../../model/chapters.ts';
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type { ReportQuestion } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import type {
  Explanation,
  MatchedCondition,
  PropertyExplanation,
  RuleExplanation,
  TraceStep,
} from '../../model/trace.ts';
import { clauseOf } from '../../reference/explain/client-access-rules.ts';
import { explain } from '../../reference/explain/explain.ts';
import { type Strictness, sameAnswer } from '../../syntax/same-answer.ts';
import { readAnswer } from '../../syntax/wire.ts';
import { brokenByCalls } from './broken-clauses-of-calls.ts';
import { brokenByTexts } from './broken-clauses-of-texts.ts';

/** The likeliest first: where a call went wrong, why a rule is passed over, what makes one apply, how the answer is reached. */
export function brokenClauses(
  question: Question,
  { answer, clause, trace }: Explanation<Answer>,
  answered: Answer,
  strictness: Strictness,
): readonly ClauseId[] {
  const texts = 'refused' in answer ? [] : brokenByTexts(question);
  const own = chapterTable[question.chapter].isText ? [...texts, clause] : [clause, ...texts];
  const found = [
    ...brokenByCalls(question, answer, trace, answered, strictness),
    ...lookClauses(trace),
    ...own,
    ...policyClauses(trace),
  ];
  return [...new Set(found)];
}

/** The clauses that a failed question's answer breaks. Codes of refusals count only where nothing else differs. */
export function brokenClausesBy(strictness: Strictness) {
  return ({ actual }: ReportQuestion, { question }: Case, readings: Readings): readonly ClauseId[] => {
    const given = readAnswer(question.chapter, actual);
    const explained = explain(question, readings);
    if (!given.ok) return [explained.clause];
    const loosely = { ...strictness, codes: false };
    const isAlike = sameAnswer(question.chapter, explained.answer, given.value, loosely);
    return brokenClauses(question, explained, given.value, isAlike ? strictness : loosely);
  };
}

function lookClauses(trace: readonly TraceStep[]): readonly ClauseId[] {
  const looks = trace.flatMap((step) => (step.kind === 'rule' ? [step.outcome] : []));
  const passed = looks.flatMap((look) => (isPassed(look) ? [look.clause] : []));
  const held = looks.flatMap((look) => (look.kind === 'applies' ? look.held.map(groundClause) : []));
  return [...passed, ...held];
}

function isPassed({ kind }: RuleExplanation | PropertyExplanation): boolean {
  return kind === 'exempted' || kind === 'condition-failed' || kind === 'disabled' || kind === 'out-of-scope';
}

function groundClause({ value, compared }: MatchedCondition): ClauseId {
  const isCovered = compared.kind === 'protocol' && value !== compared.protocol;
  return isCovered ? 'CAR-REST-UNDER-EWS' : clauseOf(compared);
}

function policyClauses(trace: readonly TraceStep[]): readonly ClauseId[] {
  return trace.flatMap((step) => (step.kind === 'policy' && step.counts ? [step.clause] : []));
}
