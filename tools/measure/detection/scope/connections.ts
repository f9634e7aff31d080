/** The connections of the small scopes: each field in each of its cells. */
import type { AuthenticationType, Connection, Protocol } from '../../../../src/model/generated/wire.generated.ts';
import { eachAlone } from './scope.ts';

/** POP3 is like IMAP4; the others are with the table, beside EWS, beside REST, and without usernames. */
const protocols: readonly Protocol[] = [
  'IMAP4',
  'POP3',
  'OutlookWebApp',
  'ExchangeWebServices',
  'REST',
  'UniversalOutlook',
];

const types: readonly AuthenticationType[] = ['BasicAuthentication', 'OAuthAuthentication', 'AdfsAuthentication'];

const base: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\julia',
  recipient: { city: 'Oslo' },
};

const elsewhere: readonly Partial<Connection>[] = [
  { clientIPAddress: '10.0.0.10' },
  { clientIPAddress: '::ffff:10.0.0.1' },
  { clientIPAddress: '::1' },
  { username: 'contoso\\mark' },
  { username: 'Contoso\\Julia' },
  { recipient: {} },
  { recipient: { city: null } },
  { recipient: { city: ' ' } },
  { recipient: { city: 'Paris' } },
  { caller: null },
  { caller: { username: 'contoso\\mark', recipient: { city: 'Paris' } } },
  { middleTier: null },
  { middleTier: 'none' },
  { middleTier: 'microsoft' },
  { middleTier: 'thirdParty' },
];

/** Every protocol with every type, and one connection with each other field alone in each other cell. */
export const connections: readonly Connection[] = [
  ...eachAlone(base, elsewhere),
  ...protocols.flatMap((protocol) =>
    types
      .filter((authenticationType) => protocol !== base.protocol || authenticationType !== base.authenticationType)
      .map((authenticationType) => ({ ...base, protocol, authenticationType })),
  ),
];

/** One connection, and each field alone in one other cell. */
export const fewConnections: readonly Connection[] = eachAlone(base, [
  { protocol: 'REST' },
  { authenticationType: 'OAuthAuthentication' },
  { clientIPAddress: '::1' },
  { username: 'contoso\\mark' },
  { recipient: {} },
  { middleTier: 'thirdParty' },
]);

export const threeConnections: readonly Connection[] = eachAlone(base, [
  { protocol: 'REST' },
  { middleTier: 'thirdParty' },
]);
