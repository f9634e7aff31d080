import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import type {
  QuestionOutcome,
  ReportCampaign,
  ReportHeader,
  ReportKnown,
  ReportLaw,
  ReportQuestion,
  ReportSubject,
  Verdict,
} from '../../src/model/generated/wire.generated.ts';
import { noLists, type ReportBody } from '../../src/report/record.ts';
import { countOutcomes, outcomeNames } from '../../src/report/totals.ts';
import { exitCode, verdictOf, verdictText, withoutVerdict, withVerdict } from '../../src/report/verdict.ts';
import { read } from '../../src/syntax/wire.ts';
import {
  broken,
  header,
  type Json,
  campaign as pageCampaign,
  law as pageLaw,
  passed as pagePassed,
  report as pageReport,
  subject as pageSubject,
  reportOf,
  reportWith,
} from '../support/reports.ts';

const questions = (outcomes: readonly QuestionOutcome[]): ReportQuestion[] =>
  outcomes.map((outcome, index) => ({ line: 'question', address: `a#${index}`, chapter: 'ip-ranges', outcome }));
const counts = (...outcomes: readonly QuestionOutcome[]) => countOutcomes(questions(outcomes));
const verdict = (...outcomes: readonly QuestionOutcome[]) => verdictOf({ questions: questions(outcomes) });

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
    expect(verdictOf({})).toBe('no verdict');
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

  const campaign = (...outcomes: readonly QuestionOutcome[]): ReportCampaign => ({
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
      expect([outcome, verdictOf({ questions: passed, campaigns: [campaign('passed', outcome)] })]).toEqual([
        outcome,
        expected(['passed', outcome]),
      ]);
  });

  it('is not conformant with a law that does not hold', () => {
    const bare = { line: 'law', law: 'a', chapter: 'ip-ranges', clauses: [], seed: 1, planned: 9 } as const;
    const of = (broken: number): ReportLaw => ({
      ...bare,
      clauses: [],
      held: 9 - broken,
      vacuous: 0,
      broken,
      unanswered: 0,
    });
    expect(verdictOf({ questions: passed, laws: [of(0)] })).toBe('conformant');
    expect(verdictOf({ questions: passed, laws: [of(1)] })).toBe('not conformant');
  });

  it('is incomplete when a claimed chapter was not asked at all', () => {
    const subject: ReportSubject = {
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
    expect(verdictOf({ subject, questions: passed })).toBe('incomplete');
    expect(verdictOf({ subject: { ...subject, unasked: [] }, questions: passed })).toBe('conformant');
    expect(verdictOf({ subject, questions: questions(['failed']) })).toBe('not conformant');
  });

  it('fails a list of known differences that is out of date, when nothing worse is to be said', () => {
    const entry = { line: 'known', covers: 'a', reason: 'b', differs: 0, passes: 0 } as const;
    const of = (state: ReportKnown['state']): ReportKnown => ({ ...entry, state });
    for (const state of ['passes', 'matches-nothing', 'expired'] as const) {
      expect(verdictOf({ questions: passed, known: [of(state), of('in-force')] })).toBe(
        'known differences out of date',
      );
      expect(verdictOf({ questions: questions(['known']), known: [of(state)] })).toBe('known differences out of date');
      expect(verdictOf({ questions: questions(['failed']), known: [of(state)] })).toBe('not conformant');
      expect(verdictOf({ questions: questions(['not-run']), known: [of(state)] })).toBe('incomplete');
    }
    expect(verdictOf({ questions: questions(['known', 'passed']), known: [of('in-force')] })).toBe(
      'conformant with known differences',
    );
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

const footed = (verdict: Verdict, found: Parameters<typeof reportWith>[0] = {}) => {
  const whole = reportWith(found);
  return { ...whole, footer: { ...whole.footer, verdict, exit: exitCode(verdict) } };
};
const words = (verdict: Verdict, found: Parameters<typeof reportWith>[0] = {}) => verdictText(footed(verdict, found));

const body: ReportBody = { ...noLists, header };

describe('withVerdict', () => {
  it('ends a run with what it comes to', () => {
    const whole = withVerdict({ ...body, questions: questions(['passed', 'failed', 'passed']) });
    expect(whole).toEqual({
      ...body,
      questions: questions(['passed', 'failed', 'passed']),
      footer: {
        line: 'footer',
        verdict: 'not conformant',
        exit: 1,
        planned: 3,
        outcomes: { ...counts(), passed: 2, failed: 1 },
      },
    });
    expect(read('ReportLine', whole.footer).ok).toBe(true);
  });

  it('is conformant, with 0, where all passed', () => {
    const { footer } = withVerdict({ ...body, questions: questions(['passed', 'passed']) });
    expect(footer).toEqual({
      line: 'footer',
      verdict: 'conformant',
      exit: 0,
      planned: 2,
      outcomes: { ...counts(), passed: 2 },
    });
    expect(read('ReportLine', footer).ok).toBe(true);
  });
});

describe('withoutVerdict', () => {
  it('counts all the same, says why, and is never green', () => {
    const { footer } = withoutVerdict({ ...body, questions: questions(['passed']) }, 'the self-test failed');
    expect(footer).toEqual({
      line: 'footer',
      verdict: 'no verdict',
      exit: 3,
      planned: 1,
      outcomes: { ...counts(), passed: 1 },
      problem: 'the self-test failed',
    });
    expect(read('ReportLine', footer).ok).toBe(true);
  });
});

/** Outcomes of some questions, and what is said of them under each verdict. */
const SAID: Readonly<Record<Verdict, readonly [readonly QuestionOutcome[], string]>> = {
  conformant: [['passed', 'passed'], 'all 2 questions passed'],
  'conformant with known differences': [['passed', 'known'], '1 of 2 questions differ as listed, the others passed'],
  'known differences out of date': [['passed'], 'nothing else is wrong, but the list has entries to delete'],
  incomplete: [['passed', 'not-run'], 'nothing failed, but 1 of 2 questions have no answer'],
  'not conformant': [['failed', 'errored', 'passed'], '1 failed, 1 errored of 3 questions'],
  'no verdict': [[], 'nothing was asked'],
};

describe('verdictText', () => {
  it('has a reason for each verdict of the protocol, and calls only two of them conformant', () => {
    const verdicts = schemas.$defs.Verdict.enum as readonly Verdict[];
    for (const verdict of verdicts) {
      expect(words(verdict).title).toBe(verdict);
      const [outcomes, reason] = SAID[verdict];
      expect(words(verdict, { questions: questions(outcomes) }).reason).toBe(reason);
    }
    expect(Object.fromEntries(verdicts.map((verdict) => [verdict, words(verdict).tone]))).toEqual({
      conformant: 'warn', // for want of chapters, generated questions and laws
      'conformant with known differences': 'warn',
      'known differences out of date': 'bad',
      incomplete: 'warn',
      'not conformant': 'bad',
      'no verdict': 'none',
    });
  });

  it('narrows what it calls conformant to what was asked, and to the program that it was compared with', () => {
    const title = (verdict: Verdict, more: Partial<ReportHeader>) =>
      words(verdict, { header: { ...header, ...more } }).title;
    const selection = { only: ['ip-ranges'] } satisfies ReportHeader['selection'];
    expect(title('conformant', { selection })).toBe('conformant in the selected questions');
    expect(title('conformant', { against: ['node', 'old.mjs'] })).toBe('conformant with the other program');
    expect(title('conformant with known differences', { selection })).toBe(
      'conformant in the selected questions with known differences',
    );
    expect(title('not conformant', { selection })).toBe('not conformant');
  });

  const claims = {
    ...pageSubject,
    claimed: ['ip-ranges'],
    notClaimed: ['client-access-rules', 'username-patterns'],
    leftOut: { limits: 0, decisions: 0 },
  };
  const asked = (more: Json = {}, ...others: readonly Json[]) => {
    const found = reportOf({ ...header, campaign: { seed: 7, runs: 300 }, ...more }, claims, pagePassed, ...others);
    return verdictText({ ...found, footer: { ...found.footer, verdict: 'conformant' } });
  };

  it('says in how many chapters, and is good only where nothing of them was left out', () => {
    expect(asked({}, pageCampaign, pageLaw)).toMatchObject({ title: 'conformant in 1 of 3 chapters', tone: 'good' });
    expect(asked({ campaign: { seed: 7, runs: 300, shard: '1/2' } })).toMatchObject({
      title: 'conformant in part 1/2 of 1 of 3 chapters',
      tone: 'warn',
    });
    expect(asked({ selection: { only: ['ip-ranges'] } }).title).toBe(
      'conformant in the selected questions of 1 of 3 chapters',
    );
    expect(asked({}, { ...pageCampaign, planned: 299 })).toMatchObject({ tone: 'warn' });
    expect(asked({}, { ...pageLaw, planned: 0 })).toMatchObject({ tone: 'warn' });
  });

  it('counts what is wrong, broken laws first unless they are known', () => {
    const bad = (...others: readonly Json[]) =>
      verdictText(pageReport('not conformant', [pagePassed], {}, others)).reason;
    expect(bad(broken)).toBe('1 law broken of 1 question');
    expect(bad({ ...broken, known: 'mended in May' })).toBe(' of 1 question');
    expect(bad({ ...pagePassed, outcome: 'failed' })).toBe('1 failed of 1 question');
  });
});
