import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'empty-pattern-matches-nothing',
  chapters: ['username-patterns'],
  clauses: ['WILD-EMPTY'],
  lenient: true,
  who: 'Programmers without a check compare with the empty text, which equals no username.',
  respond: (question, right) =>
    question.chapter === 'username-patterns' && question.when.pattern === '' ? { matches: false } : right(question),
};
