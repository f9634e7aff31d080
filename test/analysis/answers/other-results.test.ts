import { describe, expect, it } from 'vitest';
import { boxesInOrder, otherResults } from '../../../src/analysis/answers/other-results.ts';
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

  it('lays them out over the axes in the order of the specification, whichever was looked up first', () => {
    const looking =
      (first: 'no-rule-matches' | 'cidr-host-bits', second: typeof first) =>
      (readings: Readings): string => {
        const found = [first, second].map((axis) => readings[axis]);
        return found.includes('masked') ? 'rule' : found.includes('deny') ? 'Denied' : 'Granted';
      };
    const boxes = [
      { readings: { 'no-rule-matches': ['allow'], 'cidr-host-bits': ['from-host', 'usable-hosts'] }, then: 'Granted' },
      { readings: { 'no-rule-matches': ['deny'], 'cidr-host-bits': ['from-host', 'usable-hosts'] }, then: 'Denied' },
    ];
    for (const evaluate of [looking('no-rule-matches', 'cidr-host-bits'), looking('cidr-host-bits', 'no-rule-matches')])
      expect(JSON.stringify(otherResults('rule', evaluate, defaultReadings, {}))).toBe(JSON.stringify(boxes));
    expect(
      boxesInOrder(['no-rule-matches'], (readings, index) => [readings['no-rule-matches'], index].join(), 'allow,0'),
    ).toEqual([{ readings: { 'no-rule-matches': ['deny'] }, then: 'deny,1' }]);
  });
});
