import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import { cmdlets } from '../../model/parameters.ts';
import type { Fault } from '../fault.ts';
import { changeCalls } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'unknown-parameters-ignored',
  chapters: ['rule-administration', 'policy-administration'],
  clauses: ['ADM-UNKNOWN-PARAMETER', 'PADM-UNKNOWN-PARAMETER'],
  who: 'Programmers take out of an object what they know and never look at the rest.',
  respond: (question, right) => right(changeCalls(question, (calls) => calls.map(withKnownParameters))),
};

function withKnownParameters({ cmdlet, parameters }: CmdletCall): CmdletCall {
  const { takes } = cmdlets[cmdlet];
  const known = Object.entries(parameters).filter(([name]) => Object.hasOwn(takes, name));
  return { cmdlet, parameters: Object.fromEntries(known) };
}
