import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { changeCalls, edits, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'edit-removes-first',
  chapters: ['rule-administration'],
  clauses: ['ADM-LIST-EDITS'],
  who: 'Programmers remove before they add, so that a value in both stays.',
  rewrite: (question) =>
    changeCalls(question, (calls) => calls.map((call) => withParameters(call, edits(call, keepAdded)))),
};

function keepAdded(add: readonly string[], remove: readonly string[]): readonly string[] {
  const added = add.map(fold);
  return remove.filter((value) => !added.includes(fold(value)));
}
