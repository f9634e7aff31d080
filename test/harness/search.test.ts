import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Constraint, search } from '../../src/harness/search.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Axis, Readings, Region, SomeReadings } from '../../src/model/readings.ts';
import { combinations, contains } from '../../src/syntax/readings/reading-sets.ts';
import { readingsOf } from '../../src/syntax/readings/readings.ts';

const SOME: readonly Axis[] = ['no-rule-matches', 'cidr-host-bits', 'nested-groups', 'all-applications'];

const region: fc.Arbitrary<Region> = fc
  .subarray([...SOME])
  .chain((named) =>
    fc
      .tuple(...named.map((axis) => fc.subarray([...readingsOf(axis)], { minLength: 1 })))
      .map((values) => Object.fromEntries(named.map((axis, index) => [axis, values[index]]))),
  );
const constraint: fc.Arbitrary<Constraint> = fc.record({
  regions: fc.array(region, { maxLength: 3 }),
  weight: fc.integer({ min: 1, max: 4 }),
});
const constraints = fc.array(constraint, { maxLength: 9 });
const some: fc.Arbitrary<SomeReadings> = fc
  .subarray([...SOME])
  .chain((named) => fc.constantFrom(...combinations(named)));
const start: fc.Arbitrary<Readings> = fc
  .constantFrom(...combinations(SOME))
  .map((chosen) => ({ ...defaultReadings, ...chosen }));

/** The weight that a combination leaves unexplained. */
function lost(all: readonly Constraint[], readings: Readings): number {
  const open = all.filter(({ regions }) => !regions.some((each) => contains(each, readings)));
  return open.reduce((sum, { weight }) => sum + weight, 0);
}

/** The least weight that any combination within `fixed` leaves unexplained. */
function least(all: readonly Constraint[], fixed: SomeReadings): number {
  return Math.min(...combinations(SOME).map((each) => lost(all, { ...defaultReadings, ...each, ...fixed })));
}

describe('search', () => {
  it('finds a combination with the least weight unexplained, as trying all of them does', () => {
    fc.assert(
      fc.property(constraints, start, some, (all, from, fixed) => {
        const found = search(all, from, fixed);
        expect(found?.unexplained).toBe(least(all, fixed));
        expect(lost(all, found?.readings ?? defaultReadings)).toBe(found?.unexplained);
        expect(found?.readings).toMatchObject(fixed);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds nothing exactly when every combination leaves more than `most` unexplained', () => {
    fc.assert(
      fc.property(constraints, start, some, fc.integer({ min: 0, max: 8 }), (all, from, fixed, most) => {
        const found = search(all, from, fixed, most);
        expect(found === undefined).toBe(least(all, fixed) > most);
        if (found !== undefined) expect(found.unexplained).toBe(least(all, fixed));
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays at the start when that explains everything', () => {
    fc.assert(
      fc.property(constraints, start, some, (all, from, fixed) => {
        const home = { ...from, ...fixed };
        fc.pre(lost(all, home) === 0);
        expect(search(all, from, fixed)).toEqual({ readings: home, unexplained: 0 });
      }),
    );
  });

  it('leaves alone the axes that no constraint names', () => {
    const readings: Readings = { ...defaultReadings, 'username-case': 'sensitive' };
    const only: Constraint = { regions: [{ 'nested-groups': ['direct'] }], weight: 1 };
    expect(search([only], readings, {})?.readings).toEqual({ ...readings, 'nested-groups': 'direct' });
  });

  it('weighs: one heavy answer counts for more than two light ones', () => {
    const light: Constraint = { regions: [{ 'nested-groups': ['direct'] }], weight: 1 };
    const heavy: Constraint = { regions: [{ 'nested-groups': ['transitive'] }], weight: 3 };
    expect(search([light, heavy, light], defaultReadings, {})).toMatchObject({
      unexplained: 2,
      readings: { 'nested-groups': 'transitive' },
    });
  });

  it('counts what no region explains, and what `fixed` rules out', () => {
    const never: Constraint = { regions: [], weight: 2 };
    const direct: Constraint = { regions: [{ 'nested-groups': ['direct'] }], weight: 5 };
    expect(search([never, direct], defaultReadings, { 'nested-groups': 'transitive' })?.unexplained).toBe(7);
    expect(search([never], defaultReadings, {}, 1)).toBeUndefined();
  });

  it('goes straight to any mixture of all axes from two hundred answers, each about three axes', () => {
    const names = axes.map((axis) => axis.name);
    const mixture = fc.tuple(...names.map((axis) => fc.constantFrom(...readingsOf(axis))));
    const triples = fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 3, maxLength: 3 }), {
      minLength: 200,
      maxLength: 200,
    });
    const readings = names.flatMap(readingsOf);
    fc.assert(
      fc.property(mixture, triples, (values, named) => {
        const hidden = Object.fromEntries(names.map((axis, index) => [axis, values[index]]));
        let looks = 0;
        const all = named.map((three): Constraint => {
          const regions = [Object.fromEntries(three.map((axis) => [axis, [hidden[axis]]]))];
          return {
            weight: 1,
            get regions() {
              looks += 1;
              return regions;
            },
          };
        });
        expect(search(all, defaultReadings, {})?.unexplained).toBe(0);
        expect(looks).toBeLessThanOrEqual(all.length * (readings.length + 2)); // once for each reading, twice to begin with
      }),
      { numRuns: 50 },
    );
  });
});
