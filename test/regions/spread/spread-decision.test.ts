import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { GroundedAnswer } from '../../../src/regions/decision.ts';
import { constant } from '../../../src/regions/spread/spread.ts';
import { spreadDecisions } from '../../../src/regions/spread/spread-decision.ts';

const grounded = (outcome: number): GroundedAnswer<string> => ({
  answer: `answer ${outcome}`,
  clause: outcome === 0 ? 'CAR-NO-RULE' : 'CAR-FIRST-MATCH',
});
const decisions = (made: number[] = []) =>
  spreadDecisions<string>({
    readings: { ...defaultReadings, 'no-rule-matches': 'deny' },
    settle: ({ axes, values }) => ({ axes, values: values.map((each) => each % 10) }),
    answerOf: (outcome) => `answer ${outcome}`,
    groundedAt: (outcome) => {
      made.push(outcome);
      return grounded(outcome);
    },
  });

describe('decisions', () => {
  it('are the outcome under the readings that were given, and the answers over the axes that matter', () => {
    const { decisionOf } = decisions();
    expect(decisionOf({ axes: ['no-rule-matches', 'cidr-host-bits'], values: [1, 1, 1, 2, 2, 2] })).toEqual({
      decided: grounded(2),
      answers: { axes: ['no-rule-matches'], values: ['answer 1', 'answer 2'] },
    });
    expect(decisionOf(constant(3))).toEqual({ decided: grounded(3), answers: { axes: [], values: ['answer 3'] } });
  });

  it('hang on nothing where other outcomes have the same answer', () => {
    const { decisionOf } = decisions();
    expect(decisionOf({ axes: ['no-rule-matches'], values: [1, 11] })).toEqual({
      decided: grounded(11),
      answers: { axes: [], values: ['answer 1'] },
    });
  });

  it('are made once for outcomes that are alike, until they are forgotten', () => {
    const made: number[] = [];
    const { decisionOf, forget } = decisions(made);
    const hanging = { axes: ['no-rule-matches'] as const, values: [1, 2] };
    for (const outcomes of [constant(1), hanging])
      expect(decisionOf({ ...outcomes })).toBe(decisionOf({ ...outcomes }));
    expect(decisionOf({ ...hanging, axes: ['rest-under-ews'] })).not.toBe(decisionOf(hanging));
    expect(made).toEqual([1, 2, 1]);
    forget();
    decisionOf(hanging);
    expect(made).toEqual([1, 2, 1, 2]);
  });

  it('are kept in bounded number', () => {
    const { decisionOf } = decisions();
    const first = decisionOf(constant(0));
    for (let outcome = 1; outcome < 2 ** 16; outcome += 1) decisionOf(constant(outcome));
    expect(decisionOf(constant(0))).toBe(first);
    decisionOf(constant(2 ** 16));
    expect(decisionOf(constant(0))).not.toBe(first);
  });
});
