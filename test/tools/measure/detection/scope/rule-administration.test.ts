import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../../../src/model/generated/axes.generated.ts';
import { answer } from '../../../../../src/reference/reference.ts';
import { scope } from '../../../../../tools/measure/detection/scope/rule-administration.ts';
import { flawsOf } from './flaws.ts';

const codes = [
  'authentication-combination',
  'invalid-value',
  'missing-parameter',
  'name-taken',
  'priority-out-of-range',
  'rule-not-found',
  'unknown-parameter',
];

describe('the small scope of the rule cmdlets', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('meets every refusal with one rule and one call', () => {
    const answers = [...scope.ofSize(2)].map((question) => JSON.stringify(answer(question, defaultReadings)));
    expect(codes.filter((code) => !answers.some((text) => text.includes(`"refused":"${code}"`)))).toEqual([]);
  });

  it('asks for the list alone, and for what it decides', () => {
    const asked = [...scope.ofSize(1)].map(({ when }) => ('then' in when ? when.then.length : 0));
    expect(asked).toEqual(asked.map((_, index) => (index % 2 === 0 ? 0 : 3)));
  });
});
