import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'exceptions-ignored',
  chapters: [...ruleChapters],
  clauses: ['CAR-EXCEPTIONS-ANY'],
  who: 'Programmers of a first version read the conditions only.',
  part: 'applies',
  means: (rule, client, under) => reference.applies({ ...rule, exceptions: [] }, client, under),
};
