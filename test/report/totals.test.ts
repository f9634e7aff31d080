import { describe, expect, it } from 'vitest';
import type { QuestionOutcome } from '../../src/model/generated/wire.generated.ts';
import { countOutcomes, countsProblem } from '../../src/report/totals.ts';
import { broken, campaign, counted, differing, finding, type Json, law, reportOf } from '../support/reports.ts';

const problem = (...lines: readonly Json[]): string | undefined => countsProblem(reportOf(...lines));
const counts = (...outcomes: readonly QuestionOutcome[]) => countOutcomes(outcomes.map((outcome) => ({ outcome })));

describe('countsProblem', () => {
  it('is none where every count is told by another', () => {
    expect(problem()).toBeUndefined();
    expect(problem(campaign, differing, finding, law, { ...broken, law: 'b' })).toBeUndefined();
    const two = { ...differing, outcomes: counted({ passed: 33, failed: 5, known: 2 }) };
    expect(
      problem(two, { ...finding, count: 4 }, { ...finding, count: 1 }, { ...finding, outcome: 'known', count: 2 }),
    ).toBeUndefined();
  });

  const unanswered = { ...law, planned: 95, unanswered: 5 };
  const lawful = { ...finding, outcome: 'crashed', law: law['law'] };

  it('takes a finding of a law for none of a campaign', () => {
    expect(problem(unanswered, lawful)).toBeUndefined();
    expect(problem(campaign, unanswered, { ...lawful, chapter: 'ip-ranges' })).toBeUndefined();
    expect(problem(law, lawful)).toBeUndefined(); // a line that broke off as a whole leaves no question without answer
  });

  it('wants a finding for each world of a law that was not answered', () => {
    const message = 'the laws do not add up: 5 worlds not answered, findings for';
    expect(problem(unanswered)).toBe(`${message} 0`);
    expect(problem(unanswered, { ...lawful, count: 4 })).toBe(`${message} 4`);
  });

  it('refuses a finding of a law that has no line, and one of what no question of a law can come to', () => {
    const name = 'a disabled rule changes nothing';
    expect(problem(lawful)).toBe(`a finding is about the law \`${name}\`, which has no line`);
    for (const outcome of ['passed', 'failed'])
      expect(problem(unanswered, { ...lawful, outcome })).toContain(`a finding of the law \`${name}\` ${outcome}`);
  });

  it('names a campaign whose outcomes are not what was planned', () => {
    expect(problem({ ...campaign, planned: 301 })).toBe(
      'the campaign of `ip-ranges` does not add up: 301 planned, 300 outcomes',
    );
  });

  it('names a campaign whose outcomes its findings do not tell', () => {
    const message = 'the findings of `client-access-rules` do not add up: 5 failed, findings for';
    expect(problem(differing)).toBe(`${message} 0`);
    expect(problem(differing, { ...finding, count: 6 })).toBe(`${message} 6`);
    expect(problem(differing, { ...finding, chapter: 'ip-ranges' })).toBe(`${message} 0`);
    expect(problem(differing, { ...finding, outcome: 'errored' })).toBe(`${message} 0`);
    expect(problem(campaign, { ...finding, chapter: 'ip-ranges' })).toBe(
      'the findings of `ip-ranges` do not add up: 0 failed, findings for 5',
    );
  });

  it('refuses a finding that something passed, and one without campaign', () => {
    expect(problem(campaign, { ...finding, chapter: 'ip-ranges', outcome: 'passed' })).toContain('5');
    expect(problem(campaign, finding)).toBe('a finding is about `client-access-rules`, which has no campaign');
  });

  it.each(['planned', 'held', 'vacuous', 'broken', 'unanswered'])('counts the worlds of a law that are %s', (field) => {
    expect(problem({ ...law, [field]: Number(law[field]) + 1 })).toMatch(
      /^the law `a disabled rule changes nothing` does not add up: \d+ planned, \d+ counted$/,
    );
  });

  it('refuses a campaign or a law that appears twice', () => {
    expect(problem(campaign, campaign)).toBe('the campaign `ip-ranges` appears twice');
    expect(problem(law, law)).toBe('the law `a disabled rule changes nothing` appears twice');
  });
});

describe('countOutcomes', () => {
  it('counts each outcome, and they add up', () => {
    const counted = counts('passed', 'failed', 'passed', 'timed-out', 'not-run', 'passed');
    expect(counted).toEqual({
      passed: 3,
      acceptable: 0,
      failed: 1,
      errored: 0,
      violated: 0,
      crashed: 0,
      'timed-out': 1,
      unstable: 0,
      known: 0,
      unsupported: 0,
      'not-run': 1,
    });
  });
});
