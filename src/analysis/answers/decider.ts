/** Decisions on people's own rules and policies: the answer, and what it would be under other readings. */

import type { Chapter, Given, When } from '../../model/chapters.ts';
import type {
  AccessAnswer,
  PoliciesGiven,
  PolicyAdministrationAnswer,
  PolicyAdministrationQuestion,
  RulesGiven,
} from '../../model/generated/wire.generated.ts';
import type { Answer, Box, Question } from '../../model/question.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import type { Explanation, UnknownAccess } from '../../model/trace.ts';
import { plain } from '../../reference/expectation.ts';
import { explain, rulesExplainer } from '../../reference/explain/explain.ts';
import { watch } from '../../reference/readings.ts';
import { answer, reference, rulesEvaluator } from '../../reference/reference.ts';
import { type AccessEvaluator, accessEvaluator } from './access.ts';
import { onceEach } from './once-each.ts';
import { otherResults } from './other-results.ts';

/** An answer, as far as it is known. */
export type KnownAnswer =
  | Answer
  | UnknownAccess
  | (Omit<PolicyAdministrationAnswer, 'decisions'> & {
      readonly decisions?: readonly (AccessAnswer | UnknownAccess)[];
    });

/** An answer with its steps, and what it hangs on. */
export interface Conclusion extends Explanation<KnownAnswer> {
  /** Where the answer is another: readings of axes that were left open. Empty when it is the same under all. */
  readonly depends: readonly Box<KnownAnswer>[];
  /** The names of the policies that count, where there are no steps to say so. */
  readonly counting?: readonly string[];
}

/** How one request is decided: the answer alone, and with what led to it. */
interface Evaluator {
  readonly answer: (readings: Readings) => KnownAnswer;
  readonly explain: (readings: Readings) => Explanation<KnownAnswer>;
}

/**
 * Decides under `readings`; the axes that `chosen` does not name are open. What is given must be valid, and no text in it may fit two
 * recipients. Of the groups in `open` more may be members than the directory lists.
 */
export function decider(
  chapter: Chapter,
  given: Given,
  readings: Readings,
  chosen: SomeReadings = {},
  open: ReadonlySet<string> = new Set(),
): (when: When) => Conclusion {
  const evaluatorOf = evaluators(chapter, given, readings, chosen, open);
  return (when) => {
    const { answer, explain: explainUnder } = evaluatorOf(when);
    const { result, consulted } = watch(readings, answer);
    const isOpen = consulted.some((axis) => !(axis in chosen));
    return {
      ...explainUnder(readings),
      depends: isOpen ? otherResults(bare(result), (under) => bare(answer(under)), readings, chosen) : [],
    };
  };
}

/** A refusal without its words. */
function bare(answer: KnownAnswer): KnownAnswer {
  return 'refused' in answer ? plain(answer) : answer;
}

/** What decides one request, however often it is asked. */
function evaluators(
  chapter: Chapter,
  given: Given,
  readings: Readings,
  chosen: SomeReadings,
  open: ReadonlySet<string>,
): (when: When) => Evaluator {
  if ((chapter === 'client-access-rules' || chapter === 'test-client-access-rule') && 'rules' in given)
    return ruleEvaluators(chapter, given, readings, chosen);
  if (!('policies' in given)) {
    return (when) => {
      const question = { chapter, given, when } as Question;
      return { answer: (under) => answer(question, under), explain: (under) => explain(question, under) };
    };
  }
  const access = accessEvaluator(given.directory, open);
  return (when) => {
    if ('cmdlets' in when)
      return evaluatorOf((under) => afterCalls(given, when as PolicyAdministrationQuestion, under, access));
    if (!('mailbox' in when)) throw new Error(`internal error: no question of ${chapter}`);
    return evaluatorOf((under) => access.decide(given.policies, when, under));
  };
}

/** Where an answer takes its explanation: what is not known shows in the steps. */
function evaluatorOf(evaluate: Evaluator['explain']): Evaluator {
  return { answer: (readings) => evaluate(readings).answer, explain: evaluate };
}

function ruleEvaluators(
  chapter: 'client-access-rules' | 'test-client-access-rule',
  given: RulesGiven,
  readings: Readings,
  chosen: SomeReadings,
): (when: When) => Evaluator {
  const decide = rulesEvaluator(chapter, given, { readings, semantics: reference });
  const explainRules = rulesExplainer(chapter, given);
  const semanticsFor = onceEach(readings, chosen);
  return (request) => {
    const when = request as Question<'client-access-rules'>['when'];
    const semantics = semanticsFor();
    return {
      answer: (under) => decide(when, { readings: under, semantics }).answer,
      explain: (under) => explainRules(when, { readings: under, semantics: reference }),
    };
  };
}

/** PADM-THEN, as far as scopes and mailboxes are found. */
function afterCalls(
  given: PoliciesGiven,
  when: PolicyAdministrationQuestion,
  readings: Readings,
  { semantics, decide }: AccessEvaluator,
): Explanation<KnownAnswer> {
  const explained = explain({ chapter: 'policy-administration', given, when }, readings, semantics);
  const { answer, trace } = explained;
  if (when.then === undefined || !('policies' in answer)) return explained;
  const decisions = when.then.map((question) => decide(answer.policies, question, readings).answer);
  const steps = trace.map((step) => {
    const decision = step.kind === 'then-access' ? decisions[when.then?.indexOf(step.question) ?? -1] : undefined;
    return step.kind === 'then-access' && decision !== undefined ? { ...step, decision } : step;
  });
  return { ...explained, answer: { ...answer, decisions }, trace: steps };
}
