/** The cells of protocol, authentication type and middle tier together: each of the 180 combinations is a channel. */
import type { AuthenticationType, Connection, MiddleTier, Protocol } from '../../model/generated/wire.generated.ts';
import { type Bits, bitsOf } from '../bits.ts';

/** Every protocol, in the order of the wire model. */
export const protocols: readonly Protocol[] = [
  'ExchangeActiveSync',
  'ExchangeAdminCenter',
  'ExchangeWebServices',
  'IMAP4',
  'OfflineAddressBook',
  'OutlookAnywhere',
  'OutlookWebApp',
  'POP3',
  'PowerShellWebServices',
  'RemotePowerShell',
  'REST',
  'UniversalOutlook',
];

/** Every authentication type, in the order of the wire model. */
export const authenticationTypes: readonly AuthenticationType[] = [
  'AdfsAuthentication',
  'BasicAuthentication',
  'CertificateBasedAuthentication',
  'NonBasicAuthentication',
  'OAuthAuthentication',
];

/** Whether an application stands between, and whose. */
export const middleTiers: readonly MiddleTier[] = ['none', 'microsoft', 'thirdParty'];

/** What a channel stands for. */
export interface Channel {
  readonly protocol: Protocol;
  readonly authenticationType: AuthenticationType;
  readonly middleTier: MiddleTier;
}

/** THE numbering: middle tiers within authentication types within protocols, from 0. No reading and no rule changes it. */
export const channels: readonly Channel[] = protocols.flatMap((protocol) =>
  authenticationTypes.flatMap((authenticationType) =>
    middleTiers.map((middleTier) => ({ protocol, authenticationType, middleTier })),
  ),
);

const PROTOCOLS = numbers(protocols);
const TYPES = numbers(authenticationTypes);

function numbers(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, index) => [word, index]));
}

/** The number of a connection's channel in `channels`. CAR-SCOPE-USERS: an absent middle tier is none. */
export function channelOf({
  protocol,
  authenticationType,
  middleTier,
}: Pick<Connection, 'protocol' | 'authenticationType' | 'middleTier'>): number {
  const tier = middleTier === 'microsoft' ? 1 : middleTier === 'thirdParty' ? 2 : 0;
  const pair = (PROTOCOLS.get(protocol) ?? 0) * authenticationTypes.length + (TYPES.get(authenticationType) ?? 0);
  return pair * middleTiers.length + tier;
}

/** The set of the channels of which the claim is true. */
export function channelsWhere(claim: (channel: Channel) => boolean): Bits {
  return bitsOf(channels.length, (number) => {
    const channel = channels[number];
    return channel !== undefined && claim(channel);
  });
}
