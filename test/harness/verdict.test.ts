import { describe, expect, it } from 'vitest';
import { countOutcomes, exitCode, outcomeNames, verdictOf } from '../../src/harness/verdict.ts';
import type { OutcomeCounts, QuestionOutcome, ReportQuestion, Verdict } from '../../src/model/wire.generated.ts';

const questions = (outcomes: readonly QuestionOutcome[]): ReportQuestion[] =>
  outcomes.map((outcome, index) => ({ line: 'question', address: `a#${index}`, chapter: 'ip-ranges', outcome }));
const counts = (...outcomes: readonly QuestionOutcome[]): OutcomeCounts => countOutcomes(questions(outcomes));

/** From the protocol: what was wrong weighs more than what is missing, and what is missing more than what passed. */
function expected(outcomes: readonly QuestionOutcome[]): Verdict {
  const bad: readonly QuestionOutcome[] = ['failed', 'errored', 'violated', 'crashed', 'timed-out'];
  if (outcomes.some((outcome) => bad.includes(outcome))) return 'not conformant';
  if (outcomes.some((outcome) => outcome === 'unsupported' || outcome === 'not-run')) return 'incomplete';
  return outcomes.length === 0 ? 'no verdict' : 'conformant';
}

describe('verdictOf', () => {
  it('gives no verdict when nothing ran', () => {
    expect(verdictOf(counts())).toBe('no verdict');
  });

  it.each([
    ['passed', 'conformant'],
    ['failed', 'not conformant'],
    ['errored', 'not conformant'],
    ['violated', 'not conformant'],
    ['crashed', 'not conformant'],
    ['timed-out', 'not conformant'],
    ['unsupported', 'incomplete'],
    ['not-run', 'incomplete'],
  ] as const)('one %s makes it %s', (outcome, verdict) => {
    expect(verdictOf(counts(outcome))).toBe(verdict);
    expect(verdictOf(counts('passed', outcome, 'passed'))).toBe(verdict);
  });

  it('knows every outcome of the protocol', () => {
    expect([...outcomeNames].sort()).toEqual(Object.keys(counts()).sort());
  });

  it('is right for every set of outcomes', () => {
    for (let bits = 0; bits < 1 << outcomeNames.length; bits += 1) {
      const some = outcomeNames.filter((_, index) => (bits >> index) % 2 === 1);
      expect([some, verdictOf(counts(...some))]).toEqual([some, expected(some)]);
    }
  });
});

describe('countOutcomes', () => {
  it('counts each outcome, and they add up', () => {
    const counted = counts('passed', 'failed', 'passed', 'timed-out', 'not-run', 'passed');
    expect(counted).toEqual({
      passed: 3,
      failed: 1,
      errored: 0,
      violated: 0,
      crashed: 0,
      'timed-out': 1,
      unsupported: 0,
      'not-run': 1,
    });
  });
});

describe('exitCode', () => {
  it.each([
    ['conformant', 0],
    ['incomplete', 1],
    ['not conformant', 1],
    ['no verdict', 3],
  ] as const)('%s is %d', (verdict, code) => {
    expect(exitCode(verdict)).toBe(code);
  });
});
