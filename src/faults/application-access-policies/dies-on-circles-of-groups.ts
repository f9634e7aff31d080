import { defaultReadings } from '../../model/generated/axes.generated.ts';
import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'throw',
  name: 'dies-on-circles-of-groups',
  chapters: ['application-access-policies'],
  clauses: ['DIR-CYCLES'],
  who: 'Programmers open groups by recursion, and groups that hold each other have no end.',
  dies: (question) => {
    if (question.chapter !== 'application-access-policies') return false;
    const { directory } = question.given;
    const under = { readings: defaultReadings, semantics: reference };
    return directory.recipients.some(({ id }) => reference.isMember(id, id, directory, under));
  },
};
