import { describe, expect, it } from 'vitest';
import type { ReportHeader } from '../../../src/model/generated/wire.generated.ts';
import type { Report } from '../../../src/report/record.ts';
import { noLists, reportFormat } from '../../../src/report/record.ts';
import { printCoverage } from '../../../src/report/text/coverage.ts';
import { withVerdict } from '../../../src/report/verdict.ts';

const counts = { chapter: 'client-access-rules', regions: 1, borders: 4, deadBorders: 0, questions: 9, rounds: 1 };

function report(coverage: ReportHeader['coverage'], some: Partial<ReportHeader> = {}, limits = 0): Report {
  const question = {
    line: 'question',
    address: 'client-access-rules/own#region-1',
    chapter: 'client-access-rules',
  } as const;
  const header: ReportHeader = {
    ...reportFormat,
    package: { name: 'p', version: '1' },
    golden: 'sha256:0',
    spec: 'sha256:0',
    started: '2026-01-01T00:00:00Z',
    command: ['x'],
    ...(coverage === undefined ? {} : { coverage }),
    ...some,
  };
  const subject = {
    line: 'subject',
    subject: { name: 's', version: '1' },
    claimed: ['client-access-rules'],
    notClaimed: [],
    declared: {},
    compares: 'decision',
    planned: 1,
    leftOut: { limits, decisions: 0 },
    unasked: [],
  } as const;
  return withVerdict({ ...noLists, header, subject, questions: [{ ...question, outcome: 'passed' }] });
}

const WORTH =
  /\nEvery region was asked: of a program that answers alike throughout each region, this is all there is to know\.$/;

describe('printCoverage', () => {
  it('is nothing where nothing of one’s own was asked, or the chapter is not claimed', () => {
    expect(printCoverage(report(undefined))).toBe('');
    expect(printCoverage(report([{ ...counts, chapter: 'application-access-policies' }]))).toBe('');
  });

  it('says how many regions, borders, questions and rounds there were, and what that is worth', () => {
    expect(printCoverage(report([counts]))).toMatch(WORTH);
    expect(printCoverage(report([counts])).split('\n')[0]).toBe(
      'client-access-rules: 1 region, 4 borders: 9 questions in 1 round',
    );
    expect(printCoverage(report([{ ...counts, deadBorders: 2, cells: 7 }]))).toContain(
      '4 borders, 7 cells: 9 questions in 1 round; 2 more borders change no answer',
    );
  });

  it('claims nothing where something was left out', () => {
    expect(printCoverage(report([counts], { selection: { only: ['client-access-rules/own#border'] } }))).not.toMatch(
      WORTH,
    );
    expect(printCoverage(report([counts], {}, 3))).not.toMatch(WORTH);
  });
});
