import { describe, expect, it } from 'vitest';
import { clauses } from '../../../src/model/generated/clauses.generated.ts';
import type { ReportDiagnosis } from '../../../src/model/generated/wire.generated.ts';
import { printDiagnosis } from '../../../src/report/text/diagnosis.ts';
import { plainStyle } from '../../../src/report/text/style.ts';
import { printText } from '../../../src/report/text/text.ts';
import { type Json, reportOf } from '../../support/reports.ts';

const diagnosis = (cause: string, explains: number, unexplained: number): ReportDiagnosis => ({
  line: 'diagnosis',
  fault: cause.replaceAll(' ', '-'),
  cause,
  who: 'People in a hurry.',
  clauses: ['CAR-EXCEPTIONS-ANY'],
  explains,
  unexplained,
});
const print = (...lines: readonly (ReportDiagnosis | Json)[]) => printDiagnosis(reportOf(...lines), plainStyle);

describe('printDiagnosis', () => {
  it('says nothing without a diagnosis', () => expect(print()).toBe(''));

  it('names the one cause of all failures, who makes the mistake, and the clause', () => {
    const [cause, who, ...clause] = print(diagnosis('exceptions ignored', 31, 0)).split('\n');
    expect(cause).toBe('Likely cause: 31 golden failures, all explained by: exceptions ignored');
    expect(who).toBe('  exceptions ignored, which breaks CAR-EXCEPTIONS-ANY (documented): People in a hurry.');
    expect(clause.map((line) => line.trim()).join(' ')).toBe(
      `CAR-EXCEPTIONS-ANY (documented): ${clauses['CAR-EXCEPTIONS-ANY'].text.replace(/\s+/g, ' ')}`,
    );
  });

  it('counts what is left', () =>
    expect(print(diagnosis('exceptions ignored', 31, 2))).toContain(
      '33 golden failures, 31 explained by: exceptions ignored; 2 unexplained',
    ));

  it('counts each of several causes', () =>
    expect(print(diagnosis('a', 20, 12), diagnosis('b', 11, 1))).toContain(
      '32 golden failures, 20 explained by: a; 11 explained by: b; 1 unexplained',
    ));

  it('names the suspicious clauses of what no known mistake explains, with the likeliest clause', () => {
    const place = (clause: string, failed: number, passed: number) =>
      ({ line: 'suspicious-clause', clause, failed, of: 9, passed }) as const;
    const [first, ...clause] = print(place('CAR-EXCEPTIONS-ANY', 7, 20), place('CAR-ORDER', 3, 0)).split('\n');
    expect(first).toBe(
      'Suspicious clauses: no known mistake explains 9 golden failures, which cite CAR-EXCEPTIONS-ANY (documented) (7 of them, and 20 that passed); CAR-ORDER (documented) (3 of them, and 0 that passed)',
    );
    expect(clause.join(' ')).toContain('CAR-EXCEPTIONS-ANY (documented): ');
    const both = print(diagnosis('a', 20, 9), place('CAR-ORDER', 3, 0));
    expect(both).toMatch(/^Likely cause: 29 golden[\s\S]*\nSuspicious clause: no known mistake explains 9 /);
  });

  it('suspects no clause where the failures cite many clauses', () => {
    const place = { line: 'suspicious-clause', clause: 'CAR-ORDER', failed: 2, of: 9, passed: 1 } as const;
    const text = print(place);
    expect(text).toBe(
      'No likely cause: no known mistake explains 9 golden failures; they cite many clauses, most often CAR-ORDER (documented) (2 of them, and 1 that passed)',
    );
    expect(print({ ...place, failed: 3 })).toMatch(/^Suspicious clause: /);
  });

  it('names the readings beside a cause that are not those of the run', () => {
    const under = { 'cidr-host-bits': 'from-host', 'nested-groups': 'direct' };
    expect(print({ ...diagnosis('a', 3, 0), under })).toMatch(
      /all explained by: a, with cidr-host-bits=from-host, nested-groups=direct\n/,
    );
    expect(print({ ...diagnosis('a', 3, 1), under })).toMatch(/3 explained by: a, with cidr-host-bits=from-host/);
  });

  it('says when decisions alone are explained, and of which chapter all failures are', () => {
    const failed = { line: 'question', address: 'ip-ranges/a#b', chapter: 'ip-ranges', outcome: 'failed' } as const;
    const other = { ...failed, chapter: 'username-patterns' } as const;
    const rough = { ...diagnosis('a', 3, 0), roughly: true } as const;
    expect(print(failed, rough)).toMatch(
      /^Likely cause: 3 golden failures of ip-ranges, all explained by: a\n {2}by decisions and refusals alone; grounds/,
    );
    expect(print(failed, other, diagnosis('a', 3, 0))).toMatch(
      /^Likely cause: 3 golden failures, all explained by: a\n {2}a/,
    );
  });

  it('stands right under the verdict', () => {
    const failed = { line: 'question', address: 'ip-ranges/a#b', chapter: 'ip-ranges', outcome: 'failed' } as const;
    const text = printText(reportOf(failed, diagnosis('range end exclusive', 1, 0)));
    expect(text.indexOf('not conformant')).toBeLessThan(text.indexOf('Likely cause'));
    expect(text.indexOf('Likely cause')).toBeLessThan(text.indexOf('ip-ranges/a#b'));
  });
});
