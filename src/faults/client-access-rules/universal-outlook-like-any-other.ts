import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'universal-outlook-like-any-other',
  chapters: [...ruleChapters],
  clauses: ['CAR-UNIVERSAL-OUTLOOK'],
  who: 'Programmers miss the note that patterns do not work with UniversalOutlook, and compare the username as always.',
  part: 'conditionHolds',
  means: (condition, role, client, under) =>
    reference.conditionHolds(condition, condition.kind === 'usernames' ? 'exception' : role, client, under),
};
