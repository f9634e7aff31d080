import { reference } from '../../reference/meaning.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { textsOf } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'repeated-app-id-refused',
  chapters: ['policy-administration'],
  clauses: ['PADM-APP-IDS'],
  who: 'Programmers make one policy after the other, and the second finds its own name taken.',
  part: 'refusePolicy',
  means: (call, policies, directory, under) => {
    const ids = textsOf(call, 'AppId').map(fold);
    const objection = { code: 'name-taken', clause: 'PADM-APP-IDS', message: 'the name is taken' } as const;
    const repeated = new Set(ids).size < ids.length;
    return reference.refusePolicy(call, policies, directory, under) ?? (repeated ? objection : undefined);
  },
};
