import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { withParameters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'app-id-not-checked',
  chapters: ['policy-administration'],
  clauses: ['PADM-APP-IDS'],
  who: 'Authors of scripts lose a dollar sign and pass the word AppID, and nothing complains.',
  part: 'refusePolicyCall',
  means: (call, policies, directory, under) => {
    const refusal = reference.refusePolicyCall(call, policies, directory, under);
    const filled = withParameters(call, { AppId: '00000000-0000-4000-8000-000000000000' });
    const isText = typeof call.parameters['AppId'] === 'string' && call.parameters['AppId'] !== '';
    return isText && refusal?.code === 'invalid-value'
      ? reference.refusePolicyCall(filled, policies, directory, under)
      : refusal;
  },
};
