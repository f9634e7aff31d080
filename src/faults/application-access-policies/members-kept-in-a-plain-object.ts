import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'members-kept-in-a-plain-object',
  chapters: ['application-access-policies'],
  clauses: ['AAP-COVERS-MEMBERS', 'DIR-IDS'],
  who: 'JavaScript programmers note members as keys of an object, which has a `constructor` from the start.',
  part: 'member',
  means: (recipient, group, directory, under) =>
    recipient in {} || reference.member(recipient, group, directory, under),
};
