import { describe, expect, it } from 'vitest';
import { axes } from '../../../../src/model/generated/axes.generated.ts';
import { goldenReach, printCensus } from '../../../../tools/measure/census/census.ts';
import { askedClauses, CITED, MISSED } from '../../../../tools/measure/census/census-rows.ts';
import { cases as all } from '../../../support/golden-collection.ts';

const effort = { seeds: 2, questions: 50 };
const cases = all.filter(({ question }) => question.chapter === 'ip-ranges');

describe('goldenReach', () => {
  it('has a row for each axis and clause, with the golden cases about it', () => {
    const rows = goldenReach(all);
    expect(rows.length).toBe(axes.length + askedClauses.length);
    const about = (sort: string, name: string): number =>
      Number(rows.find((row) => row['sort'] === sort && row['name'] === name)?.['questions']);
    expect(about('clause', 'IP-CIDR')).toBeGreaterThan(9);
    expect(about('axis', 'cidr-host-bits')).toBeGreaterThan(9);
    expect(about('axis', 'nested-groups')).toBeGreaterThan(9);
  });

  it('counts the cases that it is given alone', () => {
    const rows = goldenReach(cases);
    expect(Number(rows.find(({ name }) => name === 'IP-CIDR')?.questions)).toBeGreaterThan(10);
    expect(rows.find(({ name }) => name === 'nested-groups')?.questions).toBe(0);
  });
});

describe('printCensus', () => {
  it('gives the share of each mark over all seeds, and the least', () => {
    const text = printCensus(
      new Map([
        [
          'ip-ranges',
          [
            { sort: 'answer', name: 'matches', questions: '25 10' },
            { sort: 'answer', name: 'refused', questions: '0 1' },
            { sort: CITED, name: 'IP-CIDR', questions: 3 },
            { sort: MISSED, name: 'clause IP-CIDR', questions: 0 },
          ],
        ],
        ['golden cases', [{ sort: 'clause', name: 'IP-CIDR', questions: 3 }]],
      ]),
      effort,
    );
    expect(text).toContain('| answer | matches | 35.0 % | 20.0 % |\n| answer | refused | 1.0 % | 0.0 % |\n\n');
    expect(text).toContain('none of these questions:\n\n- clause IP-CIDR (chosen)\n');
  });
});
