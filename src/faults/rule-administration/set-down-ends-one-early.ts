import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'set-down-ends-one-early',
  chapters: ['rule-administration'],
  clauses: ['ADM-SET-PRIORITY'],
  who: 'Programmers write < for <= where a rule moves down, which no example of the documents shows.',
  part: 'renumber',
  means: (number, change, used, under) =>
    change.kind === 'set' && change.from < change.to && number === change.to
      ? number
      : reference.renumber(number, change, used, under),
};
