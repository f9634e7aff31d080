/** Protocols with the authentication types that New-ClientAccessRule lets a rule name for them. */
import type { AuthenticationType, ClientAccessRule, Protocol } from '../../src/model/generated/wire.generated.ts';

/** Every authentication type that a rule can name. */
export const authenticationTypes: readonly AuthenticationType[] = [
  'AdfsAuthentication',
  'BasicAuthentication',
  'CertificateBasedAuthentication',
  'NonBasicAuthentication',
  'OAuthAuthentication',
];

const SUPPORTED: Readonly<Record<Protocol, string>> = {
  ExchangeActiveSync: 'Basic CertificateBased OAuth',
  ExchangeAdminCenter: 'Adfs Basic',
  ExchangeWebServices: '',
  IMAP4: 'Basic OAuth',
  OfflineAddressBook: '',
  OutlookAnywhere: '',
  OutlookWebApp: 'Adfs Basic',
  POP3: 'Basic OAuth',
  PowerShellWebServices: '',
  RemotePowerShell: 'Basic NonBasic',
  REST: '',
  UniversalOutlook: '',
};

/** Every protocol that a rule can name. */
export const protocols = Object.keys(SUPPORTED) as readonly Protocol[];

const TYPES = new Map(
  protocols.map((protocol) => [
    protocol,
    authenticationTypes.filter((type) => SUPPORTED[protocol].split(' ').includes(type.replace('Authentication', ''))),
  ]),
);

/** The authentication types that a rule may name for the protocol (CAR-AUTHENTICATION-UNSUPPORTED). */
export function typesOf(protocol: Protocol): readonly AuthenticationType[] {
  return TYPES.get(protocol) ?? [];
}

/** How a connection comes in and how it signs in. */
export type SignIn = readonly [Protocol, AuthenticationType];

/** All combinations, also those without support. */
export const pairs: readonly SignIn[] = protocols.flatMap((protocol) =>
  authenticationTypes.map((type): SignIn => [protocol, type]),
);

/** Whether a rule may name this type for this protocol. */
export function supports([protocol, type]: SignIn): boolean {
  return typesOf(protocol).includes(type);
}

/** Whether New-ClientAccessRule would accept the rule's combination of protocols and authentication types. */
export function isAccepted(rule: Partial<ClientAccessRule>): boolean {
  const types = rule.anyOfAuthenticationTypes ?? [];
  const excepted = rule.exceptAnyOfAuthenticationTypes ?? [];
  if (types.length + excepted.length === 0) return true;
  const known = (rule.anyOfProtocols ?? []).flatMap(typesOf);
  return (types.length > 0 || excepted.length === 0) && [...types, ...excepted].every((type) => known.includes(type));
}
