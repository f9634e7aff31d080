/** Connections lose what they need not have. */
import type { Connection } from '../../src/model/generated/wire.generated.ts';
import { dropKeys, shrinkField } from './shrinker.ts';

/** The connection without a caller, without a middle tier, with fewer attributes. */
export function* shrinkConnection(connection: Connection): Iterable<Connection> {
  yield* dropKeys(connection, ['caller', 'middleTier']);
  yield* shrinkField(connection, 'recipient', shrinkAttributes);
}

/** The recipient without each of its attributes. */
export function shrinkAttributes<R extends object>(recipient: R): Iterable<R> {
  return dropKeys(recipient, Object.keys(recipient) as (keyof R)[]);
}
