import { describe, expect, it } from 'vitest';
import { axes } from '../../../src/model/axes.generated.ts';
import { clauses } from '../../../src/model/clauses.generated.ts';
import { measureCensus, printCensus, printCensusTable } from '../../../tools/measure/census.ts';
import { headOf } from '../../../tools/measure/digest.ts';
import { cases } from '../../support/golden-collection.ts';

const effort = { seeds: 2, questions: 50 };

describe('measureCensus', () => {
  it('counts the questions of each seed, and the same for the same effort', () => {
    const { chapters: measured } = measureCensus(cases, effort, ['ip-ranges']);
    expect(measured).toEqual(measureCensus(cases, effort, ['ip-ranges']).chapters);
    for (const census of measured[0]?.censuses ?? []) {
      const answers = Object.values(census['answer'] ?? {}).reduce((sum, count) => sum + count, 0);
      expect(answers).toBe(50);
    }
    expect(measured[0]?.censuses[0]).not.toEqual(measured[0]?.censuses[1]);
  });

  it('misses what only golden cases reach', () => {
    const [few] = measureCensus(cases, { seeds: 1, questions: 1 }, ['ip-ranges']).chapters;
    const [none] = measureCensus([], { seeds: 1, questions: 1 }, ['ip-ranges']).chapters;
    expect(few?.missed.length).toBeGreaterThan(0);
    expect(none?.missed).toEqual([]);
  });
});

describe('printCensusTable', () => {
  it('has a row for each axis and clause, with what reaches it', () => {
    const measured = measureCensus(cases, effort, ['ip-ranges']);
    const rows = printCensusTable(measured).split('\n');
    expect(rows[0]).toBe('kind,name,golden,campaign');
    expect(rows.length).toBe(2 + axes.length + Object.keys(clauses).length);
    expect(rows.find((row) => row.startsWith('clause,IP-CIDR,'))).toMatch(/,[1-9]\d+,[1-9]\d*$/);
    expect(rows.find((row) => row.startsWith('axis,cidr-host-bits,'))).toMatch(/,[1-9]\d+,[1-9]\d*$/);
    expect(rows.find((row) => row.startsWith('axis,nested-groups,'))).toMatch(/,[1-9]\d+,0$/);
  });
});

describe('printCensus', () => {
  it('gives the share of each mark over all seeds, and the least', () => {
    const text = printCensus(
      [
        {
          chapter: 'ip-ranges',
          censuses: [{ answer: { matches: 25 } }, { answer: { matches: 10, refused: 1 } }],
          missed: ['clause IP-CIDR'],
        },
      ],
      effort,
      'abc',
    );
    expect(text.split('\n')[0]).toBe(headOf('npm run power', 'abc'));
    expect(text).toContain('| answer | matches | 35.0 % | 20.0 % |\n| answer | refused | 1.0 % | 0.0 % |');
    expect(text).toContain('none of these questions:\n\n- clause IP-CIDR (chosen)');
  });
});
