import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axes as allAxes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Axis, Readings } from '../../../src/model/readings.ts';
import {
  along,
  constant,
  inOrder,
  joined,
  mapped,
  reduced,
  type Spread,
  valueUnder,
} from '../../../src/regions/spread/spread.ts';
import { combinations } from '../../../src/syntax/readings/reading-sets.ts';
import { readings } from '../../reference/questions.ts';

const NAMES = allAxes.map(({ name }) => name);

/** Some numbers over a few axes. */
const spread: fc.Arbitrary<Spread<number>> = fc.subarray(NAMES.slice(0, 10), { maxLength: 3 }).chain((axes) =>
  fc
    .array(fc.integer({ min: 0, max: 2 }), {
      minLength: combinations(axes).length,
      maxLength: combinations(axes).length,
    })
    .map((values) => ({ axes, values })),
);

const at = (each: Spread<number>, under: Readings): number => valueUnder(each, under) ?? Number.NaN;

describe('a spread', () => {
  it('has its values in the order of combinations, the last axis changing fastest', () => {
    const axes: readonly Axis[] = ['no-rule-matches', 'cidr-host-bits'];
    const all = combinations(axes);
    const each: Spread<string> = { axes, values: all.map((one) => JSON.stringify(one)) };
    for (const one of all) expect(valueUnder(each, { ...defaultReadings, ...one })).toBe(JSON.stringify(one));
    expect(all.map((one) => one['cidr-host-bits']).slice(0, 3)).toEqual(['masked', 'from-host', 'usable-hosts']);
  });

  it('is constant over no axis', () => {
    expect(constant(7)).toEqual({ axes: [], values: [7] });
    expect(valueUnder(constant(7), defaultReadings)).toBe(7);
  });

  it('names its axes in the order of the specification, each once', () => {
    expect(inOrder(['rest-under-ews', 'no-rule-matches', 'rest-under-ews'])).toEqual([
      'no-rule-matches',
      'rest-under-ews',
    ]);
  });
});

describe('spreads keep their values under every reading', () => {
  it('without the axes on which nothing hangs, and with no axis less', () => {
    fc.assert(
      fc.property(spread, readings, (each, under) => {
        const less = reduced(each);
        expect(at(less, under)).toBe(at(each, under));
        for (const axis of less.axes) {
          const others = combinations(less.axes.filter((other) => other !== axis));
          const matters = others.some((rest) => {
            const found = combinations([axis]).map((one) => at(less, { ...under, ...rest, ...one }));
            return new Set(found).size > 1;
          });
          expect(matters).toBe(true);
        }
      }),
    );
  });

  it('joined with others', () => {
    fc.assert(
      fc.property(fc.array(spread, { maxLength: 4 }), readings, (parts, under) => {
        const sum = (numbers: readonly number[]): number => numbers.reduce((digits, each) => 3 * digits + each, 1);
        const all = joined(parts, sum);
        expect(at(all, under)).toBe(sum(parts.map((each) => at(each, under))));
        expect(all.axes).toEqual(inOrder(all.axes));
      }),
    );
  });

  it('changed one by one', () => {
    fc.assert(
      fc.property(spread, readings, (each, under) => {
        expect(
          at(
            mapped(each, (value) => value >> 1),
            under,
          ),
        ).toBe(at(each, under) >> 1);
      }),
    );
    expect(mapped({ axes: ['no-rule-matches'], values: [1, 2] }, () => 5)).toEqual(constant(5));
  });

  it('along a further axis, which they may have themselves', () => {
    fc.assert(
      fc.property(spread, spread, readings, (one, other, under) => {
        const both = along('no-rule-matches', [one, other]);
        expect(at(both, under)).toBe(at(under['no-rule-matches'] === 'allow' ? one : other, under));
      }),
    );
  });
});
