import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../../src/harness/axis.ts';
import { type Consistency, type Evidence, judgeReadings, smallestConflict } from '../../src/harness/consistency.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Axis, Readings, Region, SomeReadings } from '../../src/model/readings.ts';
import { axesOf, combinations, contains } from '../../src/syntax/readings/reading-sets.ts';
import { readingsOf } from '../../src/syntax/readings/readings.ts';

const SOME: readonly Axis[] = ['no-rule-matches', 'cidr-host-bits', 'nested-groups', 'all-applications'];
const ALL: readonly Readings[] = combinations(SOME).map((each) => ({ ...defaultReadings, ...each }));

const region: fc.Arbitrary<Region> = fc
  .subarray([...SOME], { minLength: 1 })
  .chain((named) =>
    fc
      .tuple(...named.map((axis) => fc.subarray([...readingsOf(axis)], { minLength: 1 })))
      .map((values) => Object.fromEntries(named.map((axis, index) => [axis, values[index]]))),
  );
const regions = fc.array(region, { maxLength: 2 });
const evidence: fc.Arbitrary<readonly Evidence[]> = fc
  .array(regions, { maxLength: 7 })
  .map((all) => all.map((each, index) => ({ address: `a#${index}`, regions: each })));
const declared: fc.Arbitrary<SomeReadings> = fc
  .subarray([...SOME], { maxLength: 2 })
  .chain((named) => fc.constantFrom(...combinations(named)));
const start: fc.Arbitrary<Readings> = fc.constantFrom(...ALL);

const explains = (readings: Readings, each: Evidence): boolean => each.regions.some((some) => contains(some, readings));
const within = (fixed: SomeReadings): readonly Readings[] =>
  ALL.filter((readings) => axesOf(fixed).every((axis) => readings[axis] === fixed[axis]));
const unexplainedBy = (readings: Readings, all: readonly Evidence[]): readonly Evidence[] =>
  all.filter((each) => !explains(readings, each));
const together = (some: readonly Evidence[], fixed: SomeReadings): boolean =>
  within(fixed).some((readings) => some.every((each) => explains(readings, each)));

function subsets<T>([first, ...rest]: readonly T[]): readonly (readonly T[])[] {
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((some) => [first, ...some])];
}

/** Judges random evidence and lets `look` compare it with what trying everything finds; `fixed` as far as it is not belied. */
function always(
  look: (found: Consistency, all: readonly Evidence[], fixed: SomeReadings, from: Readings) => void,
): void {
  fc.assert(
    fc.property(evidence, declared, start, (all, fixed, from) => {
      const found = judgeReadings(all, fixed, from);
      const belied = found.contradictions.filter((each) => each.declared !== undefined);
      look(found, all, { ...fixed, ...Object.fromEntries(belied.map(({ axis, reading }) => [axis, reading])) }, from);
    }),
    { numRuns: 800 },
  );
}

describe('the hypothesis', () => {
  it('keeps to what is declared and leaves the fewest answers unexplained', () => {
    always(({ hypothesis, unexplained }, all, fixed) => {
      const least = Math.min(...within(fixed).map((readings) => unexplainedBy(readings, all).length));
      expect(hypothesis).toMatchObject(fixed);
      expect(unexplained.size).toBe(least);
      expect([...unexplained].sort()).toEqual(unexplainedBy(hypothesis, all).map((each) => each.address));
    });
  });

  it('is the start wherever that explains everything', () => {
    always(({ hypothesis }, all, fixed, from) => {
      const home = { ...from, ...fixed };
      if (unexplainedBy(home, all).length === 0) expect(hypothesis).toEqual(home);
    });
  });
});

describe('the conflict', () => {
  it('is empty exactly when one combination explains every answer that some combination explains', () => {
    always((_, all, fixed, from) => {
      const conflict = smallestConflict(all, fixed, from);
      const possible = all.filter((each) => together([each], fixed));
      expect(conflict.length === 0).toBe(together(possible, fixed));
    });
  });

  it('is a set that no combination explains, though each of its answers is right under some', () => {
    always((_, all, fixed, from) => {
      const conflict = smallestConflict(all, fixed, from);
      const members = all.filter((each) => conflict.includes(each.address));
      expect(members).toHaveLength(conflict.length);
      if (members.length > 0) expect(together(members, fixed)).toBe(false);
      for (const member of members) expect(together([member], fixed)).toBe(true);
    });
  });

  it('is a smallest such set, and in any case one from which nothing can be left out', () => {
    always((_, all, fixed, from) => {
      const conflict = smallestConflict(all, fixed, from);
      if (conflict.length === 0) return;
      const possible = all.filter((each) => together([each], fixed));
      const sizes = subsets(possible)
        .filter((set) => !together(set, fixed))
        .map((set) => set.length);
      expect(conflict).toHaveLength(Math.min(...sizes));
      const members = all.filter((each) => conflict.includes(each.address));
      for (const member of members) {
        expect(
          together(
            members.filter((other) => other !== member),
            fixed,
          ),
        ).toBe(true);
      }
    });
  });
});

