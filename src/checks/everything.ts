/** What a subject in this process declares: every chapter, without limits. */
import type { StartAnswer } from '../model/generated/wire.generated.ts';
import { chapterNames } from '../syntax/wire.ts';

export const everything: StartAnswer = {
  protocol: 1,
  subject: { name: 'everything', version: '' },
  answers: chapterNames,
  compares: 'grounds',
  decisions: ['rule-administration', 'policy-administration'],
};
