import { describe, expect, it } from 'vitest';
import { otherResults } from '../../../src/analysis/answers/other-results.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Readings } from '../../../src/model/readings.ts';

const byNesting = (readings: Readings): string => (readings['nested-groups'] === 'direct' ? 'Denied' : 'Granted');

describe('otherResults', () => {
  it('names the readings of what is another result, and none where all are the same', () => {
    expect(otherResults('Granted', byNesting, defaultReadings, {})).toEqual([
      { readings: { 'nested-groups': ['direct'] }, then: 'Denied' },
    ]);
    expect(otherResults('Granted', () => 'Granted', defaultReadings, {})).toEqual([]);
  });

  it('leaves chosen readings as they are', () => {
    expect(otherResults('Granted', byNesting, defaultReadings, { 'nested-groups': 'transitive' })).toEqual([]);
    const chosen = { 'rule-subject': 'mailbox' } as const;
    const [box] = otherResults('Granted', byNesting, defaultReadings, chosen);
    expect(Object.keys(box?.readings ?? {})).toEqual(['nested-groups']);
  });
});
