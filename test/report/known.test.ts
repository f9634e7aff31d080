import { describe, expect, it } from 'vitest';
import type { ReportFinding, ReportLaw, ReportQuestion } from '../../src/model/generated/wire.generated.ts';
import { isBrokenForGood, isDifference, missingEntries } from '../../src/report/known.ts';
import { outcomeNames } from '../../src/report/totals.ts';
import { broken, reportOf } from '../support/reports.ts';

const question = (address: string, outcome: ReportQuestion['outcome'] = 'failed'): ReportQuestion => ({
  line: 'question',
  address,
  chapter: 'ip-ranges',
  outcome,
});
const finding = (more: Partial<ReportFinding>): ReportFinding => ({
  line: 'finding',
  chapter: 'ip-ranges',
  outcome: 'failed',
  count: 3,
  seed: 1,
  world: '0:1',
  ...more,
});

describe('isDifference', () => {
  it('is a wrong answer or an error, and nothing else', () => {
    expect(outcomeNames.filter((outcome) => isDifference(question('a#b', outcome)))).toEqual(['failed', 'errored']);
  });
});

describe('isBrokenForGood', () => {
  it('is a law that does not hold, and would not if it were asked again', () => {
    const unstable = { ...broken, counterexample: { ...Object(broken['counterexample']), outcome: 'unstable' } };
    const { laws } = reportOf(broken, { ...broken, counterexample: undefined }, unstable, { ...broken, broken: 0 });
    expect(laws.map(isBrokenForGood)).toEqual([true, true, false, false]);
  });
});

describe('missingEntries', () => {
  it('has an entry for each address that differs, and for the first clause of each finding, once', () => {
    const found = reportOf(
      question('ip-ranges/x#1'),
      question('ip-ranges/x#2', 'errored'),
      question('ip-ranges/x#3', 'known'),
      question('ip-ranges/x#4', 'unstable'),
      finding({ clauses: ['IP-CIDR', 'IP-SPAN'] }),
      finding({ clauses: ['IP-CIDR'] }),
      finding({ clauses: ['IP-SPAN'], outcome: 'crashed' }),
      finding({}),
    );
    const reason = 'not yet explained';
    expect(missingEntries(found)).toEqual(
      ['ip-ranges/x#1', 'ip-ranges/x#2', 'generated/IP-CIDR'].map((covers) => ({ covers, reason })),
    );
  });

  it('has the sentence of each law that is broken, unless that is known', () => {
    const law = (sentence: string, more: Partial<ReportLaw> = {}): ReportLaw => ({
      line: 'law',
      law: sentence,
      chapter: 'ip-ranges',
      clauses: ['IP-CIDR'],
      seed: 1,
      planned: 1,
      held: 0,
      vacuous: 0,
      broken: 1,
      unanswered: 0,
      ...more,
    });
    const laws = [law('one'), law('two', { known: 'ticket 7' }), law('three', { held: 1, broken: 0 }), law('one')];
    expect(missingEntries(reportOf(...laws)).map(({ covers }) => covers)).toEqual(['one']);
  });

  it('has none for a smoke question', () => {
    expect(missingEntries(reportOf(question('smoke#same-address')))).toEqual([]);
  });
});
