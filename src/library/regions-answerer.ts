/** The region engine as a subject: it is asked like anybody else, and answers the chapters that it compiles. */

import type { Errored, PoliciesGiven, RulesGiven } from '../model/generated/wire.generated.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Answer, Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { GroundedAnswer } from '../regions/decision.ts';
import { compilePolicies } from '../regions/policies/compile.ts';
import { regionChapters } from '../regions/region-chapters.ts';
import { compileRules } from '../regions/rules/compile.ts';
import { compileTest } from '../regions/rules/test-rules.ts';
import type { NamedSubject, SubjectFacts } from './subjects.ts';

export { regionChapters };

/**
 * The region engine under these readings. What is given is compiled for the first question and remembered for those that follow
 * on the same object, which must not change meanwhile. What would go beyond the engine's limits is errored, never guessed.
 */
export function regionsAnswerer(readings: Readings, { name, version }: SubjectFacts): NamedSubject {
  const rules = rememberedLast(({ rules: all }: RulesGiven) => compileRules(all, readings));
  const tests = rememberedLast(({ rules: all }: RulesGiven) => compileTest(all, readings));
  const policies = rememberedLast((given: PoliciesGiven) => compilePolicies(given, readings));
  return {
    declaration: {
      protocol: 1,
      subject: { name: `${name} regions`, version, language: 'typescript' },
      answers: [...regionChapters],
      readings: { ...readings },
      compares: 'grounds',
    },
    answer: (question: Question) => {
      switch (question.chapter) {
        case 'client-access-rules':
          return answered(rules(question.given), ({ decide }) => decide(question.when));
        case 'test-client-access-rule':
          return answered(tests(question.given), ({ test }) => test(question.when));
        case 'application-access-policies':
          return answered(policies(question.given), ({ decide }) => decide(question.when));
        default:
          return { unsupported: `the region engine does not claim ${question.chapter}` };
      }
    },
  };
}

/** The value for what was given last, made anew for another object. */
function rememberedLast<G extends object, T>(make: (given: G) => T): (given: G) => T {
  let last: { readonly given: G; readonly value: T } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, value: make(given) };
    return last.value;
  };
}

function answered<T>(compiled: Result<T>, decide: (compiled: T) => GroundedAnswer<Answer>): Answer | Errored {
  return compiled.ok ? decide(compiled.value).answer : refuse(compiled.problem);
}

/** A text that its grammar refuses is an invalid value; that something is too large is no answer. */
function refuse({ code, message, place }: Problem): Answer | Errored {
  const said = place === undefined ? message : `${place}: ${message}`;
  return code === 'too-large' || code === 'unreadable' ? { errored: said } : { refused: code, message: said };
}
