/** The cmdlets of application access policies. */
import { schemas } from '../../../model/generated/schemas.generated.ts';
import { changing, identity, optional, optionalIdentity, reading, type Signatures } from './signature.ts';

export const applicationAccessPolicies: Signatures = {
  'New-ApplicationAccessPolicy': changing({
    AccessRight: { takes: { of: 'word', words: schemas.$defs.AccessRight.enum }, mandatory: true },
    AppId: { takes: 'texts', mandatory: true },
    PolicyScopeGroupId: { takes: 'text', mandatory: true },
    ...optional('text', 'Description'),
  }),
  'Set-ApplicationAccessPolicy': changing({ Identity: identity, ...optional('text', 'Description') }),
  'Get-ApplicationAccessPolicy': reading({ Identity: optionalIdentity }),
  'Remove-ApplicationAccessPolicy': changing({ Identity: identity }),
  'Test-ApplicationAccessPolicy': reading({ Identity: identity, AppId: { takes: 'text', mandatory: true } }),
};
