import { describe, expect, it } from 'vitest';
import { equivalentFaults } from '../../../../tools/measure/detection/equivalent-faults.ts';
import { cases } from '../../../support/golden-collection.ts';
import { faultless, named } from './planted.ts';

const questions = cases.filter(({ address }) => address.startsWith('ip-ranges/')).map(({ question }) => question);

describe('equivalentFaults', () => {
  it('pairs the faults that answer the scopes alike, and those that golden cases leave alike too', () => {
    const twin = { ...faultless, name: 'none either' };
    const [zero, end] = [named('prefix-zero-is-host'), named('range-end-exclusive')];
    const signatures = [
      { fault: faultless, signature: 'a' },
      { fault: twin, signature: 'a' },
      { fault: zero, signature: 'b' },
      { fault: end, signature: 'b' },
      { fault: named('zone-ignored'), signature: 'c' },
    ];
    expect(equivalentFaults(signatures, questions)).toEqual({
      inScopes: [
        [faultless, twin],
        [zero, end],
      ],
      everywhere: [[faultless, twin]],
    });
  });
});
