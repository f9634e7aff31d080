import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'app-id-not-folded-in-the-name',
  chapters: ['policy-administration'],
  clauses: ['PADM-NAME'],
  who: 'Programmers put the id into the name as they were given it.',
  alter: (answer) => {
    if (!('policies' in answer)) return answer;
    const policies = answer.policies.map((each) => {
      const [id = ''] = each.appIds;
      return each.name.startsWith(`${fold(id)}:`) ? { ...each, name: id + each.name.slice(id.length) } : each;
    });
    return { ...answer, policies };
  },
};
