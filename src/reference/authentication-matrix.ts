import type { AuthenticationType, Protocol } from '../model/generated/wire.generated.ts';

/** CAR-AUTHENTICATION-UNSUPPORTED: the authentication types that each protocol supports. */
export const supportedTypes: Readonly<Record<Protocol, readonly AuthenticationType[]>> = {
  ExchangeActiveSync: ['BasicAuthentication', 'CertificateBasedAuthentication', 'OAuthAuthentication'],
  ExchangeAdminCenter: ['AdfsAuthentication', 'BasicAuthentication'],
  ExchangeWebServices: [],
  IMAP4: ['BasicAuthentication', 'OAuthAuthentication'],
  OfflineAddressBook: [],
  OutlookAnywhere: [],
  OutlookWebApp: ['AdfsAuthentication', 'BasicAuthentication'],
  POP3: ['BasicAuthentication', 'OAuthAuthentication'],
  PowerShellWebServices: [],
  RemotePowerShell: ['BasicAuthentication', 'NonBasicAuthentication'],
  REST: [],
  UniversalOutlook: [],
};
