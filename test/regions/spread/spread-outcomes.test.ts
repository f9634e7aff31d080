import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Connection } from '../../../src/model/generated/wire.generated.ts';
import { channelOf, channels } from '../../../src/regions/channels/channels.ts';
import { constant, type Spread } from '../../../src/regions/spread/spread.ts';
import type { SpreadFields } from '../../../src/regions/spread/spread-fields.ts';
import { spreadOutcomes } from '../../../src/regions/spread/spread-outcomes.ts';

const connection: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\julia',
  recipient: {},
};
const caller = { username: 'contoso\\jeff', recipient: { city: 'Bern' } };
const hanging = (axis: 'cidr-host-bits' | 'rest-under-ews' | 'username-case' | 'filter-precedence', from: number) => ({
  axes: [axis],
  values: axis === 'cidr-host-bits' ? [from, from + 1, from + 2] : [from, from + 1],
});

/** Of the connection's channel, address, username and recipient; of the caller all numbers are larger. */
function outcomes(parts: readonly Spread<number>[], chosen = {}, when = connection, readings = defaultReadings) {
  const [channel = constant(0), address = constant(0), username = constant(0), recipient = constant(0)] = parts;
  let rooms = 0;
  const fields: SpreadFields = {
    address: () => address,
    username: (name) => (name === caller.username ? constant(7) : username),
    recipient: ({ city }) => (city === 'Bern' ? constant(8) : recipient),
    makeRoom: () => {
      rooms += 1;
    },
  };
  const of = channels.map((_, number) => (number === channelOf(when) ? channel : constant(99)));
  const found = spreadOutcomes(
    { channels: of },
    fields,
    readings,
    chosen,
    (c, a, u, r) => c * 1000 + a * 100 + u * 10 + r,
  )(when);
  expect(rooms).toBe(1);
  return found;
}

describe('spreadOutcomes', () => {
  const plain = [constant(1), constant(2), constant(3), constant(4)];

  it('looks once where nothing hangs on a reading', () => {
    expect(outcomes(plain)).toEqual(constant(1234));
  });

  it.each([
    [0, hanging('rest-under-ews', 1), [1234, 2234]],
    [1, hanging('cidr-host-bits', 2), [1234, 1334, 1434]],
    [2, hanging('username-case', 3), [1234, 1244]],
    [3, hanging('filter-precedence', 4), [1234, 1235]],
  ])('goes through the readings of field %i alone', (field, spread, values) => {
    expect(outcomes(plain.with(field, spread))).toEqual({ axes: spread.axes, values });
  });

  it('goes through all combinations where several fields hang on readings', () => {
    const parts = [hanging('rest-under-ews', 1), constant(2), hanging('username-case', 3), constant(4)];
    expect(outcomes(parts)).toEqual({
      axes: ['username-case', 'rest-under-ews'],
      values: [1234, 2234, 1244, 2244],
    });
  });

  it('looks at the mailbox, the caller, or both, as the readings have it', () => {
    const when = { ...connection, caller };
    expect(outcomes(plain, {}, when)).toEqual({ axes: ['rule-subject'], values: [1234, 1278] });
    expect(outcomes(plain, { 'rule-subject': 'mailbox' }, when)).toEqual(constant(1234));
    const ofCaller = { ...defaultReadings, 'rule-subject': 'caller' } as const;
    expect(outcomes(plain, { 'rule-subject': 'caller' }, when, ofCaller)).toEqual(constant(1278));
    expect(outcomes(plain, {}, { ...connection, caller: null } as unknown as Connection)).toEqual(constant(1234));
  });
});
