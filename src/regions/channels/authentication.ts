/** Which pairs of protocol and authentication type a rule can tell apart (CAR-AUTHENTICATION-UNSUPPORTED). */
import type { AuthenticationType, Protocol } from '../../model/generated/wire.generated.ts';

/** The protocols that support each type: the columns of the table of the clause. */
const COLUMNS: Readonly<Record<AuthenticationType, readonly Protocol[]>> = {
  AdfsAuthentication: ['ExchangeAdminCenter', 'OutlookWebApp'],
  BasicAuthentication: [
    'ExchangeActiveSync',
    'ExchangeAdminCenter',
    'IMAP4',
    'OutlookWebApp',
    'POP3',
    'RemotePowerShell',
  ],
  CertificateBasedAuthentication: ['ExchangeActiveSync'],
  NonBasicAuthentication: ['RemotePowerShell'],
  OAuthAuthentication: ['ExchangeActiveSync', 'IMAP4', 'POP3'],
};

/** CAR-AUTHENTICATION-UNSUPPORTED: whether the pair is marked in the table. */
export function isSupported(protocol: Protocol, type: AuthenticationType): boolean {
  return COLUMNS[type].includes(protocol);
}
