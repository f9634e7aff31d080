import { describe, expect, it } from 'vitest';
import { channels } from '../../../src/regions/channels/channels.ts';
import { homesOf } from '../../../src/regions/coverage/homes.ts';
import { spaceOf } from './sets.ts';

describe('homesOf', () => {
  const space = spaceOf(
    { anyOfProtocols: ['IMAP4'] },
    { anyOfProtocols: ['IMAP4', 'POP3'], usernameMatchesAnyOfPatterns: ['contoso\\*'] },
    { anyOfProtocols: ['IMAP4'] },
  );
  const homes = homesOf(space);
  const search = { side: 0, given: [] };

  it('finds where a rule decides, with an account', () => {
    const home = homes.find({ ...search, rule: 1 });
    expect(channels[home?.channel ?? 0]?.protocol).toBe('POP3');
    expect(home?.account.username).toMatch(/^contoso\\./);
  });

  it('finds nothing where others decide, and nothing over other channels', () => {
    expect(homes.find({ ...search, rule: 2 })).toBeUndefined();
    const imap = [...channels.keys()].filter((number) => channels[number]?.protocol === 'IMAP4');
    expect(homes.find({ ...search, rule: 1 }, { channels: imap })).toBeUndefined();
    expect(homes.find({ ...search, rule: 0 }, { addresses: [] })).toBeUndefined();
  });
});
