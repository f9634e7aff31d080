import { describe, expect, it } from 'vitest';
import { schemas } from '../../../src/model/generated/schemas.generated.ts';
import { supportedTypes } from '../../../src/reference/authentication-matrix.ts';
import { countBits, hasBit } from '../../../src/regions/bits.ts';
import * as channels from '../../../src/regions/channels/channels.ts';

describe('channels', () => {
  it('are all combinations, each with its own number', () => {
    expect(channels.channels).toHaveLength(180);
    for (const [number, channel] of channels.channels.entries()) expect(channels.channelOf(channel)).toBe(number);
  });

  it('have the words of the wire model', () => {
    expect(Object.keys(supportedTypes)).toEqual(channels.protocols);
    for (const words of [channels.protocols, channels.authenticationTypes, channels.middleTiers]) {
      for (const word of words) expect(JSON.stringify(schemas)).toContain(`"${word}"`);
    }
  });

  it('take an absent middle tier for none', () => {
    const plain = { protocol: 'REST', authenticationType: 'OAuthAuthentication' } as const;
    const none = channels.channelOf({ ...plain, middleTier: 'none' });
    expect([channels.channelOf(plain), channels.channelOf({ ...plain, middleTier: null })]).toEqual([none, none]);
  });

  it('are chosen by a claim', () => {
    const set = channels.channelsWhere(({ protocol }) => protocol === 'IMAP4');
    expect(countBits(set)).toBe(15);
    expect(hasBit(set, channels.channelOf({ protocol: 'IMAP4', authenticationType: 'OAuthAuthentication' }))).toBe(
      true,
    );
  });
});
