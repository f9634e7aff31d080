import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'only-large-priorities-clamped',
  chapters: ['rule-administration'],
  clauses: ['ADM-OUT-OF-RANGE'],
  who: 'Programmers refuse a place before the first, and let one behind the last be the last as lists do.',
  part: 'place',
  means: (asked, range, under) => reference.place(Math.min(asked, range.last), range, under),
};
