/** What comes out for a connection under each combination of readings, from the classes of its fields. */
import type { Caller, Connection } from '../../model/generated/wire.generated.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import { channelOf } from '../channels/channels.ts';
import { subjectOf } from '../rules/fields.ts';
import { along, constant, joined, mapped, type Spread } from './spread.ts';
import type { SpreadFields } from './spread-fields.ts';
import type { SpreadProducts } from './spread-products.ts';

/** What comes out for the classes of a channel, an address, a username and a recipient. */
export type OutcomeAt = (channel: number, address: number, username: number, recipient: number) => number;

const SUBJECTS = readingsOf('rule-subject');

/** The outcomes of a connection (CAR-SUBJECT). Throws for an address that is none. */
export function spreadOutcomes(
  { channels }: Pick<SpreadProducts, 'channels'>,
  fields: SpreadFields,
  readings: Readings,
  chosen: SomeReadings,
  outcomeAt: OutcomeAt,
): (connection: Connection) => Spread<number> {
  const isCallers = readings['rule-subject'] === 'caller';
  const isOpen = !('rule-subject' in chosen);
  return (connection) => {
    fields.makeRoom();
    const channel = channels[channelOf(connection)] ?? NOWHERE;
    const address = fields.address(connection.clientIPAddress);
    const outcomesOf = (account: Caller): Spread<number> =>
      combine(channel, address, fields.username(account.username), fields.recipient(account.recipient), outcomeAt);
    const { caller } = connection;
    if (!isOpen || caller === undefined || caller === null) return outcomesOf(subjectOf(connection, isCallers));
    return along(
      'rule-subject',
      SUBJECTS.map((subject) => outcomesOf(subject === 'caller' ? caller : connection)),
    );
  };
}

const NOWHERE = constant(0);

/** Mostly nothing hangs on a reading, or one field alone does. */
function combine(
  channel: Spread<number>,
  address: Spread<number>,
  username: Spread<number>,
  recipient: Spread<number>,
  outcomeAt: OutcomeAt,
): Spread<number> {
  const hanging = countOf(channel) + countOf(address) + countOf(username) + countOf(recipient);
  if (hanging > 1)
    return joined([channel, address, username, recipient], ([c = 0, a = 0, u = 0, r = 0]) => outcomeAt(c, a, u, r));
  const [c = 0] = channel.values;
  const [a = 0] = address.values;
  const [u = 0] = username.values;
  const [r = 0] = recipient.values;
  if (hanging === 0) return constant(outcomeAt(c, a, u, r));
  if (countOf(address) > 0) return mapped(address, (each) => outcomeAt(c, each, u, r));
  if (countOf(channel) > 0) return mapped(channel, (each) => outcomeAt(each, a, u, r));
  if (countOf(username) > 0) return mapped(username, (each) => outcomeAt(c, a, each, r));
  return mapped(recipient, (each) => outcomeAt(c, a, u, each));
}

function countOf({ axes }: Spread<number>): number {
  return axes.length > 0 ? 1 : 0;
}
