import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'new-does-not-shift',
  chapters: ['rule-administration'],
  clauses: ['ADM-NEW-SHIFTS'],
  who: 'Programmers store the number that they are given and leave the others alone.',
  part: 'renumber',
  means: (number, change, used, under) =>
    change.kind === 'new' ? number : reference.renumber(number, change, used, under),
};
