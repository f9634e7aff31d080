/** The executable specification as one function: a question and readings in, an answer out. */

import type { Connection, DecisionAnswer, RulesGiven, TestAnswer } from '../model/generated/wire.generated.ts';
import { unreachable, valid } from '../model/invariant.ts';
import type { Answer, Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import { readRules } from '../syntax/rules.ts';
import { counts, decideAccess } from './application-access-policies.ts';
import { applies, conditionHolds, decideConnection, order } from './client-access-rules.ts';
import { covers, isMember } from './directory.ts';
import { matchRange, rangeMatches } from './ip-ranges.ts';
import { administerPolicies, refusePolicyCall } from './policy-administration.ts';
import { compare, connect, matchFilter } from './recipient-filters.ts';
import { administerRules, place, refuseRuleCall, renumber } from './rule-administration.ts';
import type { Decision, Interpretation, Semantics } from './semantics.ts';
import { testConnection } from './test-client-access-rule.ts';
import { matchPattern, patternMatches } from './username-patterns.ts';

/** Every part as the specification has it. */
export const reference: Semantics = {
  order,
  applies,
  conditionHolds,
  rangeMatches,
  patternMatches,
  compare,
  connect,
  place,
  renumber,
  refuseRuleCall,
  refusePolicyCall,
  counts,
  covers,
  isMember,
};

/** The right answer to a question under the given readings. Total on questions that satisfy the schema. NON-SPEC: dispatch. */
export function answer(question: Question, readings: Readings, semantics: Semantics = reference): Answer {
  return decide(question, { readings, semantics }).answer;
}

/** The answer with the clause that decided it. NON-SPEC: dispatch. */
export function decide(question: Question, under: Interpretation): Decision<Answer> {
  switch (question.chapter) {
    case 'client-access-rules':
    case 'test-client-access-rule':
      return rulesEvaluator(question.chapter, question.given, under)(question.when);
    case 'application-access-policies':
      return decideAccess(question.given, question.when, under);
    case 'rule-administration':
      return administerRules(question.given, question.when, under);
    case 'policy-administration':
      return administerPolicies(question.given, question.when, under);
    case 'recipient-filters':
      return matchFilter(question.when, under);
    case 'ip-ranges':
      return matchRange(question.when, under);
    case 'username-patterns':
      return matchPattern(question.when, under);
    default:
      return unreachable(question);
  }
}

/** The same for many connections to one rule set, whose texts are read once; a connection may be decided under something else. */
export function rulesEvaluator(
  chapter: 'client-access-rules' | 'test-client-access-rule',
  given: RulesGiven,
  under: Interpretation,
): (when: Connection, instead?: Interpretation) => Decision<DecisionAnswer | TestAnswer> {
  const rules = valid(readRules(given.rules)); // CAR-VALID
  const evaluate = chapter === 'client-access-rules' ? decideConnection : testConnection;
  return (when, instead = under) => evaluate(rules, when, instead);
}
