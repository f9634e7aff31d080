import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'exceptions-anded',
  chapters: [...ruleChapters],
  clauses: ['CAR-EXCEPTIONS-ANY'],
  who: 'Programmers use one function for conditions and exceptions and ask whether all hold.',
  part: 'applies',
  means: (rule, client, under) => {
    const exempts = (exceptions: typeof rule.exceptions): boolean =>
      reference.applies({ ...rule, exceptions }, client, under).kind === 'exempted';
    const all = rule.exceptions.every((each) => exempts([each]));
    return reference.applies(all ? rule : { ...rule, exceptions: [] }, client, under);
  },
};
