import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { channels } from '../../../src/regions/channels/channels.ts';
import {
  answerBy,
  BYPASS,
  connectionOf,
  listAt,
  NO_RULE,
  requestSpace,
} from '../../../src/regions/coverage/request-space.ts';
import { spaceOf } from './sets.ts';

describe('requestSpace', () => {
  it('cuts all channels into classes, the plainest of each first', () => {
    const space = spaceOf({ anyOfProtocols: ['IMAP4'] });
    expect(space.channels.flat().sort((one, other) => one - other)).toEqual([...channels.keys()]);
    const first = channels[space.channels.find((own) => channels[own[0] ?? 0]?.protocol === 'IMAP4')?.[0] ?? 0];
    expect(first).toEqual({ protocol: 'IMAP4', authenticationType: 'BasicAuthentication', middleTier: 'none' });
  });

  it('has one side for readings that change nothing', () => {
    const space = spaceOf({ anyOfProtocols: ['IMAP4'] });
    expect(space.readings).toHaveLength(16);
    expect(space.sides.map(({ readings }) => readings['microsoft-middle-tier'])).toEqual([
      'bypasses-rules',
      'evaluated',
    ]);
    expect(space.sideOf).toHaveLength(16);
  });

  it('cuts addresses where any reading does', () => {
    const space = spaceOf({ anyOfClientIPAddressesOrRanges: ['10.0.0.5/24'] });
    const starts = space.addresses.flatMap(({ cells }) => cells.map(space.startOf));
    const ipv4 = starts.filter((start) => start > 1n << 128n).map((start) => Number(start & 0xffn));
    expect(ipv4.sort((one, other) => one - other)).toEqual([0, 0, 1, 5, 255]);
  });

  it('lists what is looked at, up to what asks nothing of the account', () => {
    const space = spaceOf({ usernameMatchesAnyOfPatterns: ['a\\*'] }, {}, { anyOfProtocols: ['IMAP4'] });
    const [addresses] = space.addresses;
    const [channel = 0] = space.channels[0] ?? [];
    if (addresses === undefined) throw new Error('no addresses');
    expect(listAt(space, 0, addresses, channel).map(({ rule }) => rule)).toEqual([0, 1]);
  });

  it('refuses more classes than can be looked at, with the number', () => {
    const ranges = Array.from({ length: 3000 }, (_, n) => `10.${n >> 8}.${n & 255}.7`);
    const rules = ranges.map((range, priority) => ({
      name: range,
      priority,
      action: 'DenyAccess' as const,
      anyOfClientIPAddressesOrRanges: [range, `${range}/29`],
      ...(priority % 2 === 0 ? { anyOfProtocols: [(['IMAP4', 'POP3', 'REST'] as const)[priority % 3] ?? 'REST'] } : {}),
    }));
    const refused = requestSpace(rules.map((rule) => ({ ...rule, anyOfAuthenticationTypes: ['BasicAuthentication'] })));
    expect(refused.ok ? '' : refused.problem.message).toMatch(
      /^the classes of requests would take \d+ looks, more than/,
    );
  });
});

describe('answerBy', () => {
  it('says what a rule, no rule and the bypass stand for', () => {
    const space = spaceOf({});
    const denies = { ...defaultReadings, 'no-rule-matches': 'deny' } as const;
    expect(answerBy(space, 0, defaultReadings)).toEqual({ action: 'DenyAccess', decidedBy: ['rule 0'] });
    expect(answerBy(space, NO_RULE, defaultReadings).action).toBe('AllowAccess');
    expect(answerBy(space, NO_RULE, denies).action).toBe('DenyAccess');
    expect(answerBy(space, BYPASS, denies).action).toBe('AllowAccess');
  });
});

describe('connectionOf', () => {
  it('leaves out the middle tier and the caller where there is none', () => {
    const account = { username: 'a\\b', recipient: {} };
    expect(connectionOf(0, (1n << 128n) + 5n, account)).toEqual({
      protocol: 'ExchangeActiveSync',
      authenticationType: 'AdfsAuthentication',
      clientIPAddress: '0.0.0.5',
      ...account,
    });
    expect(connectionOf(1, 5n, { ...account, caller: account })).toMatchObject({
      middleTier: 'microsoft',
      clientIPAddress: '::5',
      caller: account,
    });
  });
});
