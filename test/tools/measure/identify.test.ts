import { describe, expect, it } from 'vitest';
import { faults } from '../../../src/faults/all.generated.ts';
import { axes } from '../../../src/model/axes.generated.ts';
import { boundOf, callingOf, identifyFigures } from '../../../tools/measure/identify.ts';
import { cases } from '../../support/golden-collection.ts';

describe('identifyFigures', () => {
  it('finds mixtures right, accuses none of them, and names faults; the same for the same seed', async () => {
    const own = faults.filter(({ name }) => ['range-end-exclusive', 'exceptions-ignored'].includes(name));
    const figures = await identifyFigures(cases, own, { mixtures: 3, searched: 1, seed: 2 });
    expect(figures.mixtures).toMatchObject({ right: 3, accused: 0 });
    expect(figures.mixtures.questions).toHaveLength(3);
    expect(Math.min(...figures.mixtures.questions, ...figures.mixtures.givens)).toBeGreaterThan(0);
    expect(figures.named.map(({ fault, calling }) => [fault.name, calling])).toEqual(
      own.map(({ name }) => [name, 'first']),
    );
    expect(await identifyFigures(cases, own, { mixtures: 3, searched: 1, seed: 2 })).toEqual(figures);
    const other = await identifyFigures(cases, [], { mixtures: 3, searched: 0, seed: 3 });
    expect(other.mixtures).not.toEqual(figures.mixtures);
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
