import { describe, expect, it } from 'vitest';
import type { ReportQuestion } from '../../src/model/generated/wire.generated.ts';
import { maskReport } from '../../src/report/mask.ts';
import { maskOf } from '../../src/syntax/mask.ts';
import { passed, reportOf, subject } from '../support/reports.ts';

describe('maskReport', () => {
  it('hides them in what a program said, and changes no word of ours', () => {
    const line: ReportQuestion = {
      line: 'question',
      address: 'ip-ranges/ends#passed',
      chapter: 'ip-ranges',
      outcome: 'failed',
      problem: 'it said passed',
      actual: { decidedBy: ['passed'], passed: 1 },
      smallest: { given: {}, when: { name: 'passed' }, expected: {}, actual: { matches: 'passed' } },
    };
    expect(maskReport({ questions: [line] }, maskOf(['passed', 'question'])).questions).toEqual([
      {
        ...line,
        problem: 'it said ***',
        actual: { decidedBy: ['***'], '***': 1 },
        smallest: { ...line.smallest, actual: { matches: '***' } },
      },
    ]);
  });

  it('leaves the words of the protocol alone that say what was answered', () => {
    const actual = { action: 'DenyAccess', decidedBy: ['DenyAccess'] };
    const { questions } = maskReport(reportOf({ ...passed, actual }), maskOf(['DenyAccess']));
    expect(questions[0]?.actual).toEqual({ action: 'DenyAccess', decidedBy: ['***'] });
  });

  it('hides them in what a program says of itself, and not in what is planned', () => {
    const { subject: own } = maskReport(reportOf({ ...subject, declared: { a: 'acme' } }), maskOf(['acme']));
    expect(own).toMatchObject({ subject: { name: '***-gateway' }, declared: { a: 'acme' } });
  });
});
