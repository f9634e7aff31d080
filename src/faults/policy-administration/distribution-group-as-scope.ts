import type { DirectoryRecipient } from '../../model/generated/wire.generated.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'distribution-group-as-scope',
  chapters: ['policy-administration'],
  clauses: ['PADM-SCOPE-PRINCIPAL'],
  who: "Graph's pages once showed a distribution group as the scope, and programmers took it from there.",
  part: 'refusePolicyCall',
  means: (call, policies, directory, under) =>
    reference.refusePolicyCall(call, policies, { recipients: directory.recipients.map(asSecurityGroup) }, under),
};

function asSecurityGroup(recipient: DirectoryRecipient): DirectoryRecipient {
  return recipient.type === 'MailUniversalDistributionGroup'
    ? { ...recipient, type: 'MailUniversalSecurityGroup' }
    : recipient;
}
