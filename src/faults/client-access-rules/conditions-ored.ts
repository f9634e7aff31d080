import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'conditions-ored',
  chapters: [...ruleChapters],
  clauses: ['CAR-CONDITIONS-ALL'],
  who: 'Programmers carry the «any of» of the values over to the conditions.',
  part: 'applies',
  means: (rule, client, under) => {
    const looks = rule.conditions.map((each) => reference.applies({ ...rule, conditions: [each] }, client, under));
    return looks.find(({ kind }) => kind === 'applies') ?? reference.applies(rule, client, under);
  },
};
