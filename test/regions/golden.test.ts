/** The engine and the golden data, without the reference: in every box of every case, under each combination that the box holds, the answer of the box. */
import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import { compilePolicies } from '../../src/regions/policies/compile.ts';
import { compileRules } from '../../src/regions/rules/compile.ts';
import { compileTest } from '../../src/regions/rules/test-rules.ts';
import { axesOf, combinations, contains } from '../../src/syntax/readings/reading-sets.ts';
import { sameAnswer } from '../../src/syntax/same-answer.ts';
import { cases } from '../support/golden-collection.ts';

/** The answer of the engine; undefined where it does not compile a text that is none. */
function engineAnswer(question: Question, how: Readings): Answer | undefined {
  switch (question.chapter) {
    case 'client-access-rules': {
      const compiled = compileRules(question.given.rules, how);
      return compiled.ok ? compiled.value.decide(question.when).answer : undefined;
    }
    case 'test-client-access-rule': {
      const compiled = compileTest(question.given.rules, how);
      return compiled.ok ? compiled.value.test(question.when).answer : undefined;
    }
    case 'application-access-policies': {
      const compiled = compilePolicies(question.given, how);
      return compiled.ok ? compiled.value.decide(question.when).answer : undefined;
    }
    default:
      throw new Error(question.chapter);
  }
}

/** How many answers were looked at, and those that are not what the case says. */
function judged(all: readonly Case[]): { readonly asked: number; readonly wrong: readonly string[] } {
  let asked = 0;
  const wrong: string[] = [];
  for (const { address, question, expectation } of all) {
    const axes = [...new Set(expectation.flatMap(({ readings }) => axesOf(readings)))];
    for (const some of combinations(axes)) {
      const right = expectation.find(({ readings }) => contains(readings, some))?.then;
      const answer = engineAnswer(question, { ...defaultReadings, ...some });
      asked += 1;
      const isRight =
        right !== undefined &&
        answer !== undefined &&
        sameAnswer(question.chapter, right, answer, { grounds: true, codes: true });
      if (!isRight) wrong.push(`${address} ${JSON.stringify(some)}`);
    }
  }
  return { asked, wrong };
}

describe('the engine in every box of the golden cases', () => {
  it.each([
    ['client-access-rules', 900],
    ['test-client-access-rule', 300],
    ['application-access-policies', 250],
  ] as const)('%s', (chapter, least) => {
    const { asked, wrong } = judged(cases.filter(({ question }) => question.chapter === chapter));
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(least);
  });
});
