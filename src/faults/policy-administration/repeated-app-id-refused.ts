import { reference } from '../../reference/reference.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { textsOf } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'repeated-app-id-refused',
  chapters: ['policy-administration'],
  clauses: ['PADM-APP-IDS'],
  who: 'Programmers make one policy after the other, and the second finds its own name taken.',
  part: 'refusePolicyCall',
  means: (call, policies, directory, under) => {
    const ids = textsOf(call, 'AppId').map(fold);
    const refusal = { code: 'name-taken', clause: 'PADM-APP-IDS', message: 'the name is taken' } as const;
    const repeated = new Set(ids).size < ids.length;
    return reference.refusePolicyCall(call, policies, directory, under) ?? (repeated ? refusal : undefined);
  },
};
