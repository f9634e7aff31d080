import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { addressBorders, groupsAround } from '../../../src/regions/coverage/address-borders.ts';
import { homesOf } from '../../../src/regions/coverage/homes.ts';
import { spaceOf } from './sets.ts';

/** Inside and outside of each border of a rule, in one line; `dead` where there is none. */
function borders(rule: number, ...all: readonly Partial<ClientAccessRule>[]): readonly string[] {
  const space = spaceOf(...all);
  return addressBorders(rule, space, homesOf(space), groupsAround(space)).map(({ value, requests }) =>
    requests === undefined ? `${value} dead` : requests.map(({ clientIPAddress }) => clientIPAddress).join(' '),
  );
}

const from = (...ranges: readonly string[]): Partial<ClientAccessRule> => ({ anyOfClientIPAddressesOrRanges: ranges });

describe('addressBorders', () => {
  it('are asked at the first address, before it, at the last and behind it', () => {
    expect(borders(0, from('10.0.0.5-10.0.0.9')).slice(0, 2)).toEqual(['10.0.0.5 10.0.0.4', '10.0.0.9 10.0.0.10']);
  });

  it('other readings of a block have borders of their own', () => {
    const all = borders(0, from('10.0.0.5/24'));
    expect(all).toContain('10.0.0.0 9.255.255.255');
    expect(all).toContain('10.0.0.255 10.0.1.0');
    expect(all).toContain('10.0.0.5 10.0.0.4'); // from-host
    expect(all).toContain('10.0.0.1 10.0.0.0'); // usable-hosts
    expect(all).toContain('10.0.0.254 10.0.0.255');
    expect(all).toContain('::ffff:a00:0 ::ffff:9ff:ffff'); // folded
  });

  it('of an exception the decided side is outside of it', () => {
    const rule = { ...from('10.0.0.0/24'), exceptAnyOfClientIPAddressesOrRanges: ['10.0.0.7'] };
    const all = borders(0, rule);
    expect(all).toContain('10.0.0.6 10.0.0.7');
    expect(all).toContain('10.0.0.8 10.0.0.7');
  });

  it('a range within another has none, and one that others decide is dead', () => {
    expect(borders(0, from('10.0.0.0-10.0.0.9', '10.0.0.3')).filter((each) => each.includes('10.0.0.3'))).toEqual([]);
    expect(borders(1, {}, from('10.0.0.3'))).toContain('10.0.0.3 dead');
  });

  it('the end of a family is none', () => {
    expect(borders(0, from('0.0.0.0/0')).filter((each) => !each.startsWith('::ffff:'))).toEqual([
      '0.0.0.1 0.0.0.0',
      '255.255.255.254 255.255.255.255',
    ]);
  });
});
