import { expect, it } from 'vitest';
import {
  authenticationTypes,
  isAccepted,
  pairs,
  protocols,
  supports,
  typesOf,
} from '../../../generators/nouns/authentication.ts';
import { schemas } from '../../../src/model/generated/schemas.generated.ts';
import { supportedTypes } from '../../../src/reference/authentication-matrix.ts';

it('every protocol has the types of the specification', () => {
  expect([...protocols].sort()).toEqual([...schemas.$defs.Protocol.enum].sort());
  expect([...authenticationTypes].sort()).toEqual([...schemas.$defs.AuthenticationType.enum].sort());
  for (const protocol of protocols) expect([...typesOf(protocol)].sort()).toEqual([...supportedTypes[protocol]].sort());
});

it('a pair is supported when the protocol has the type', () => {
  expect(pairs).toHaveLength(60);
  expect(pairs.filter(supports)).toHaveLength(protocols.flatMap(typesOf).length);
});

it.each([
  [true, {}],
  [true, { anyOfProtocols: ['REST'] }],
  [true, { anyOfProtocols: ['REST', 'IMAP4'], anyOfAuthenticationTypes: ['OAuthAuthentication'] }],
  [false, { anyOfProtocols: ['REST'], anyOfAuthenticationTypes: ['OAuthAuthentication'] }],
  [false, { anyOfAuthenticationTypes: ['OAuthAuthentication'] }],
  [false, { anyOfProtocols: ['IMAP4'], exceptAnyOfAuthenticationTypes: ['OAuthAuthentication'] }],
] as const)('accepted: %s for %j', (accepted, rule) => {
  expect(isAccepted(rule)).toBe(accepted);
});
