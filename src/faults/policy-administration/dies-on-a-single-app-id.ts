import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'throw',
  name: 'dies-on-a-single-app-id',
  chapters: ['policy-administration'],
  clauses: ['PADM-APP-IDS'],
  who: 'Programmers loop over a list; one module made AppId a text instead, and its callers followed.',
  dies: (question) =>
    question.chapter === 'policy-administration' &&
    question.when.cmdlets.some(({ parameters }) => typeof parameters['AppId'] === 'string'),
};
