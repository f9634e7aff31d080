import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { policyChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'scope-itself-not-covered',
  chapters: [...policyChapters],
  clauses: ['AAP-COVERS-RECIPIENT'],
  who: 'Programmers look for members only, because the fourth step of the documents speaks of members.',
  part: 'covers',
  means: (scope, mailbox, directory, under) => scope !== mailbox && reference.covers(scope, mailbox, directory, under),
};
