import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'new-clamped-to-the-last-number',
  chapters: ['rule-administration'],
  clauses: ['ADM-OUT-OF-RANGE', 'ADM-NEW-RANGE'],
  who: 'Programmers bring a number into the range of the numbers in use, so that a new rule comes last but one.',
  part: 'place',
  means: (asked, { verb, first, last }, under) => {
    const inUse = { verb, first, last: verb === 'New' ? Math.max(first, last - 1) : last };
    const readings = { ...under.readings, 'priority-out-of-range': 'clamped' } as const;
    return reference.place(asked, inUse, { ...under, readings });
  },
};
