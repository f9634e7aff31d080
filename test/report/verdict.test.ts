import { describe, expect, it } from 'vitest';
import type {
  QuestionOutcome,
  ReportKnown,
  ReportLine,
  ReportQuestion,
  Verdict,
} from '../../src/model/wire.generated.ts';
import { countOutcomes, exitCode, outcomeNames, verdictOf } from '../../src/report/verdict.ts';

const questions = (outcomes: readonly QuestionOutcome[]): ReportQuestion[] =>
  outcomes.map((outcome, index) => ({ line: 'question', address: `a#${index}`, chapter: 'ip-ranges', outcome }));
const counts = (...outcomes: readonly QuestionOutcome[]) => countOutcomes(questions(outcomes));
const verdict = (...outcomes: readonly QuestionOutcome[]) => verdictOf(questions(outcomes));

/** From the protocol: what was wrong weighs more than what is missing, and what is missing more than what passed. */
function expected(outcomes: readonly QuestionOutcome[]): Verdict {
  const bad: readonly QuestionOutcome[] = ['failed', 'errored', 'violated', 'crashed', 'timed-out', 'unstable'];
  if (outcomes.some((outcome) => bad.includes(outcome))) return 'not conformant';
  if (outcomes.some((outcome) => outcome === 'unsupported' || outcome === 'not-run')) return 'incomplete';
  if (outcomes.includes('known')) return 'conformant with known differences';
  return outcomes.length === 0 ? 'no verdict' : 'conformant';
}

describe('verdictOf', () => {
  it('gives no verdict when nothing ran', () => {
    expect(verdictOf([])).toBe('no verdict');
  });

  it.each([
    ['passed', 'conformant'],
    ['failed', 'not conformant'],
    ['errored', 'not conformant'],
    ['violated', 'not conformant'],
    ['crashed', 'not conformant'],
    ['timed-out', 'not conformant'],
    ['unstable', 'not conformant'],
    ['known', 'conformant with known differences'],
    ['unsupported', 'incomplete'],
    ['not-run', 'incomplete'],
  ] as const)('one %s makes it %s', (outcome, wanted) => {
    expect(verdict(outcome)).toBe(wanted);
    expect(verdict('passed', outcome, 'passed')).toBe(wanted);
  });

  it('knows every outcome of the protocol', () => {
    expect([...outcomeNames].sort()).toEqual(Object.keys(counts()).sort());
  });

  it('is right for every set of outcomes', () => {
    for (let bits = 0; bits < 1 << outcomeNames.length; bits += 1) {
      const some = outcomeNames.filter((_, index) => (bits >> index) % 2 === 1);
      expect([some, verdict(...some)]).toEqual([some, expected(some)]);
    }
  });

  const campaign = (...outcomes: readonly QuestionOutcome[]): ReportLine => ({
    line: 'campaign',
    chapter: 'ip-ranges',
    seed: 1,
    worlds: 1,
    planned: outcomes.length,
    outcomes: counts(...outcomes),
    wanted: outcomes.length,
    lookedAt: outcomes.length,
    census: {},
    missed: [],
  });
  const passed = questions(['passed']);

  it('counts what generated questions came to as well', () => {
    for (const outcome of outcomeNames)
      expect([outcome, verdictOf([...passed, campaign('passed', outcome)])]).toEqual([
        outcome,
        expected(['passed', outcome]),
      ]);
  });

  it('is not conformant with a law that does not hold', () => {
    const law = { line: 'law', law: 'a', chapter: 'ip-ranges', clauses: [], seed: 1, planned: 9 } as const;
    const of = (broken: number): ReportLine => ({ ...law, held: 9 - broken, vacuous: 0, broken, unanswered: 0 });
    expect(verdictOf([...passed, of(0)])).toBe('conformant');
    expect(verdictOf([...passed, of(1)])).toBe('not conformant');
  });

  it('is incomplete when a claimed chapter was not asked at all', () => {
    const subject: ReportLine = {
      line: 'subject',
      subject: { name: 'acme', version: '1' },
      claimed: ['ip-ranges'],
      notClaimed: [],
      declared: {},
      compares: 'decision',
      planned: 1,
      leftOut: { limits: 3, decisions: 0 },
      unasked: ['rule-administration'],
    };
    expect(verdictOf([subject, ...passed])).toBe('incomplete');
    expect(verdictOf([{ ...subject, unasked: [] }, ...passed])).toBe('conformant');
    expect(verdictOf([subject, ...questions(['failed'])])).toBe('not conformant');
  });

  it('fails a list of known differences that is out of date, when nothing worse is to be said', () => {
    const entry = { line: 'known', covers: 'a', reason: 'b', differs: 0, passes: 0 } as const;
    const of = (state: ReportKnown['state']): ReportLine => ({ ...entry, state });
    for (const state of ['passes', 'matches-nothing', 'expired'] as const) {
      expect(verdictOf([...passed, of(state), of('in-force')])).toBe('known differences out of date');
      expect(verdictOf([...questions(['known']), of(state)])).toBe('known differences out of date');
      expect(verdictOf([...questions(['failed']), of(state)])).toBe('not conformant');
      expect(verdictOf([...questions(['not-run']), of(state)])).toBe('incomplete');
    }
    expect(verdictOf([...questions(['known', 'passed']), of('in-force')])).toBe('conformant with known differences');
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

describe('exitCode', () => {
  it.each([
    ['conformant', 0],
    ['conformant with known differences', 0],
    ['known differences out of date', 1],
    ['incomplete', 1],
    ['not conformant', 1],
    ['no verdict', 3],
  ] as const)('%s is %d', (verdict, code) => {
    expect(exitCode(verdict)).toBe(code);
  });
});
