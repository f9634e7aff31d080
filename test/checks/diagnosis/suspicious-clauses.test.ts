import { describe, expect, it } from 'vitest';
import type { JudgedCase } from '../../../src/checks/diagnosis/judged-cases.ts';
import { rankSuspiciousClauses } from '../../../src/checks/diagnosis/suspicious-clauses.ts';
import type { ClauseId } from '../../../src/model/generated/clauses.generated.ts';
import { cases } from '../../support/golden-collection.ts';

const [some] = cases;

/** So many cases that cite these clauses. */
const told = (count: number, passed: boolean, ...clauses: readonly [ClauseId, ...ClauseId[]]): readonly JudgedCase[] =>
  some === undefined
    ? []
    : Array.from({ length: count }, () => ({ goldenCase: { ...some, clauses }, answerKey: '', passed }));

describe('rankSuspiciousClauses', () => {
  it('names first the clause that the failures cite and others do not', () => {
    const failed = [...told(3, false, 'OPATH-NULL', 'OPATH-QUOTES'), ...told(1, false, 'OPATH-NULL')];
    const passed = [...told(2, true, 'OPATH-NULL'), ...told(9, true, 'OPATH-QUOTES')];
    expect(rankSuspiciousClauses([...failed, ...passed], failed)).toEqual([
      { line: 'suspicious-clause', clause: 'OPATH-NULL', failed: 4, of: 4, passed: 2 },
      { line: 'suspicious-clause', clause: 'OPATH-QUOTES', failed: 3, of: 4, passed: 9 },
    ]);
  });

  it('leaves out what is half so likely, and more than three', () => {
    const failed = [...told(8, false, 'IP-SPAN'), ...told(1, false, 'IP-CIDR')];
    expect(rankSuspiciousClauses(failed, failed).map(({ clause }) => clause)).toEqual(['IP-SPAN']);
    const four = (['IP-SPAN', 'IP-CIDR', 'IP-IPV6', 'IP-MAPPED'] as const).flatMap((id) => told(1, false, id));
    expect(rankSuspiciousClauses(four, four)).toHaveLength(3);
  });

  it('has no place where nothing failed', () => {
    expect(rankSuspiciousClauses(told(2, true, 'IP-SPAN'), [])).toEqual([]);
  });
});
