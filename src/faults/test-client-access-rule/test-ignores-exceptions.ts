import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'test-ignores-exceptions',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-RETURNS', 'CAR-EXCEPTIONS-ANY'],
  who: 'Programmers read that the cmdlet returns rules that match the given properties and look at the conditions only.',
  part: 'applies',
  means: (rule, client, under) => reference.applies({ ...rule, exceptions: [] }, client, under),
};
