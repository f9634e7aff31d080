import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../../../src/model/generated/axes.generated.ts';
import { answer } from '../../../../../src/reference/reference.ts';
import { scope } from '../../../../../tools/measure/detection/scope/policy-administration.ts';
import { flawsOf } from './flaws.ts';

const codes = [
  'invalid-value',
  'missing-parameter',
  'name-taken',
  'policy-not-found',
  'scope-ambiguous',
  'scope-not-a-security-principal',
  'scope-not-found',
  'unknown-parameter',
];

describe('the small scope of the policy cmdlets', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('meets every refusal with one policy and one call', () => {
    const answers = [...scope.ofSize(2)].map((question) => JSON.stringify(answer(question, defaultReadings)));
    expect(codes.filter((code) => !answers.some((text) => text.includes(`"refused":"${code}"`)))).toEqual([]);
  });
});
