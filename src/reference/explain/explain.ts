/** A decision with the steps that led to it, by evaluating its parts again. */

import type { Connection, DecisionAnswer, RulesGiven, TestAnswer } from '../../model/generated/wire.generated.ts';
import { unreachable, valid } from '../../model/invariant.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import type { Explanation, TraceStep } from '../../model/trace.ts';
import { readRules } from '../../syntax/rules.ts';
import { decide, reference } from '../reference.ts';
import type { Decision, Interpretation, Semantics } from '../semantics.ts';
import { explainPolicyCalls, explainRuleCalls } from './administration.ts';
import { explainAccess } from './application-access-policies.ts';
import { explainConnection } from './client-access-rules.ts';
import { explainTest } from './test-client-access-rule.ts';

/** The answer with the clause that decided it and the steps that led there. NON-SPEC: dispatch. */
export function explain(question: Question, readings: Readings, semantics: Semantics = reference): Explanation<Answer> {
  const under: Interpretation = { readings, semantics };
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return rulesExplainer(question.chapter, question.given)(question.when, under);
    case 'application-access-policies':
      return explainAccess(question.given, question.when, under);
    case 'rule-administration':
      return explainRuleCalls(question.given, question.when, under);
    case 'policy-administration':
      return explainPolicyCalls(question.given, question.when, under);
    case 'recipient-filters':
    case 'ip-ranges':
    case 'username-patterns':
      return explainText(question, decide(question, under));
    default:
      return unreachable(question);
  }
}

/** The same for many connections to one rule set, whose texts are read once. NON-SPEC: dispatch. */
export function rulesExplainer(
  chapter: 'client-access-rules' | 'test-client-access-rule',
  given: RulesGiven,
): (when: Connection, under: Interpretation) => Explanation<DecisionAnswer | TestAnswer> {
  const rules = valid(readRules(given.rules)); // CAR-VALID
  const explainRules = chapter === 'client-access-rules' ? explainConnection : explainTest;
  return (when, under) => explainRules(rules, when, under);
}

type TextQuestion = Question<'recipient-filters' | 'ip-ranges' | 'username-patterns'>;

/** One step: that the text is refused, or whether it matches. */
function explainText(question: TextQuestion, { answer, clause, reason }: Decision<Answer>): Explanation<Answer> {
  if (reason !== undefined && 'refused' in answer) {
    return { answer, clause, trace: [{ kind: 'refused', clause, reason, message: answer.message ?? '' }] };
  }
  const matches = 'matches' in answer && answer.matches;
  return { answer, clause, trace: [matchStep(question, matches, clause)] };
}

function matchStep({ chapter, when }: TextQuestion, matches: boolean, clause: Decision<Answer>['clause']): TraceStep {
  switch (chapter) {
    case 'ip-ranges':
      return { kind: 'range', ...when, matches, clause };
    case 'username-patterns':
      return { kind: 'pattern', ...when, matches, clause };
    case 'recipient-filters':
      return { kind: 'filter', filter: when.filter, matches, clause };
  }
}
