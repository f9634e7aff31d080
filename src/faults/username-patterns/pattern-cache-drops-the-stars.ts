import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'pattern-cache-drops-the-stars',
  chapters: ['username-patterns'],
  clauses: ['WILD-STAR'],
  who: 'Programmers cache compiled patterns under a key from which stars were cleaned, like a file name.',
  remember: () => {
    const cache = new Map<string, string>();
    return (question, right) => {
      if (question.chapter !== 'username-patterns' || question.when.pattern === '') return right(question);
      const key = question.when.pattern.replaceAll('*', '');
      const pattern = cache.get(key) ?? question.when.pattern;
      cache.set(key, pattern);
      return right({ ...question, when: { ...question.when, pattern } });
    };
  },
};
