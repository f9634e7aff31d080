import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'allow-rules-dropped',
  chapters: ['client-access-rules'],
  clauses: ['CAR-ACTION', 'CAR-FIRST-MATCH'],
  who: 'Migrators leave out the rules that allow, because what no rule blocks is allowed anyway.',
  rewrite: (question) => changeRules(question, (rules) => rules.filter(({ action }) => action === 'DenyAccess')),
};
