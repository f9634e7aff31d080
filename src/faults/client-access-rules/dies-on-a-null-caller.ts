import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'throw',
  name: 'dies-on-a-null-caller',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-SUBJECT'],
  who: 'Programmers ask whether there is a field caller, and read the username of null.',
  dies: (question) => 'caller' in question.when && question.when.caller === null,
};