/** By trying: answers that are right under one reading and wrong under another, all else as in the hypothesis. */
function talliesBy(axis: Axis, hypothesis: Readings, all: readonly Evidence[]): readonly Tally[] {
  const isRight = (each: Evidence, reading: string): boolean => explains({ ...hypothesis, [axis]: reading }, each);
  const telling = all.filter((each) => new Set(readingsOf(axis).map((reading) => isRight(each, reading))).size === 2);
  return readingsOf(axis).map((reading) => {
    const right = telling.filter((each) => isRight(each, reading)).length;
    return { reading, for: right, against: telling.length - right };
  });
}

describe('the contradictions', () => {
  it('are a smallest set of answers that no reading of the axis explains', () => {
    always(({ contradictions, hypothesis }, all) => {
      for (const { axis, answers } of contradictions.filter(({ declared }) => declared === undefined)) {
        const breaks = (some: readonly Evidence[]): boolean =>
          readingsOf(axis).every((reading) => some.some((each) => !explains({ ...hypothesis, [axis]: reading }, each)));
        const telling = all.filter((each) =>
          readingsOf(axis).some((reading) => explains({ ...hypothesis, [axis]: reading }, each)),
        );
        const sizes = subsets(telling)
          .filter(breaks)
          .map((set) => set.length);
        expect(breaks(all.filter(({ address }) => answers.includes(address)))).toBe(true);
        expect(answers).toHaveLength(Math.min(...sizes));
      }
    });
  });

  const says = (address: string, reading: 'direct' | 'transitive', more: Partial<Evidence> = {}): Evidence => ({
    address,
    regions: [{ 'nested-groups': [reading] }],
    ...more,
  });

  it('are of a declared reading only where the answers show another', () => {
    const declared = { 'nested-groups': 'transitive' } as const;
    const judged = (...all: readonly Evidence[]) => judgeReadings(all, declared, defaultReadings);
    expect(judged(says('a#1', 'direct'), says('a#2', 'direct'))).toMatchObject({
      hypothesis: { 'nested-groups': 'direct' },
      unexplained: new Set(),
      contradictions: [{ axis: 'nested-groups', declared: 'transitive', reading: 'direct', answers: ['a#1', 'a#2'] }],
    });
    for (const found of [
      judged(says('a#1', 'direct')),
      judged(says('a#1', 'direct'), says('a#2', 'direct'), says('a#3', 'transitive')),
    ])
      expect(found).toMatchObject({ hypothesis: { 'nested-groups': 'transitive' }, contradictions: [] });
  });

  it('are none where an answer is void', () => {
    const all = [says('a#1', 'direct'), says('a#2', 'direct'), says('a#3', 'transitive', { void: ['nested-groups'] })];
    expect(judgeReadings(all, {}, defaultReadings)).toMatchObject({
      contradictions: [],
      findings: [{ axis: 'nested-groups', reading: 'direct', status: 'shown' }],
    });
    expect(
      judgeReadings(
        all.map(({ void: _, ...each }) => each),
        {},
        defaultReadings,
      ).findings,
    ).toMatchObject([{ axis: 'nested-groups', reading: 'direct', status: 'contested' }]);
  });
});

