import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'new-at-the-end-goes-before-the-last',
  chapters: ['rule-administration'],
  clauses: ['ADM-NEW-RANGE', 'ADM-NEW-SHIFTS'],
  who: 'Programmers cut the number down to the length of the list after they have checked it.',
  part: 'place',
  means: (asked, range, under) => {
    const { verb, first, last } = range;
    return reference.place(verb === 'New' && asked === last && last > first ? last - 1 : asked, range, under);
  },
};
