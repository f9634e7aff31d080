// What both rule engines need of client access rules before they can be written in an engine's own words.

/** The authentication types that a protocol supports; protocols that are not listed support none. */
const SUPPORTED = {
  ExchangeActiveSync: ['BasicAuthentication', 'CertificateBasedAuthentication', 'OAuthAuthentication'],
  ExchangeAdminCenter: ['AdfsAuthentication', 'BasicAuthentication'],
  IMAP4: ['BasicAuthentication', 'OAuthAuthentication'],
  OutlookWebApp: ['AdfsAuthentication', 'BasicAuthentication'],
  POP3: ['BasicAuthentication', 'OAuthAuthentication'],
  RemotePowerShell: ['BasicAuthentication', 'NonBasicAuthentication'],
};

/** The way in which a connection signs in, as one text. */
export function signIn({ protocol, authenticationType }) {
  return `${protocol} ${authenticationType}`;
}

/** The supported ways to sign in with one of the authentication types. */
export function signIns(types) {
  return Object.entries(SUPPORTED).flatMap(([protocol, supported]) =>
    supported
      .filter((type) => types.includes(type))
      .map((authenticationType) => signIn({ protocol, authenticationType })),
  );
}

export const isEnabled = (rule) => rule.enabled ?? true;

/** Absent, null and empty lists all mean that a rule has no such condition. */
export const has = (values) => (values ?? []).length > 0;
