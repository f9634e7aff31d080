import { describe, expect, it } from 'vitest';
import { type KnownList, knownAddresses, settleKnown, updateKnown } from '../../src/checks/known.ts';
import type { ClauseId } from '../../src/model/generated/clauses.generated.ts';
import type {
  KnownDifference,
  ReportCampaign,
  ReportFinding,
  ReportLaw,
  ReportQuestion,
} from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { ReportLists } from '../../src/report/record.ts';
import { countBy } from '../../src/report/totals.ts';
import { reportOf, reportWith } from '../support/reports.ts';

type Found = Pick<ReportLists, 'questions' | 'campaigns' | 'findings' | 'laws'>;

const named = (address: string, ...clauses: ClauseId[]): Case => ({
  address,
  clauses,
  question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.0/8', address: '10.0.0.1' } },
  expectation: [],
});
const cases = [
  named('ip-ranges/cidr#a', 'IP-CIDR', 'IP-SPAN'),
  named('ip-ranges/cidr#ab', 'IP-CIDR'),
  named('ip-ranges/spans#c', 'IP-SPAN', 'IP-CIDR'),
];
const entry = (covers: string, more: Partial<KnownDifference> = {}): KnownDifference => ({
  covers,
  reason: 'not yet done',
  ...more,
});
const listOf = (...entries: readonly KnownDifference[]): KnownList => ({ entries, today: '2026-02-01', aside: [] });

/** The outcomes of the three cases, and nothing generated. */
function found(...outcomes: readonly ReportQuestion['outcome'][]): Found {
  const questions = outcomes.map(
    (outcome, index): ReportQuestion => ({
      line: 'question',
      address: cases[index]?.address ?? '',
      chapter: 'ip-ranges',
      outcome,
    }),
  );
  return { questions, campaigns: [], findings: [], laws: [] };
}
const outcomesOf = ({ questions }: Found) => questions.map(({ outcome }) => outcome);

describe('knownAddresses', () => {
  const covered = (...entries: readonly KnownDifference[]) =>
    [...knownAddresses(listOf(...entries), cases)].map((address) => address.split('#')[1]);

  it('takes an address whole, and the beginning of addresses and of clauses', () => {
    expect(covered(entry('ip-ranges/cidr#a'))).toEqual(['a']);
    expect(covered(entry('ip-ranges/cidr'))).toEqual(['a', 'ab']);
    expect(covered(entry('ip-ranges'))).toEqual(['a', 'ab', 'c']);
    expect(covered(entry('IP-SP'))).toEqual(['c']); // a case belongs to the first clause that it cites
    expect(covered(entry('ip-ranges/other'))).toEqual([]);
  });

  it('leaves out entries that have expired; the last day still counts', () => {
    expect(covered(entry('IP-CIDR', { until: '2026-01-31' }))).toEqual([]);
    expect(covered(entry('IP-CIDR', { until: '2026-02-01' }))).toEqual(['a', 'ab']);
  });
});

describe('settleKnown', () => {
  it('changes nothing without a list', () => {
    const before = found('failed', 'passed', 'errored');
    expect(settleKnown(undefined, cases, before)).toEqual({ ...before, known: [] });
  });

  it('makes wrong answers and errors known, with the reason, and leaves every other trouble', () => {
    const settled = settleKnown(listOf(entry('ip-ranges')), cases, found('failed', 'errored', 'passed'));
    expect(outcomesOf(settled)).toEqual(['known', 'known', 'passed']);
    expect(settled.questions[0]?.problem).toBe('not yet done');
    expect(settled.known).toEqual([{ line: 'known', ...entry('ip-ranges'), state: 'in-force', differs: 2, passes: 1 }]);
    const trouble = ['crashed', 'violated', 'unstable'] as const;
    expect(outcomesOf(settleKnown(listOf(entry('ip-ranges')), cases, found(...trouble)))).toEqual(trouble);
  });

  it('says what became of each entry: it passes, it matches nothing, it has expired', () => {
    const list = listOf(
      entry('ip-ranges/cidr#a'),
      entry('ip-ranges/cidr#b'),
      entry('IP-SPAN', { until: '2026-01-31' }),
    );
    const settled = settleKnown(list, cases, found('passed', 'passed', 'failed'));
    expect(settled.known.map(({ state, differs, passes }) => [state, differs, passes])).toEqual([
      ['passes', 0, 1],
      ['matches-nothing', 0, 0],
      ['expired', 1, 0],
    ]);
    expect(outcomesOf(settled)).toEqual(['passed', 'passed', 'failed']);
  });

  it('does not judge an entry about cases that this run leaves aside', () => {
    const list = { ...listOf(entry('username-patterns/x#y')), aside: [named('username-patterns/x#y', 'IP-CIDR')] };
    expect(settleKnown(list, cases, found('passed')).known).toEqual([]);
    expect(settleKnown({ ...list, aside: [] }, cases, found('passed')).known).toHaveLength(1);
  });

  const finding = (more: Partial<ReportFinding>): ReportFinding => ({
    line: 'finding',
    chapter: 'ip-ranges',
    outcome: 'failed',
    count: 4,
    seed: 1,
    world: '0:1',
    ...more,
  });
  const campaign: ReportCampaign = {
    line: 'campaign',
    chapter: 'ip-ranges',
    seed: 1,
    worlds: 9,
    planned: 10,
    outcomes: countBy((outcome) => ({ passed: 3, failed: 4, crashed: 3 })[String(outcome)] ?? 0),
    census: {},
    wanted: 10,
    missed: [],
    lookedAt: 10,
  };

  it('covers findings by their clause, and counts the campaign anew', () => {
    const findings = [
      finding({ clauses: ['IP-CIDR'] }),
      finding({ count: 3, outcome: 'crashed', clauses: ['IP-CIDR'] }),
    ];
    const settled = settleKnown(listOf(entry('IP-CIDR')), [], { ...found(), campaigns: [campaign], findings });
    expect(settled.findings.map(({ outcome }) => outcome)).toEqual(['known', 'crashed']);
    expect(settled.campaigns[0]?.outcomes).toMatchObject({ passed: 3, failed: 0, known: 4, crashed: 3 });
    expect(settled.known).toMatchObject([{ state: 'in-force', differs: 1 }]);
  });

  it('covers findings of laws too, which are none of a campaign', () => {
    const findings = [finding({ clauses: ['IP-CIDR'], outcome: 'errored', law: 'a' })];
    const own = { ...campaign, planned: 3, outcomes: countBy((outcome) => (outcome === 'passed' ? 3 : 0)) };
    const settled = settleKnown(listOf(entry('IP-CIDR')), [], { ...found(), campaigns: [own], findings });
    expect([settled.findings.map(({ outcome }) => outcome), settled.campaigns]).toEqual([['known'], [own]]);
  });

  it('covers findings alone by a clause after `generated/`, and is never out of date', () => {
    const list = listOf(entry('generated/IP-CIDR'));
    const settled = settleKnown(list, [], {
      ...found(),
      campaigns: [campaign],
      findings: [finding({ clauses: ['IP-CIDR'] })],
    });
    expect(settled.findings.map(({ outcome }) => outcome)).toEqual(['known']);
    expect(settled.known.map(({ state }) => state)).toEqual(['in-force']);
    expect(settleKnown(list, [], found()).known).toEqual([]);
  });

  it('does not cover findings by an address, nor by a clause that stands second', () => {
    const findings = [finding({ clauses: ['IP-SPAN', 'IP-CIDR'] })];
    for (const covers of ['IP-CIDR', 'ip-ranges'])
      expect(settleKnown(listOf(entry(covers)), [], { ...found(), findings }).findings).toEqual(findings);
  });
});

