import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'unsupported-pair-compared',
  chapters: [...ruleChapters],
  clauses: ['CAR-AUTHENTICATION-UNSUPPORTED'],
  who: 'Programmers compare the type with the list and never heard of the table of protocols.',
  part: 'condition',
  means: (condition, role, client, under) => {
    const { authenticationType } = client.connection;
    return condition.kind === 'authentication-types' && condition.values.includes(authenticationType)
      ? { holds: true, value: authenticationType }
      : reference.condition(condition, role, client, under);
  },
};
