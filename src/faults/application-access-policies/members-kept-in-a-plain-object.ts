import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'members-kept-in-a-plain-object',
  chapters: ['application-access-policies'],
  clauses: ['AAP-COVERS-MEMBERS', 'DIR-IDS'],
  who: 'JavaScript programmers note members as keys of an object, which has a `constructor` from the start.',
  part: 'isMember',
  means: (recipient, group, directory, under) =>
    recipient in {} || reference.isMember(recipient, group, directory, under),
};
