import { describe, expect, it } from 'vitest';
import {
  allReadings,
  eliminate,
  member,
  partition,
  possible,
  type VersionSpace,
} from '../../../src/checks/identify/version-space.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Region } from '../../../src/model/readings.ts';

const following = (...answers: (readonly Region[])[]): VersionSpace | undefined =>
  answers.reduce<VersionSpace | undefined>((space, regions) => space && eliminate(space, regions), allReadings);
const known = (...answers: (readonly Region[])[]): VersionSpace => {
  const space = following(...answers);
  if (space === undefined) throw new Error('nothing is left');
  return space;
};
const either: readonly Region[] = [{ 'nested-groups': ['direct'] }, { 'all-applications': ['ignored'] }];

describe('what answers leave of the readings', () => {
  it('is everything at first', () => {
    expect(allReadings.map((factor) => factor.axes)).toEqual(axes.map(({ name }) => [name]));
    expect(possible(allReadings, 'all-applications')).toEqual(['joins', 'fallback', 'ignored']);
    expect(member(allReadings)).toEqual(defaultReadings);
  });

  it('shrinks with an answer', () =>
    expect(possible(known([{ 'nested-groups': ['direct'] }]), 'nested-groups')).toEqual(['direct']));

  it('links axes that an answer leaves open only together', () => {
    const space = known(either);
    const linked = space.find(({ axes: names }) => names.length > 1);
    expect(linked?.axes).toEqual(['nested-groups', 'all-applications']);
    expect(linked?.combinations).toHaveLength(4);
  });

  it('takes links apart when one side is known', () => {
    const space = known(either, [{ 'nested-groups': ['transitive'] }]);
    expect(space.every(({ axes: names }) => names.length === 1)).toBe(true);
    expect(possible(space, 'all-applications')).toEqual(['ignored']);
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
    expect(partition(allReadings, answers)).toEqual([4 / 6, 2 / 6]);
    expect(partition(known(either), answers)).toEqual([1, 0]);
  });
});
