import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { policyChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'groups-opened-once',
  chapters: [...policyChapters],
  clauses: ['DIR-NESTED'],
  who: 'Programmers read the members of a group and of the groups in it, and nobody nests deeper in their tenant.',
  part: 'isMember',
  means: (recipient, group, directory, under) => {
    const direct = { ...under, readings: { ...under.readings, 'nested-groups': 'direct' as const } };
    const inner = directory.recipients.filter(({ id }) => reference.isMember(id, group, directory, direct));
    const near = [group, ...inner.map(({ id }) => id)].some((each) =>
      reference.isMember(recipient, each, directory, direct),
    );
    return near && reference.isMember(recipient, group, directory, under);
  },
};
