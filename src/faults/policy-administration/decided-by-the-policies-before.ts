import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'decided-by-the-policies-before',
  chapters: ['policy-administration'],
  clauses: ['PADM-THEN'],
  who: 'Programmers load the policies once and decide by what they loaded, whatever was changed since.',
  alter: (answer, question, right) => {
    if (question.chapter !== 'policy-administration' || question.when.then === undefined) return answer;
    if (!('policies' in answer)) return answer;
    const before = question.when.then.map((when) =>
      right({ chapter: 'application-access-policies', given: question.given, when }),
    );
    return { ...answer, decisions: before.filter((each) => 'access' in each) };
  },
};
