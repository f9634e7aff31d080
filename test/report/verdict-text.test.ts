import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/schemas.generated.ts';
import type { ReportHeader, ReportLine, Verdict } from '../../src/model/wire.generated.ts';
import { countOutcomes } from '../../src/report/verdict.ts';
import { verdictWords } from '../../src/report/verdict-text.ts';
import { header } from '../report-header.ts';
import { broken, campaign, fromOutside, type Json, law, subject as pageSubject, passed } from '../support/reports.ts';

const footer = (verdict: Verdict): ReportLine => ({
  line: 'footer',
  verdict,
  exit: 0,
  planned: 0,
  outcomes: countOutcomes([]),
});
const words = (verdict: Verdict, ...more: readonly ReportLine[]) => verdictWords([header, ...more, footer(verdict)]);

describe('verdictWords', () => {
  it('has a sentence for each verdict of the protocol, and calls only two of them conformant', () => {
    const verdicts = schemas.$defs.Verdict.enum as readonly Verdict[];
    for (const verdict of verdicts) {
      expect(words(verdict).title).toBe(verdict);
      expect(words(verdict).meaning).toMatch(/^[A-Z].*\.$/);
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
      verdictWords([{ ...header, ...more }, footer(verdict)]).title;
    const selection = { only: ['ip-ranges'] };
    expect(title('conformant', { selection })).toBe('conformant in what was asked');
    expect(title('conformant', { against: ['node', 'old.mjs'] })).toBe('conformant with the other program');
    expect(title('conformant with known differences', { selection })).toBe(
      'conformant in what was asked with known differences',
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
    const lines = fromOutside([{ ...header, campaign: { seed: 7, runs: 300 }, ...more }, claims, passed, ...others]);
    return verdictWords([...lines, footer('conformant')]);
  };

  it('says in how many chapters, and is good only where nothing of them was left out', () => {
    expect(asked({}, campaign, law)).toMatchObject({ title: 'conformant in 1 of 3 chapters', tone: 'good' });
    expect(asked({ campaign: { seed: 7, runs: 300, shard: '1/2' } })).toMatchObject({
      title: 'conformant in part 1/2 of 1 of 3 chapters',
      tone: 'warn',
    });
    expect(asked({ selection: { only: ['ip-ranges'] } }).title).toBe('conformant in what was asked of 1 of 3 chapters');
    expect(asked({}, { ...campaign, planned: 299 })).toMatchObject({ tone: 'warn' });
    expect(asked({}, { ...law, planned: 0 })).toMatchObject({ tone: 'warn' });
  });

  it('says that no readings explain the answers together', () => {
    const conflict: Json = {
      line: 'question',
      address: 'readings#username-case',
      chapter: 'username-patterns',
      outcome: 'failed',
      contradiction: { reading: 'sensitive', tallies: [], answers: ['a#b'] },
    };
    expect(words('not conformant', ...fromOutside([conflict])).meaning).toContain('together');
    expect(words('not conformant').meaning).not.toContain('together');
  });

  it('says that a law is broken', () => {
    expect(words('not conformant', ...fromOutside([law, broken])).meaning).toMatch(/ Its answers break a law\.$/);
    expect(words('not conformant', ...fromOutside([law, { ...broken, known: 'mended in May' }])).meaning).not.toContain(
      'law',
    );
  });

  it('takes a report without footer for no verdict', () => {
    expect(verdictWords([header])).toMatchObject({ title: 'no verdict', tone: 'none' });
  });
});
