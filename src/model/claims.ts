import { chapterNames } from './chapters.ts';
import type { StartAnswer } from './generated/wire.generated.ts';

/** What a subject in this process declares: every chapter, without limits. */
export const claimsEverything: StartAnswer = {
  protocol: 1,
  subject: { name: 'everything', version: '' },
  answers: chapterNames,
  compares: 'grounds',
  decisions: ['rule-administration', 'policy-administration'],
};
