/** Axes of calls on rules: the nearest calls on which the readings agree. */
import { changeCalls, changeRules, withParameters } from '../../faults/rewrite.ts';
import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import type { Question } from '../../model/question.ts';
import { without } from './change.ts';

/** `priority-base`: no numbers, and at the end no rules whose numbers could tell. */
export function* withoutNumbers(question: Question): Iterable<Question> {
  if (question.chapter !== 'rule-administration') return;
  const bare = without(question, ['priority']);
  const given = changeRules(bare, () => question.given.rules);
  const names = [...question.given.rules.map(({ name }) => name), ...question.when.cmdlets.flatMap(namesIn)];
  const removals = [...new Set(names)].map(
    (Identity): CmdletCall => ({ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity } }),
  );
  yield changeCalls(without(given, ['then']), (calls) => [...calls, ...removals]);
}

/** `set-priority`: Set without a number. */
export function* withoutMoves(question: Question): Iterable<Question> {
  yield changeCalls(question, (calls) =>
    calls.map((call) =>
      call.cmdlet === 'Set-ClientAccessRule' ? withParameters(call, { Priority: undefined }) : call,
    ),
  );
}

/** `remove-renumbers`: rules disabled in place of removed; or none removed. */
export function* withoutRemovals(question: Question): Iterable<Question> {
  yield changeCalls(question, (calls) =>
    calls.map((call) =>
      call.cmdlet === 'Remove-ClientAccessRule'
        ? { cmdlet: 'Set-ClientAccessRule', parameters: { Identity: call.parameters.Identity, Enabled: false } }
        : call,
    ),
  );
  yield changeCalls(question, (calls) => calls.filter(({ cmdlet }) => cmdlet !== 'Remove-ClientAccessRule'));
}

/** `priority-out-of-range`: each of the numbers left out in turn; then all. */
export function* withoutOddNumbers(question: Question): Iterable<Question> {
  if (question.chapter !== 'rule-administration') return;
  const { cmdlets } = question.when;
  const bare = (call: CmdletCall): CmdletCall => withParameters(call, { Priority: undefined });
  for (const at of cmdlets.keys())
    yield changeCalls(question, (calls) => calls.map((call, index) => (index === at ? bare(call) : call)));
  yield changeCalls(question, (calls) => calls.map(bare));
}

function namesIn({ parameters: { Name } }: CmdletCall): readonly string[] {
  return typeof Name === 'string' && Name !== '' ? [Name] : [];
}
