/** The executable specification as one function: a question and readings in, an answer out. */
import type { Answer } from '../model/answer.ts';
import { unreachable, valid } from '../model/invariant.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { Explanation } from '../model/trace.ts';
import type { Connection, RulesGiven } from '../model/wire.generated.ts';
import { readRules } from '../syntax/rules.ts';
import { explainPolicyCalls, explainRuleCalls } from './administration-trace.ts';
import { decideAccess } from './application-access-policies.ts';
import { decideConnection } from './client-access-rules.ts';
import { matchRange } from './ip-ranges.ts';
import { type Meaning, reference, type Under } from './meaning.ts';
import { administerPolicies } from './policy-administration.ts';
import { matchFilter } from './recipient-filters.ts';
import { administerRules } from './rule-administration.ts';
import { testConnection } from './test-client-access-rule.ts';
import { matchPattern } from './username-patterns.ts';

/** The right answer to a question under the given readings. Total on questions that satisfy the schema. NON-SPEC: dispatch. */
export function answer(question: Question, readings: Readings, meaning: Meaning = reference): Answer {
  return evaluate(question, { readings, meaning }).answer;
}

/** The answer with the clause that decided it and the steps that led there. NON-SPEC: dispatch. */
export function explain(question: Question, readings: Readings, meaning: Meaning = reference): Explanation<Answer> {
  const under: Under = { readings, meaning };
  switch (question.chapter) {
    case 'rule-administration': {
      const { given, when } = question;
      return explainRuleCalls(given, when, administerRules(given, when, under), under);
    }
    case 'policy-administration': {
      const { given, when } = question;
      return explainPolicyCalls(given, when, administerPolicies(given, when, under), under);
    }
    default:
      return evaluate(question, under);
  }
}

function evaluate(question: Question, under: Under): Explanation<Answer> {
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
  under: Under,
): (when: Connection, instead?: Under) => Explanation<Answer> {
  const rules = valid(readRules(given.rules)); // CAR-VALID
  const evaluate = chapter === 'client-access-rules' ? decideConnection : testConnection;
  return (when, instead = under) => evaluate(rules, when, instead);
}
