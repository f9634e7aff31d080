import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'set-swaps-priorities',
  chapters: ['rule-administration'],
  clauses: ['ADM-SET-PRIORITY'],
  who: 'Programmers exchange the two numbers, as one does with two lines of a list.',
  part: 'renumber',
  means: (number, change, used, under) =>
    change.kind === 'set' && number === change.to && change.from !== change.to
      ? change.from
      : reference.renumber(number, change, used, under),
};
