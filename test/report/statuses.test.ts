/** No report names a clause without what it rests on; only the texts of clauses are quoted as they are, and those here name none. */
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../src/report/html/page.ts';
import { printJunit } from '../../src/report/junit.ts';
import { printReport } from '../../src/report/ndjson.ts';
import { printText } from '../../src/report/text/text.ts';
import { statusOf } from '../../src/syntax/cite.ts';
import { full, reportOf } from '../support/reports.ts';

const { diagnoses, suspiciousClauses, unsettled } = reportOf(
  { line: 'diagnosis', fault: 'f', cause: 'f', who: 'Nobody.', clauses: ['ADM-STEPS'], explains: 2, unexplained: 3 },
  { line: 'suspicious-clause', clause: 'CAR-SUBJECT', failed: 3, of: 3, passed: 1 },
  {
    line: 'unsettled',
    kind: 'zone',
    direction: 'more lenient',
    said: 'drops a zone',
    clause: 'IP-ZONE',
    golden: 1,
    generated: 0,
  },
);
const given = { ...full(), diagnoses, suspiciousClauses, unsettled };

/** Clauses that stand without their status after them; entries of a list of known differences are for a file. */
function bare(report: string): readonly string[] {
  const text = report.replaceAll(/\{ "covers": "[^"]*"/g, '');
  return [...text.matchAll(/\b([A-Z]+(?:-[A-Z0-9]+)+)\b( \(([a-z]+)\))?/g)].flatMap(([, id = '', , status]) =>
    statusOf(id) === status ? [] : [id],
  );
}

describe('clauses', () => {
  it.each([
    ['text', printText(given), 8],
    ['page', printHtml(given), 8],
    ['JUnit', printJunit(given), 3],
  ])('stand beside what they rest on: %s', (_, report, least) => {
    expect(bare(report)).toEqual([]);
    const named = new Set([...report.matchAll(/\b([A-Z]+(?:-[A-Z]+)+) \([a-z]+\)/g)].map(([, id]) => id));
    expect(named.size).toBeGreaterThanOrEqual(least);
  });

  it('would be found where they do not', () => {
    expect(bare('CAR-ORDER (documented), CAR-ORDER (chosen), IP-SPAN; UTF-16')).toEqual(['CAR-ORDER', 'IP-SPAN']);
  });

  it('stand beside what they rest on in every JSON line', () => {
    const written = printReport(given)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const naming = written.filter((line) => 'clause' in line || 'clauses' in line);
    expect(new Set(naming.map(({ line }) => line)).size).toBe(6);
    for (const { clause, status, clauses, statuses } of naming)
      expect([status, statuses]).toEqual([clause && statusOf(clause), clauses?.map(statusOf)]);
  });
});