describe('the findings', () => {
  it('are about the axes on which some answer depends, and no others', () => {
    always(({ findings }, all) => {
      const named = new Set(all.flatMap((each) => each.regions.flatMap(axesOf)));
      expect(findings.map((each) => each.axis).sort()).toEqual([...named].sort());
    });
  });

  it('call an axis shown when no other reading explains as much and each is contradicted twice, linked when one does together with others', () => {
    always(({ findings, hypothesis, unexplained }, all, fixed) => {
      const kept = all.filter((each) => !unexplained.has(each.address));
      const right = within(fixed).filter((readings) => kept.every((each) => explains(readings, each)));
      for (const { axis, reading, status, tallies } of findings) {
        if (axis in fixed) {
          expect(status).toBe('declared');
          continue;
        }
        expect(reading).toBe(hypothesis[axis]);
        expect(tallies).toEqual(talliesBy(axis, hypothesis, all));
        const others = right.filter((readings) => readings[axis] !== hypothesis[axis]);
        const alone = others.some((readings) =>
          SOME.every((other) => other === axis || readings[other] === hypothesis[other]),
        );
        const isShown = tallies.every((tally) => tally.against >= 2 || tally.reading === reading);
        const clear = others.length === 0 ? 'shown' : 'linked';
        const found = alone || !isShown ? 'not-shown' : clear;
        const isContested = tallies.every(({ against }) => against > 0);
        expect([axis, status]).toEqual([axis, isContested ? 'contested' : found]);
      }
    });
  });

  it('name combinations that explain as much, and one for each other reading that can', () => {
    always(({ findings, hypothesis, unexplained }, all, fixed) => {
      const kept = all.filter((each) => !unexplained.has(each.address));
      const right = within(fixed).filter((readings) => kept.every((each) => explains(readings, each)));
      for (const { axis, others, status } of findings.filter(
        ({ status }) => !['declared', 'contested'].includes(status),
      )) {
        for (const other of others) {
          expect(axesOf(other)).toContain(axis);
          expect(unexplainedBy({ ...hypothesis, ...other }, kept)).toEqual([]);
        }
        const possible = new Set(right.map((readings) => readings[axis]).filter((name) => name !== hypothesis[axis]));
        expect(new Set(others.map((other) => other[axis]))).toEqual(possible);
        if (others.length > 0) expect(status).not.toBe('shown');
      }
    });
  });

  it('show an answer that another reading of the axis contradicts', () => {
    always(({ findings, hypothesis }, all) => {
      for (const { axis, shownBy, status } of findings) {
        if (status === 'shown') expect(shownBy).toBeDefined();
        const shown = all.find((each) => each.address === shownBy);
        if (shown === undefined) continue;
        const changed = readingsOf(axis).map((reading) => ({ ...hypothesis, [axis]: reading }));
        expect(explains(hypothesis, shown)).toBe(true);
        expect(changed.some((readings) => !explains(readings, shown))).toBe(true);
      }
    });
  });
});

const TWO_VALUED = axes.map((axis) => axis.name).filter((axis) => readingsOf(axis).length === 2);

/** Answers that say of each axis and the next that both have their first reading or both their second; the last says the opposite. */
function ring(around: readonly Axis[]): readonly Evidence[] {
  return around.map((axis, index) => {
    const last = index === around.length - 1;
    const next = around[last ? 0 : index + 1] ?? axis;
    const [one = '', other = ''] = readingsOf(axis);
    const [first = '', second = ''] = last ? readingsOf(next).toReversed() : readingsOf(next);
    return {
      address: `ring#${axis}`,
      regions: [
        { [axis]: [one], [next]: [first] },
        { [axis]: [other], [next]: [second] },
      ],
    };
  });
}

describe('judgeReadings', () => {
  it('finds three answers impossible together that are possible in pairs', () => {
    const three = ring(TWO_VALUED.slice(0, 3));
    const { unexplained } = judgeReadings(three, {}, defaultReadings);
    const conflict = smallestConflict(three, {}, defaultReadings);
    expect([...conflict].sort()).toEqual(three.map((each) => each.address).sort());
    expect(unexplained.size).toBe(1);
    for (const left of three) {
      const two = three.filter((each) => each !== left);
      expect(judgeReadings(two, {}, defaultReadings).unexplained).toEqual(new Set());
      expect(smallestConflict(two, {}, defaultReadings)).toEqual([]);
    }
  });

  it.each([
    [2, 3],
    [3, 4],
    [4, 5],
  ])('shows the smaller of two conflicts, one of %d answers and one of %d, in either order', (small, large) => {
    const [one, other] = [ring(TWO_VALUED.slice(0, small)), ring(TWO_VALUED.slice(small, small + large))];
    for (const all of [
      [...one, ...other],
      [...other, ...one],
    ]) {
      expect(smallestConflict(all, {}, defaultReadings)).toHaveLength(small);
    }
  });

  it('lets the many win over the few', () => {
    const says = (address: string, reading: 'direct' | 'transitive'): Evidence => ({
      address,
      regions: [{ 'nested-groups': [reading] }],
    });
    const all = [says('a#1', 'transitive'), says('a#2', 'direct'), says('a#3', 'direct')];
    const { hypothesis, unexplained } = judgeReadings(all, {}, defaultReadings);
    const conflict = smallestConflict(all, {}, defaultReadings);
    expect(hypothesis['nested-groups']).toBe('direct');
    expect([...unexplained]).toEqual(['a#1']);
    expect(conflict).toContain('a#1');
    expect(conflict).toHaveLength(2);
  });

  it('takes no evidence from answers that are right under every reading, or under none', () => {
    const all: readonly Evidence[] = [
      { address: 'a#1', regions: [{}] },
      { address: 'a#2', regions: [] },
      { address: 'a#3', regions: [{ 'nested-groups': ['direct'] }, {}] },
    ];
    expect(judgeReadings(all, {}, defaultReadings)).toEqual({
      hypothesis: defaultReadings,
      unexplained: new Set(['a#2']),
      contradictions: [],
      findings: [],
    });
    expect(smallestConflict(all, {}, defaultReadings)).toEqual([]);
  });
});
