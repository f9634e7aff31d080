/** All cmdlets that are read (CMD-CMDLETS), by Microsoft's spelling. */
import { fold } from '../../fold.ts';
import { applicationAccessPolicies } from './application-access-policies.ts';
import { applicationRoles } from './application-roles.ts';
import { clientAccessRules } from './client-access-rules.ts';
import { groupCmdlets } from './groups.ts';
import type { CmdletSignature, Signatures } from './signature.ts';

export const signatures: Signatures = {
  ...clientAccessRules,
  ...applicationAccessPolicies,
  ...applicationRoles,
  ...groupCmdlets,
};

const byFoldedName = new Map(
  Object.entries(signatures).map(([cmdlet, signature]) => [fold(cmdlet), { cmdlet, signature }]),
);

/** The cmdlet of that name, in any case and with or without its module's name (`ExchangeOnlineManagement\Get-…`). */
export function findCmdlet(name: string): { readonly cmdlet: string; readonly signature: CmdletSignature } | undefined {
  return byFoldedName.get(fold(name.slice(name.lastIndexOf('\\') + 1)));
}
