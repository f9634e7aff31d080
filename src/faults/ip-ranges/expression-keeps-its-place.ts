import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'expression-keeps-its-place',
  chapters: ['ip-ranges'],
  clauses: ['IP-FORMS'],
  who: 'JavaScript programmers keep a regular expression with the flag g, whose test begins where the last one ended.',
  remember: () => {
    const form = /^[\da-f.:/-]+$/gi;
    return (question, right) =>
      question.chapter === 'ip-ranges' && !form.test(question.when.range)
        ? { refused: 'invalid-value' }
        : right(question);
  },
};
