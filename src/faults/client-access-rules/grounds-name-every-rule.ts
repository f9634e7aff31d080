import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'grounds-name-every-rule',
  chapters: ['client-access-rules'],
  clauses: ['CAR-GROUNDS'],
  who: "Programmers collect all rules that apply, for the log, and give the first one's action.",
  alter: (answer, question, right) => {
    if (question.chapter !== 'client-access-rules' || !('action' in answer)) return answer;
    const applying = question.given.rules.filter((rule) => {
      const alone = right(changeRules(question, () => [rule]));
      return 'decidedBy' in alone && alone.decidedBy?.length === 1;
    });
    return { ...answer, decidedBy: applying.map(({ name }) => name) };
  },
};
