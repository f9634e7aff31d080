import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Axis, Readings, SomeReadings } from '../../src/model/readings.ts';
import { explore, watch } from '../../src/reference/readings.ts';
import { answer } from '../../src/reference/reference.ts';
import { question, readings } from './questions.ts';

const RUNS = { numRuns: 500 };

/** The same readings with another one of one axis. */
function change(all: Readings, axis: Axis, reading: string): Readings {
  return { ...all, ...Object.fromEntries([[axis, reading]]) };
}

const holds = (leaf: SomeReadings, all: Readings): boolean =>
  axes.every(({ name }) => (leaf[name] ?? all[name]) === all[name]);
const apart = (one: SomeReadings, other: SomeReadings): boolean =>
  axes.some(({ name }) => one[name] !== undefined && other[name] !== undefined && one[name] !== other[name]);

/** The part of all readings that a leaf holds. */
const share = (leaf: SomeReadings): number =>
  axes.reduce((part, { name, readings: all }) => (leaf[name] === undefined ? part : part / all.length), 1);

describe('watch', () => {
  it('reports the axes that are looked up, in the order of the first look', () => {
    const { result, consulted } = watch(defaultReadings, (seen) => {
      const both = [seen['nested-groups'], seen['cidr-host-bits'], seen['nested-groups']];
      return both.join(' ');
    });
    expect(result).toBe('transitive masked transitive');
    expect(consulted).toEqual(['nested-groups', 'cidr-host-bits']);
    expect(watch(defaultReadings, () => 1)).toEqual({ result: 1, consulted: [] });
  });

  it('changes no answer', () => {
    fc.assert(
      fc.property(question, readings, (asked, how) => {
        expect(watch(how, (seen) => answer(asked, seen)).result).toEqual(answer(asked, how));
      }),
      RUNS,
    );
  });

  it('misses no axis that could change the answer', () => {
    fc.assert(
      fc.property(question, readings, (asked, how) => {
        const { result, consulted } = watch(how, (seen) => answer(asked, seen));
        for (const { name, readings: all } of axes) {
          if (consulted.includes(name)) continue;
          for (const other of all) expect(answer(asked, change(how, name, other.name)), name).toEqual(result);
        }
      }),
      RUNS,
    );
  });
});

describe('explore', () => {
  it('finds leaves that are disjoint and leave nothing out', () => {
    fc.assert(
      fc.property(question, readings, (asked, start) => {
        const leaves = explore(start, (seen) => answer(asked, seen)).map((leaf) => leaf.readings);
        for (const [index, leaf] of leaves.entries()) {
          expect(leaves.slice(index + 1).filter((other) => !apart(leaf, other))).toEqual([]);
        }
        expect(leaves.reduce((sum, leaf) => sum + share(leaf), 0)).toBeCloseTo(1, 9);
      }),
      RUNS,
    );
  });

  it('gives for all readings the answer that the reference gives', () => {
    let branched = 0;
    fc.assert(
      fc.property(question, readings, fc.array(readings, { minLength: 4, maxLength: 4 }), (asked, start, others) => {
        const leaves = explore(start, (seen) => answer(asked, seen));
        if (leaves.length > 2) branched += 1;
        for (const how of [start, ...others]) {
          const [leaf, ...more] = leaves.filter((each) => holds(each.readings, how));
          expect(more).toEqual([]);
          expect(leaf?.result).toEqual(answer(asked, how));
        }
      }),
      RUNS,
    );
    expect(branched).toBeGreaterThan(50);
  });

  it('keeps to readings that are fixed', () => {
    fc.assert(
      fc.property(question, readings, (asked, start) => {
        const fixed: SomeReadings = { 'nested-groups': 'direct', 'cidr-host-bits': 'from-host' };
        for (const leaf of explore(start, (seen) => answer(asked, seen), fixed)) {
          expect(leaf.readings).toMatchObject(fixed);
        }
      }),
    );
  });

  it('branches only where a reading is looked up', () => {
    const leaves = explore(defaultReadings, (seen) =>
      seen['no-rule-matches'] === 'allow' ? 'allowed' : seen['all-applications'],
    );
    expect(leaves).toEqual([
      { readings: { 'no-rule-matches': 'allow' }, result: 'allowed' },
      { readings: { 'no-rule-matches': 'deny', 'all-applications': 'joins' }, result: 'joins' },
      { readings: { 'no-rule-matches': 'deny', 'all-applications': 'fallback' }, result: 'fallback' },
      { readings: { 'no-rule-matches': 'deny', 'all-applications': 'ignored' }, result: 'ignored' },
    ]);
  });

  it('of what looks up nothing is one leaf', () => {
    expect(explore(defaultReadings, () => 'same')).toEqual([{ readings: {}, result: 'same' }]);
  });
});
