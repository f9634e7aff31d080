import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'universal-outlook-knows-no-exceptions',
  chapters: [...ruleChapters],
  clauses: ['CAR-UNIVERSAL-OUTLOOK'],
  who: 'Programmers read that patterns do not work with UniversalOutlook and leave out the exceptions as well.',
  part: 'conditionHolds',
  means: (condition, role, client, under) => {
    const isLeftOut =
      condition.kind === 'usernames' && role === 'exception' && client.connection.protocol === 'UniversalOutlook';
    return !isLeftOut && reference.conditionHolds(condition, role, client, under);
  },
};
