import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'filter-tests-the-caller',
  chapters: [...ruleChapters],
  clauses: ['CAR-SUBJECT'],
  who: 'Programmers load the attributes with the account that signed in and take the username from the mailbox.',
  part: 'condition',
  means: (condition, role, client, under) => {
    const caller = { ...under, readings: { ...under.readings, 'rule-subject': 'caller' as const } };
    return reference.condition(condition, role, client, condition.kind === 'filter' ? caller : under);
  },
};
