import { describe, expect, it } from 'vitest';
import { alike } from '../../../../tools/measure/detection/equivalent-faults.ts';
import { cases } from '../../../support/golden-collection.ts';
import { faultless, named } from './planted.ts';

const questions = cases.filter(({ address }) => address.startsWith('ip-ranges/')).map(({ question }) => question);

describe('alike', () => {
  it('pairs the faults that answer the scopes alike, and those that golden cases leave alike too', () => {
    const twin = { ...faultless, name: 'none either' };
    const [zero, end] = [named('prefix-zero-is-host'), named('range-end-exclusive')];
    const signatures = new Map([
      [faultless, 'a'],
      [twin, 'a'],
      [zero, 'b'],
      [end, 'b'],
      [named('zone-ignored'), 'c'],
    ]);
    expect(alike({ signatures }, questions)).toEqual({
      inScopes: [
        [faultless, twin],
        [zero, end],
      ],
      everywhere: [[faultless, twin]],
    });
  });
});
