import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'test-forgets-the-bypass',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-BYPASS'],
  who: "Programmers handle Microsoft's middle tier where they decide, and wrote the test earlier.",
  readings: { 'microsoft-middle-tier': 'evaluated' },
  where: (question) => question.chapter === 'test-client-access-rule',
};
