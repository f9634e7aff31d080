import { describe, expect, it } from 'vitest';
import { isDependent, printDependent, readingTaken } from '../../../src/syntax/readings/print-dependent.ts';

const other = { readings: { 'nested-groups': ['direct'] }, answer: 'Denied', decidedBy: [] } as const;
const granted = { answer: 'Granted', depends: [other] } as const;

describe('printDependent', () => {
  it('has the answer with the reading that is taken, then the others', () => {
    expect(printDependent(granted)).toBe(
      'depends on a reading: Granted (nested-groups=transitive), Denied (nested-groups=direct)',
    );
    expect(readingTaken(granted)).toBe('nested-groups=transitive');
  });
});

describe('isDependent', () => {
  it('is an answer that is known, where another reading makes another of it', () => {
    expect(isDependent(granted)).toBe(true);
    expect(isDependent({ answer: 'Granted', depends: [] })).toBe(false);
    expect(isDependent({ answer: 'Denied', depends: [other] })).toBe(false);
    expect(isDependent({ answer: 'not known', depends: [other] })).toBe(false);
  });
});
