import type { Answer } from '../../model/question.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'decision-cached-by-user-and-protocol',
  chapters: ['client-access-rules'],
  clauses: ['CAR-ADDRESS', 'CAR-AUTHENTICATION'],
  who: 'Programmers keep the decision for a session and forget that the next connection comes from elsewhere.',
  remember: () => {
    const cache = new Map<string, Answer>();
    return (question, right) => {
      if (question.chapter !== 'client-access-rules') return right(question);
      const key = canonicalJson([question.given, question.when.username, question.when.protocol]);
      const answer = cache.get(key) ?? right(question);
      cache.set(key, answer);
      return answer;
    };
  },
};
