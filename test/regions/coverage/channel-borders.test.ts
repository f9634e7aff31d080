import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { channelBorders } from '../../../src/regions/coverage/channel-borders.ts';
import { homesOf } from '../../../src/regions/coverage/homes.ts';
import { spaceOf } from './sets.ts';

function borders(rule: number, ...all: readonly Partial<ClientAccessRule>[]) {
  const space = spaceOf(...all);
  return channelBorders(rule, space, homesOf(space));
}

describe('channelBorders', () => {
  it('asks each value that is held and each that is not', () => {
    const all = borders(0, { anyOfProtocols: ['IMAP4', 'POP3'] }).filter(({ field }) => field === 'protocol');
    const held = all.flatMap(({ value, requests }) => (requests?.[0].protocol === value ? [value] : []));
    const others = all.flatMap(({ value, requests }) => (requests?.[1].protocol === value ? [value] : []));
    expect(held).toEqual(['IMAP4', 'POP3']);
    expect(others).toHaveLength(10);
  });

  it('of scope and bypass where a rule is for users alone', () => {
    const tiers = borders(0, { scope: 'Users' }).filter(({ field }) => field === 'middleTier');
    expect(tiers.map(({ requests }) => requests?.map(({ middleTier = 'none' }) => middleTier).join())).toEqual([
      'none,microsoft',
      'none,microsoft',
      'none,thirdParty',
    ]);
  });

  it('of a rule that others decide for are dead', () => {
    const dead = borders(1, {}, { anyOfProtocols: ['IMAP4'] });
    expect(dead.length).toBeGreaterThan(11);
    expect(dead.filter(({ requests }) => requests !== undefined)).toEqual([]);
  });
});
