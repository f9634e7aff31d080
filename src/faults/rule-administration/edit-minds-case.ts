import type { Fault } from '../fault.ts';
import { changeCalls, edits, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'edit-minds-case',
  chapters: ['rule-administration'],
  clauses: ['ADM-LIST-EDITS'],
  who: 'Programmers remove from lists with a plain comparison of texts.',
  rewrite: (question) => {
    const written = JSON.stringify([question.given, question.when]);
    const keepWritten = (_: readonly string[], remove: readonly string[]): readonly string[] =>
      remove.filter((value) => written.split(JSON.stringify(value)).length > 2);
    return changeCalls(question, (calls) => calls.map((call) => withParameters(call, edits(call, keepWritten))));
  },
};
