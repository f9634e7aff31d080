import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'removed-policies-still-decide',
  chapters: ['policy-administration'],
  clauses: ['PADM-THEN', 'PADM-REMOVE'],
  who: 'Programmers drop a policy from the list that they print and forget the index by which they decide.',
  alter: (answer, question, right) => {
    if (question.chapter !== 'policy-administration' || question.when.then === undefined) return answer;
    if (!('policies' in answer)) return answer;
    const { directory, policies: given } = question.given;
    const gone = given.filter(({ name }) => !answer.policies.some((policy) => policy.name === name));
    const decisions = question.when.then.map((when) =>
      right({
        chapter: 'application-access-policies',
        given: { policies: [...answer.policies, ...gone], directory },
        when,
      }),
    );
    return { ...answer, decisions: decisions.filter((each) => 'access' in each) };
  },
};
