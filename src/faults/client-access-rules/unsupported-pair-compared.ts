import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'unsupported-pair-compared',
  chapters: [...ruleChapters],
  clauses: ['CAR-AUTHENTICATION-UNSUPPORTED'],
  who: 'Programmers compare the type with the list and never heard of the table of protocols.',
  part: 'conditionHolds',
  means: (condition, role, client, under) => {
    const { authenticationType } = client.connection;
    const isListed = condition.kind === 'authentication-types' && condition.values.includes(authenticationType);
    return isListed || reference.conditionHolds(condition, role, client, under);
  },
};
