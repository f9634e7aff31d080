import { describe, expect, it } from 'vitest';
import { measureCensus, printCensus } from '../../../src/checks/power/census-page.ts';
import { headOf } from '../../../src/checks/power/digest.ts';
import { cases } from '../../golden-collection.ts';

const golden = cases.map(({ question }) => question);
const effort = { seeds: 2, questions: 50 };

describe('measureCensus', () => {
  it('counts the questions of each seed, and the same for the same effort', () => {
    const measured = measureCensus(golden, effort, ['ip-ranges']);
    expect(measured).toEqual(measureCensus(golden, effort, ['ip-ranges']));
    for (const census of measured[0]?.censuses ?? []) {
      const answers = Object.values(census['answer'] ?? {}).reduce((sum, count) => sum + count, 0);
      expect(answers).toBe(50);
    }
    expect(measured[0]?.censuses[0]).not.toEqual(measured[0]?.censuses[1]);
  });

  it('misses what only golden cases reach', () => {
    const [few] = measureCensus(golden, { seeds: 1, questions: 1 }, ['ip-ranges']);
    const [none] = measureCensus([], { seeds: 1, questions: 1 }, ['ip-ranges']);
    expect(few?.missed.length).toBeGreaterThan(0);
    expect(none?.missed).toEqual([]);
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
    expect(text).toContain('none of these questions:\n\n- clause IP-CIDR');
  });
});
