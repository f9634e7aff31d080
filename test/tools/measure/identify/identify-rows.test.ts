import { describe, expect, it } from 'vitest';
import { axes } from '../../../../src/model/generated/axes.generated.ts';
import { boundOf, callingOf, faultRow, mixtureRow } from '../../../../tools/measure/identify/identify-rows.ts';
import type { Cells } from '../../../../tools/measure/measurement.ts';
import { cases } from '../../../support/golden-collection.ts';
import { named } from '../detection/planted.ts';

const own = [named('range-end-exclusive'), named('exceptions-ignored')];

describe('mixtureRow', () => {
  it('finds mixtures right and accuses nothing; the same for the same number, others for others', async () => {
    const rows: Cells[] = [];
    for (const number of [1, 2, 3]) {
      const row = await mixtureRow(number, cases, own);
      expect(row).toMatchObject({ of: 'mixture', name: number, found: 'right', accused: '' });
      expect(Math.min(Number(row['questions']), Number(row['givens']))).toBeGreaterThan(0);
      expect(await mixtureRow(number, cases, own)).toEqual(row);
      rows.push(row);
    }
    expect(new Set(rows.map(({ questions, givens }) => `${questions} ${givens}`)).size).toBeGreaterThan(1);
  });
});

describe('faultRow', () => {
  it('names each of two faults first', async () => {
    const rows = [];
    for (const fault of own) rows.push(await faultRow(fault, cases, own));
    expect(rows).toMatchObject(own.map(({ name }) => ({ of: 'fault', name, found: 'first', accused: name })));
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
