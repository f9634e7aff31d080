/** The cases of a connection that is known in part: each protocol and way of signing in that makes a difference. */

import { authenticationTypes, protocols } from '../../../../generators/nouns/authentication.ts';
import { defined } from '../../../model/defined.ts';
import type {
  AskedConnection,
  AuthenticationType,
  Connection,
  Protocol,
  Recipient,
} from '../../../model/generated/wire.generated.ts';
import { toClient } from '../../../reference/client-access-rules.ts';
import type { ClientKnowledge } from './client-knowledge.ts';
import type { OpenRule } from './open-rules.ts';
import { protocolsOfPath } from './virtual-directories.ts';

/** One protocol and one way of signing in, with what is known of the client. */
export interface OneCase {
  readonly protocol: Protocol;
  /** Undefined where no rule asks for it. */
  readonly authenticationType: AuthenticationType | undefined;
  readonly known: ClientKnowledge;
}

/** What is known of the attributes of the mailbox: of those listed the value, blank among them. */
export interface KnownAttributes {
  readonly recipient: Recipient;
  readonly knows: (name: string) => boolean;
}

/** All cases that the connection leaves open. */
export function casesOf(
  asked: AskedConnection,
  rules: readonly OpenRule[],
  attributes: KnownAttributes,
): readonly OneCase[] {
  const types = typesOf(asked, rules);
  return protocolsOf(asked).flatMap((protocol) =>
    types.map(
      (authenticationType): OneCase => ({
        protocol,
        authenticationType,
        known: knowledge(
          asked,
          { protocol, authenticationType: authenticationType ?? 'BasicAuthentication' },
          attributes,
        ),
      }),
    ),
  );
}

/** The protocols that the connection may be counted as. */
export function protocolsOf({ protocol, path }: AskedConnection): readonly Protocol[] {
  if (protocol !== undefined) return typeof protocol === 'string' ? [protocol] : protocol;
  if (path === undefined) return protocols;
  const meant = protocolsOfPath(path);
  return meant.ok ? meant.value.protocols : protocols;
}

function typesOf(
  { authenticationType: given }: AskedConnection,
  rules: readonly OpenRule[],
): readonly (AuthenticationType | undefined)[] {
  if (given !== undefined) return typeof given === 'string' ? [given] : given;
  const isAsked = rules.some(({ rule }) =>
    [...rule.conditions, ...rule.exceptions].some(({ kind }) => kind === 'authentication-types'),
  );
  return isAsked ? authenticationTypes : [undefined];
}

function knowledge(
  { clientIPAddress, username, caller, middleTier }: AskedConnection,
  fixed: Pick<Connection, 'protocol' | 'authenticationType'>,
  { recipient, knows }: KnownAttributes,
): ClientKnowledge {
  const connection: Connection = {
    ...fixed,
    clientIPAddress: clientIPAddress ?? STAND_IN.clientIPAddress,
    username: username ?? STAND_IN.username,
    recipient,
    ...defined({ caller, middleTier }),
  };
  return {
    client: toClient(connection),
    knowsAddress: clientIPAddress !== undefined,
    knowsUsername: username !== undefined,
    knowsAttribute: knows,
  };
}

/** Never looked at. */
const STAND_IN = { clientIPAddress: '0.0.0.0', username: 'nobody\\nobody' } as const;
