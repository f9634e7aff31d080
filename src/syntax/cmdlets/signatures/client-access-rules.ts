/** The cmdlets of client access rules. */
import { schemas } from '../../../model/generated/schemas.generated.ts';
import {
  changing,
  identity,
  newName,
  optional,
  optionalIdentity,
  type Signatures,
  type WordType,
} from './signature.ts';

const { Action, AuthenticationType, Protocol, Scope } = schemas.$defs;

const action: WordType = { of: 'word', words: Action.enum };

const conditions = {
  ...optional({ of: 'valueWords', words: Protocol.enum }, 'AnyOfProtocols ExceptAnyOfProtocols'),
  ...optional(
    { of: 'valueWords', words: AuthenticationType.enum },
    'AnyOfAuthenticationTypes ExceptAnyOfAuthenticationTypes',
  ),
  ...optional(
    'values',
    `AnyOfClientIPAddressesOrRanges ExceptAnyOfClientIPAddressesOrRanges
     AnyOfSourceTcpPortNumbers ExceptAnyOfSourceTcpPortNumbers
     UsernameMatchesAnyOfPatterns ExceptUsernameMatchesAnyOfPatterns
     UserIsMemberOf ExceptUserIsMemberOf`,
  ),
  ...optional('text', 'UserRecipientFilter'),
};

const settings = {
  ...conditions,
  ...optional('text', 'DomainController'),
  ...optional('boolean', 'Enabled'),
  ...optional('integer', 'Priority'),
  ...optional({ of: 'word', words: Scope.enum }, 'Scope'),
};

const byIdentity = { Identity: identity, ...optional('text', 'DomainController') };

export const clientAccessRules: Signatures = {
  'New-ClientAccessRule': changing({ Name: newName, Action: { takes: action, mandatory: true }, ...settings }),
  'Set-ClientAccessRule': changing({
    Identity: identity,
    Action: { takes: action },
    ...optional('text', 'Name'),
    ...settings,
  }),
  'Get-ClientAccessRule': changing({ ...byIdentity, Identity: optionalIdentity }),
  'Remove-ClientAccessRule': changing(byIdentity),
  'Test-ClientAccessRule': changing({
    AuthenticationType: { takes: { of: 'word', words: AuthenticationType.enum }, mandatory: true },
    Protocol: { takes: { of: 'word', words: Protocol.enum }, mandatory: true },
    RemoteAddress: { takes: 'address', mandatory: true },
    RemotePort: { takes: 'integer', mandatory: true },
    User: { takes: 'text', mandatory: true },
    ...optional('hashtable', 'OAuthClaims'),
  }),
};
