import { describe, expect, it } from 'vitest';
import type { QuestionOutcome, ReportQuestion, ReportSubject } from '../../../src/model/generated/wire.generated.ts';
import { printOutcomes } from '../../../src/report/text/outcomes.ts';
import { plainStyle } from '../../../src/report/text/style.ts';
import { outcomeNames } from '../../../src/report/totals.ts';
import { reportWith } from '../../support/reports.ts';

const question = (address: string, outcome: QuestionOutcome): ReportQuestion => ({
  line: 'question',
  address,
  chapter: 'ip-ranges',
  outcome,
});
const subject: ReportSubject = {
  line: 'subject',
  subject: { name: 'acme', version: '1' },
  claimed: ['ip-ranges'],
  notClaimed: [],
  declared: {},
  compares: 'decision',
  planned: 3,
  leftOut: { limits: 0, decisions: 0 },
  unasked: [],
};

/** The table as numbers by row and column. */
function tableOf(questions: readonly ReportQuestion[]): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const [, header = '', ...rows] = printOutcomes(reportWith({ questions, subject }), plainStyle).split('\n');
  const columns = header.trim().split(/ +/);
  return Object.fromEntries(
    rows.map((row) => {
      const [name = '', ...counts] = row.trim().split(/ +/);
      return [name, Object.fromEntries(columns.map((column, index) => [column, Number(counts[index])]))];
    }),
  );
}

describe('printOutcomes', () => {
  it('counts each outcome by chapter and in all; every row adds up to what was planned', () => {
    const questions = [
      question('smoke#a', 'passed'),
      ...outcomeNames.map((outcome, index) => question(`ip-ranges/ends#${index}`, outcome)),
      question('ip-ranges/ends#more', 'failed'),
      question('client-access-rules/x#y', 'passed'),
    ];
    const table = tableOf(questions);
    expect(Object.keys(table)).toEqual(['smoke', 'ip-ranges', 'client-access-rules', 'all']);
    for (const [name, { planned = Number.NaN, ...outcomes }] of Object.entries(table)) {
      const sum = Object.values(outcomes).reduce((total, count) => total + count, 0);
      expect([name, sum]).toEqual([name, planned]);
    }
    expect(table['ip-ranges']).toMatchObject({
      planned: 12,
      passed: 1,
      acceptable: 1,
      failed: 2,
      'timed-out': 1,
      unstable: 1,
      known: 1,
      'not-run': 1,
    });
    expect(table['all']).toMatchObject({ planned: 14, passed: 3, failed: 2 });
  });

  it('has a column for each outcome that occurs, and always one for passed', () => {
    expect(Object.keys(tableOf([question('ip-ranges/x#1', 'crashed')])['ip-ranges'] ?? {})).toEqual([
      'planned',
      'passed',
      'crashed',
    ]);
  });

  it('has no sum over a single chapter', () => {
    expect(Object.keys(tableOf([question('ip-ranges/x#1', 'passed'), question('ip-ranges/x#2', 'passed')]))).toEqual([
      'ip-ranges',
    ]);
  });

  it('puts numbers under their headings, however long the names are', () => {
    const long = 'a-chapter-with-a-very-long-name';
    const questions = [question(`${long}/x#1`, 'passed'), question('b/x#1', 'timed-out')];
    const text = printOutcomes(reportWith({ questions, subject }), plainStyle);
    const ends = text
      .split('\n')
      .slice(1)
      .map((line) => [...line.matchAll(/\S+/g)].slice(-3).map((match) => match.index + match[0].length));
    expect(new Set(ends.map((each) => each.join()))).toHaveLength(1);
  });

  it('says what was left out and what is not claimed, and nothing of it when there is none', () => {
    const some: ReportSubject = {
      ...subject,
      leftOut: { limits: 12, decisions: 3 },
      unasked: ['rule-administration'],
      notClaimed: ['client-access-rules', 'username-patterns'],
    };
    const questions = [question('ip-ranges/x#1', 'passed')];
    const text = printOutcomes(reportWith({ questions, subject: some }), plainStyle);
    expect(text).toContain("left out, outside the adapter's limits: 12");
    expect(text).toContain('left out, it does not answer `then`: 3');
    expect(text).toContain('claimed, but every question was left out: rule-administration');
    expect(text).toContain('not claimed: client-access-rules, username-patterns');
    const plain = printOutcomes(reportWith({ questions, subject }), plainStyle);
    expect(plain).not.toMatch(/left out|claimed/);
    expect(printOutcomes(reportWith({ questions }), plainStyle)).toBe(plain);
  });
});
