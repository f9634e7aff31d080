import type { DirectoryRecipient } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeRecipients } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'membership-cached',
  chapters: ['application-access-policies'],
  clauses: ['AAP-COVERS-MEMBERS'],
  who: 'Programmers keep what they read of a recipient under its id, and a group changes while its id stays.',
  remember: () => {
    const cache = new Map<string, DirectoryRecipient>();
    return (question, right) =>
      right(
        changeRecipients(question, (recipients) =>
          recipients.map((each) => {
            cache.set(each.id, cache.get(each.id) ?? each);
            return cache.get(each.id) ?? each;
          }),
        ),
      );
  },
};
