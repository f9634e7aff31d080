import { describe, expect, it } from 'vitest';
import { contradictionOf, type Group, isContested, isShown, speech, talliesOf } from '../../src/harness/axis.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Region } from '../../src/model/readings.ts';

const group = (regions: readonly Region[], ...addresses: string[]): Group => ({
  regions,
  addresses,
  weight: addresses.length,
});
const masked = group([{ 'cidr-host-bits': ['masked'] }], 'a#1', 'a#2');
const whole = group([{ 'cidr-host-bits': ['masked', 'usable-hosts'] }], 'a#3');
const host = group([{ 'cidr-host-bits': ['from-host'] }], 'a#4');

describe('speech', () => {
  it('is for the readings under which an answer is right, and nothing where all or none are', () => {
    expect(speech('cidr-host-bits', whole, defaultReadings)).toEqual(['masked', 'usable-hosts']);
    expect(speech('nested-groups', whole, defaultReadings)).toBeUndefined();
    expect(speech('cidr-host-bits', group([]), defaultReadings)).toBeUndefined();
    expect(speech('cidr-host-bits', group([{ 'nested-groups': ['direct'] }]), defaultReadings)).toBeUndefined();
  });
});

describe('what the answers say together', () => {
  const tallies = talliesOf('cidr-host-bits', [masked, whole], defaultReadings);

  it('is counted for and against each reading', () => {
    expect(tallies).toEqual([
      { reading: 'masked', for: 3, against: 0 },
      { reading: 'from-host', for: 0, against: 3 },
      { reading: 'usable-hosts', for: 1, against: 2 },
    ]);
  });

  it('shows a reading with none against it and two against each other one', () => {
    expect(isShown(tallies, 'masked')).toBe(true);
    expect(isShown(tallies, 'usable-hosts')).toBe(false);
    expect(isShown(talliesOf('cidr-host-bits', [whole], defaultReadings), 'masked')).toBe(false);
  });

  it('is contested where every reading has an answer against it', () => {
    expect(isContested(tallies)).toBe(false);
    expect(isContested(talliesOf('cidr-host-bits', [masked, host], defaultReadings))).toBe(true);
  });
});

describe('contradictionOf', () => {
  it('has a smallest set of answers that no reading explains', () => {
    const { reading, answers } = contradictionOf('cidr-host-bits', [masked, whole, host], defaultReadings);
    expect([reading, answers.length, answers.at(-1)]).toEqual(['masked', 2, 'a#4']);
  });

  it('has answers that show another reading than the declared one', () => {
    expect(contradictionOf('cidr-host-bits', [masked, whole], defaultReadings, 'from-host')).toMatchObject({
      declared: 'from-host',
      reading: 'masked',
      answers: ['a#1', 'a#2'],
    });
  });
});
