import type { DirectoryRecipient } from '../../model/generated/wire.generated.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'shared-mailbox-as-scope',
  chapters: ['policy-administration'],
  clauses: ['PADM-SCOPE-PRINCIPAL'],
  who: 'Programmers take every mailbox for a principal, because a shared one has an account too.',
  part: 'refusePolicyCall',
  means: (call, policies, directory, under) =>
    reference.refusePolicyCall(call, policies, { recipients: directory.recipients.map(asUserMailbox) }, under),
};

function asUserMailbox(recipient: DirectoryRecipient): DirectoryRecipient {
  return recipient.type === 'SharedMailbox' ? { ...recipient, type: 'UserMailbox' } : recipient;
}
