import { expect, it } from 'vitest';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { valueUnder } from '../../../src/regions/spread/spread.ts';
import { addressAxes, channelAxes, filterAxes, usernameAxes, waysThrough } from '../../../src/regions/spread/ways.ts';

it('goes through all readings of the axes, in the order of a spread', () => {
  const ways = waysThrough(addressAxes, defaultReadings, {});
  expect([ways.axes, ways.readings.length]).toEqual([['cidr-host-bits', 'ipv4-mapped-ipv6'], 9]);
  for (const readings of ways.readings)
    expect(valueUnder({ axes: ways.axes, values: ways.readings }, readings)).toBe(readings);
});

it('leaves what was chosen as it is, and all other axes', () => {
  const readings = { ...defaultReadings, 'cidr-host-bits': 'from-host', 'nested-groups': 'direct' } as const;
  const { axes, readings: ways } = waysThrough(addressAxes, readings, { 'cidr-host-bits': 'from-host' });
  expect(axes).toEqual(['ipv4-mapped-ipv6']);
  expect(ways.map((each) => each['ipv4-mapped-ipv6'])).toEqual(['distinct', 'folded', 'embedded']);
  for (const each of ways) expect(each).toMatchObject({ 'cidr-host-bits': 'from-host', 'nested-groups': 'direct' });
  expect(waysThrough(usernameAxes, readings, readings)).toEqual({ axes: [], readings: [readings] });
});

it('has each axis in one field', () => {
  const all = [...channelAxes, ...addressAxes, ...usernameAxes, ...filterAxes];
  expect(new Set(all).size).toBe(all.length);
});
