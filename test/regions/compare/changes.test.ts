import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/regions/compare/changes.ts';
import { under } from '../../reference/questions.ts';
import { compared, rule } from './sides.ts';

const range = (text: string) => ({ anyOfClientIPAddressesOrRanges: [text] });
const some = [rule('a', range('10.0.0.0/8')), rule('b', range('11.0.0.0/8')), rule('c', { anyOfProtocols: ['REST'] })];
const changes = (...[before, after, how, otherwise]: Parameters<typeof compared>) => {
  const { sides, grid } = compared(before, after, how, otherwise);
  return changesBetween(sides, grid, ({ action }) => action).map(({ addresses, holds }) => ({
    cells: addresses.flatMap((each) => grid.addresses[each]?.cells ?? []).length,
    channels: Array.from({ length: 180 }, (_, channel) => channel).filter((channel) =>
      holds(addresses[0] ?? 0, channel),
    ).length,
  }));
};

describe('changesBetween', () => {
  it('has none where nothing changed', () => {
    expect(changes(some, some)).toEqual([]);
  });

  it('a widened range is the addresses that it gained', () => {
    expect(
      changes(some, [rule('a', range('10.0.0.0-10.255.255.255')), rule('b', range('11.0.0.0/8')), some[2] ?? rule('')]),
    ).toEqual([]);
    expect(changes(some, some.with(1, rule('b', range('11.0.0.0-12.0.0.5'))))).toEqual([{ cells: 1, channels: 120 }]);
  });

  it('another protocol is the channels that it gained, at all addresses', () => {
    const [change, ...more] = changes(some, some.with(2, rule('c', { anyOfProtocols: ['REST', 'IMAP4'] })));
    expect(more).toEqual([]);
    expect(change?.channels).toBe(10);
    expect(change?.cells).toBeGreaterThan(4);
  });

  it('a rule more is all that it holds, and a rule that moved is so on either side', () => {
    expect(changes(some, [rule('new', range('1.2.3.4')), ...some])).toEqual([{ cells: 1, channels: 120 }]);
    expect(changes(some.slice(0, 2), some.slice(0, 2).reverse())).toHaveLength(2);
  });

  it('another end is everything', () => {
    expect(changes([], [], under({}), under({ 'no-rule-matches': 'deny' })).map(({ channels }) => channels)).toEqual([
      180, 180,
    ]);
  });
});
