/** Which connections are meant by one that is asked about. */
import type { AskedConnection, Caller, Connection, Recipient } from '../../../model/generated/wire.generated.ts';
import { fold } from '../../../syntax/fold.ts';
import { canonicalJson } from '../../../syntax/json/json.ts';
import { protocolsOf } from '../../answers/connections/connection-cases.ts';

/** Whether a connection is one that is asked about: what is said of it holds. A mailbox alone is none of those that are tried. */
export function askedAbout(asked: AskedConnection): (connection: Connection) => boolean {
  const {
    authenticationType: type,
    clientIPAddress,
    username,
    mailbox,
    recipient,
    caller,
    middleTier = 'none',
  } = asked;
  if (mailbox !== undefined && username === undefined) return () => false;
  const protocols = protocolsOf(asked);
  const types = type === undefined ? undefined : [type].flat();
  return (connection) =>
    protocols.includes(connection.protocol) &&
    (types === undefined || types.includes(connection.authenticationType)) &&
    (clientIPAddress === undefined || connection.clientIPAddress === clientIPAddress) &&
    (username === undefined || fold(connection.username) === fold(username)) &&
    (recipient === undefined || isSame(recipient, connection.recipient)) &&
    (caller === undefined || isSameCaller(caller, connection.caller)) &&
    (connection.middleTier ?? 'none') === middleTier;
}

function isSameCaller(one: Caller, other: Connection['caller']): boolean {
  return other != null && fold(one.username) === fold(other.username) && isSame(one.recipient, other.recipient);
}

/** OPATH-FOLDED; absent, null and the empty text are all blank. */
function isSame(one: Recipient, other: Recipient): boolean {
  const attributesOf = (recipient: Recipient): string =>
    canonicalJson(
      Object.fromEntries(Object.entries(recipient).flatMap(([name, value]) => (value ? [[name, fold(value)]] : []))),
    );
  return attributesOf(one) === attributesOf(other);
}