describe('settleKnown on laws', () => {
  const SENTENCE = 'an address is itself however it is written';
  const law = (more: Partial<ReportLaw> = {}): ReportLaw => ({
    line: 'law',
    law: SENTENCE,
    chapter: 'ip-ranges',
    clauses: ['IP-ADDRESS', 'IP-CIDR'],
    seed: 1,
    planned: 5,
    held: 3,
    vacuous: 0,
    broken: 2,
    unanswered: 0,
    ...more,
  });
  const settled = (each: ReportLaw, ...entries: readonly KnownDifference[]) =>
    settleKnown(listOf(...entries), [], { ...found(), laws: [each] });

  it.each([SENTENCE, 'IP-ADDRESS', 'IP-CIDR', 'IP-C'])(
    'covers a broken one by its sentence or a clause: %s',
    (covers) => {
      const { laws, known } = settled(law(), entry(covers));
      expect(laws).toEqual([law({ known: 'not yet done' })]);
      expect(known).toMatchObject([{ covers, state: 'in-force', differs: 1, passes: 0 }]);
    },
  );

  it('leaves one that holds, is about something else, or whose entry has expired', () => {
    expect(settled(law({ held: 5, broken: 0 }), entry(SENTENCE)).laws[0]).not.toHaveProperty('known');
    expect(settled(law(), entry('WILD-STAR')).laws).toEqual([law()]);
    const expired = settled(law(), entry(SENTENCE, { until: '2026-01-31' }));
    expect(expired.laws).toEqual([law()]);
    expect(expired.known).toMatchObject([{ state: 'expired', differs: 1 }]);
  });

  it('leaves one over which the subject changes its mind', () => {
    const counterexample = { outcome: 'unstable', seed: 1, path: '0', questions: [] } as const;
    expect(settled(law({ counterexample }), entry(SENTENCE)).laws).toEqual([law({ counterexample })]);
    expect(updateKnown([], reportOf(law({ counterexample })))).toEqual([]);
  });

  it('says that an entry for a law that holds is out of date', () => {
    expect(settled(law({ held: 5, broken: 0 }), entry(SENTENCE)).known).toMatchObject([
      { state: 'passes', differs: 0, passes: 1 },
    ]);
  });

  it('does not judge an entry for a law that was not put to the subject', () => {
    expect(settleKnown(listOf(entry(SENTENCE)), [], found()).known).toEqual([]);
    expect(settleKnown(listOf(entry('no such law')), [], found()).known).toHaveLength(1);
  });

  it('are listed anew when they are broken and not known', () => {
    expect(updateKnown([], reportOf(law(), law({ known: 'x' }), law({ broken: 0 })))).toEqual([
      { covers: SENTENCE, reason: 'not yet explained' },
    ]);
  });
});

describe('updateKnown', () => {
  it('keeps what is in force, drops what is not, and adds what is not listed', () => {
    const entries = [entry('a#1', { link: 'https://example.com/7' }), entry('a#2'), entry('a#3')];
    const states = ['in-force', 'passes', 'expired'] as const;
    const known = entries.map((each, index) => ({
      line: 'known' as const,
      ...each,
      state: states[index] ?? 'passes',
      differs: 1,
      passes: 0,
    }));
    expect(updateKnown(entries, reportWith({ known, questions: found('known', 'failed').questions }))).toEqual([
      entry('a#1', { link: 'https://example.com/7' }),
      { covers: 'ip-ranges/cidr#ab', reason: 'not yet explained' },
    ]);
  });

  it('keeps an entry that the run did not judge', () => {
    expect(updateKnown([entry('a#1')], reportOf())).toEqual([entry('a#1')]);
  });
});
