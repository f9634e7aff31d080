import type { ClientAccessRule } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeLists, changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'exception-stops',
  chapters: ['client-access-rules'],
  clauses: ['CAR-EXCEPTION-CONTINUES'],
  who: 'Programmers break out of the loop at the rule whose conditions hold, exempted or not.',
  rewrite: (question, right) =>
    changeRules(question, (rules) => {
      const decides = (rule: ClientAccessRule): boolean => {
        const answer = right(changeRules(question, () => [rule]));
        return 'decidedBy' in answer && answer.decidedBy?.length === 1;
      };
      const exempted = rules.filter((rule) => !decides(rule) && decides(withoutExceptions(rule)));
      const first = Math.min(...exempted.map(({ priority }) => priority));
      return rules.filter(({ priority }) => priority < first);
    }),
};

function withoutExceptions(rule: ClientAccessRule): ClientAccessRule {
  return changeLists(rule, (values, field) => (field.startsWith('except') ? [] : values));
}
