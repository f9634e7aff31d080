import { describe, expect, it } from 'vitest';
import { check } from '../../../src/checks/check.ts';
import { isOutshone } from '../../../src/checks/diagnosis/outshone.ts';
import { inProcess } from '../../../src/harness/adapters/in-process.ts';
import type { ReportDiagnosis, ReportShare } from '../../../src/model/generated/wire.generated.ts';
import { cases } from '../../support/golden-collection.ts';
import { header } from '../../support/reports.ts';

const cause = (explains: number, unexplained: number): ReportDiagnosis => ({
  line: 'diagnosis',
  fault: 'a-mistake',
  cause: 'a mistake',
  who: 'People.',
  clauses: ['IP-SPAN'],
  explains,
  unexplained,
});
const share = (failedWith: number, failedWithout: number, rightWith: number): ReportShare => ({
  line: 'share',
  chapter: 'ip-ranges',
  of: 'golden',
  features: ['a span'],
  failedWith,
  failedWithout,
  rightWith,
  rightWithout: 100 - rightWith,
});

describe('isOutshone', () => {
  it('is said where features part clearly better than mistakes explain', () => {
    expect(isOutshone([cause(60, 40)], [share(100, 0, 0)])).toBe(true);
    expect(isOutshone([cause(60, 40)], [share(70, 30, 0)])).toBe(false);
    expect(isOutshone([cause(60, 40)], [share(100, 0, 40)])).toBe(false);
    expect(isOutshone([cause(100, 0)], [share(100, 0, 0)])).toBe(false);
    expect(isOutshone([], [share(100, 0, 0)])).toBe(false);
    expect(isOutshone([cause(60, 40)], [{ ...share(100, 0, 0), of: 'generated' }])).toBe(false);
  });

  it('names no mistake of a program that says no to everything, and what it fails', async () => {
    const own = cases.filter(({ question }) => question.chapter === 'ip-ranges');
    const declaration = { protocol: 1, subject: { name: 'no', version: '1' }, answers: ['ip-ranges' as const] };
    const subject = inProcess(declaration, () => ({ matches: false }));
    const { diagnoses, shares } = await check({ header, subject, cases: own });
    expect(diagnoses).toEqual([]);
    expect(shares.map(({ features }) => features)).toEqual([
      ['a match as the right answer'],
      ['a refusal as the right answer'],
    ]);
  });
});
