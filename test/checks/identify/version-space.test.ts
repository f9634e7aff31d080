import { describe, expect, it } from 'vitest';
import { anything, type Belief, learn, member, possible, shares } from '../../../src/checks/identify/version-space.ts';
import { axes, defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Region } from '../../../src/model/readings.ts';

const following = (...answers: (readonly Region[])[]): Belief | undefined =>
  answers.reduce<Belief | undefined>((belief, regions) => belief && learn(belief, regions), anything);
const known = (...answers: (readonly Region[])[]): Belief => {
  const belief = following(...answers);
  if (belief === undefined) throw new Error('nothing is left');
  return belief;
};
const either: readonly Region[] = [{ 'nested-groups': ['direct'] }, { 'all-applications': ['ignored'] }];

describe('what answers leave of the readings', () => {
  it('is everything at first', () => {
    expect(anything.map((factor) => factor.axes)).toEqual(axes.map(({ name }) => [name]));
    expect(possible(anything, 'all-applications')).toEqual(['joins', 'fallback', 'ignored']);
    expect(member(anything)).toEqual(defaultReadings);
  });

  it('shrinks with an answer', () =>
    expect(possible(known([{ 'nested-groups': ['direct'] }]), 'nested-groups')).toEqual(['direct']));

  it('links axes that an answer leaves open only together', () => {
    const belief = known(either);
    const linked = belief.find(({ axes: names }) => names.length > 1);
    expect(linked?.axes).toEqual(['nested-groups', 'all-applications']);
    expect(linked?.combinations).toHaveLength(4);
  });

  it('takes links apart when one side is known', () => {
    const belief = known(either, [{ 'nested-groups': ['transitive'] }]);
    expect(belief.every(({ axes: names }) => names.length === 1)).toBe(true);
    expect(possible(belief, 'all-applications')).toEqual(['ignored']);
  });

  it('is nothing after answers that contradict each other', () => {
    expect(following([{ 'nested-groups': ['direct'] }], [{ 'nested-groups': ['transitive'] }])).toBeUndefined();
    expect(following([])).toBeUndefined();
  });

  it('is divided by a question in shares', () => {
    const answers: readonly (readonly Region[])[] = [
      either,
      [{ 'nested-groups': ['transitive'], 'all-applications': ['joins', 'fallback'] }],
    ];
    expect(shares(anything, answers)).toEqual([4 / 6, 2 / 6]);
    expect(shares(known(either), answers)).toEqual([1, 0]);
  });
});
