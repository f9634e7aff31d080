import { describe, expect, it } from 'vitest';
import { faults } from '../../../../src/faults/all.generated.ts';
import { axes } from '../../../../src/model/generated/axes.generated.ts';
import { boundOf, callingOf, faultRow, mixtureRow } from '../../../../tools/measure/identify/identify-rows.ts';
import { cases } from '../../../support/golden-collection.ts';
import { named } from '../detection/planted.ts';

describe('mixtureRow', () => {
  it('finds a mixture right and accuses nothing; the same for the same number', async () => {
    const own = faults.filter(({ name }) => ['range-end-exclusive', 'exceptions-ignored'].includes(name));
    const row = await mixtureRow(1, cases, own);
    expect(row).toMatchObject({ of: 'mixture', name: 1, found: 'right', accused: '' });
    expect(Math.min(Number(row['questions']), Number(row['givens']))).toBeGreaterThan(0);
    expect(await mixtureRow(1, cases, own)).toEqual(row);
  });
});

describe('faultRow', () => {
  it('names a fault', async () => {
    const fault = named('range-end-exclusive');
    expect(await faultRow(fault, cases, [fault])).toMatchObject({ of: 'fault', found: 'first', accused: fault.name });
  });
});

describe('callingOf', () => {
  it('says what a fault is called', () => {
    expect(callingOf(['a', 'b'], 'a', false)).toBe('first');
    expect(callingOf(['a', 'b'], 'b', false)).toBe('later');
    expect(callingOf(['a', 'b'], 'c', false)).toBe('other');
    expect(callingOf([], 'c', false)).toBe('unnamed');
    expect(callingOf([], 'c', true)).toBe('unseen');
  });
});

describe('boundOf', () => {
  it('counts each axis whose readings some case divides', () => {
    const every = axes.reduce((sum, { readings }) => sum + Math.log2(readings.length), 0);
    expect(boundOf(cases).bits).toBeCloseTo(every);
    expect(boundOf(cases).answers).toBeGreaterThan(2);
    const divided = cases.find(({ expectation }) => expectation.length === 2);
    const names = Object.keys(divided?.expectation[0]?.readings ?? {});
    const [axis] = axes.filter(({ name }) => names.includes(name));
    expect(boundOf(divided === undefined ? [] : [divided])).toEqual({
      bits: Math.log2(axis?.readings.length ?? 0),
      answers: 2,
    });
  });
});
