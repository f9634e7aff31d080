import { isGiven, textOf } from '../../reference/cmdlets/binding.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { changeCalls, withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'old-name-still-finds',
  chapters: ['rule-administration'],
  clauses: ['ADM-RENAME', 'ADM-IDENTITY'],
  who: 'Programmers keep an index by name and add the new name to it without taking the old one out.',
  rewrite: (question) =>
    changeCalls(question, (calls) => {
      const renamed = new Map<string, unknown>();
      return calls.map((call) => {
        const identity = fold(textOf(call, 'Identity'));
        const now = renamed.get(identity);
        if (call.cmdlet === 'Set-ClientAccessRule' && isGiven(call, 'Name'))
          renamed.set(identity, call.parameters['Name']);
        return now === undefined ? call : withParameters(call, { Identity: now });
      });
    }),
};
