/** Features of calls on client access rules. */

import type { CmdletCall } from '../model/generated/wire.generated.ts';
import type { Question } from '../model/question.ts';
import { type Calls, callFeatures } from './calls.ts';
import { type Feature, readerOf } from './feature.ts';
import { type Rules, ruleFeatures } from './rules.ts';

interface RuleCalls extends Rules, Calls {}

const numbersIn = ({ calls }: RuleCalls, verb = ''): readonly number[] =>
  calls.flatMap(({ cmdlet, parameters }) =>
    cmdlet.startsWith(verb) && typeof parameters.Priority === 'number' ? [parameters.Priority] : [],
  );

const priorities: readonly Feature<RuleCalls>[] = [
  { name: 'a `-Priority` of 0', of: (seen) => numbersIn(seen).includes(0) },
  { name: 'a `-Priority` of 1', of: (seen) => numbersIn(seen).includes(1) },
  { name: 'a `-Priority` below 0', of: (seen) => numbersIn(seen).some((number) => number < 0) },
  {
    name: 'a `-Priority` above all numbers',
    of: (seen) => numbersIn(seen).some((number) => seen.rules.every(({ priority }) => priority < number)),
  },
  {
    name: 'a `-Priority` that a rule has',
    of: (seen) => numbersIn(seen).some((number) => seen.rules.some(({ priority }) => priority === number)),
  },
  { name: 'a rule that moves down', of: (seen) => seen.calls.some((call) => movement(call, seen) > 0) },
  { name: 'a rule that moves up', of: (seen) => seen.calls.some((call) => movement(call, seen) < 0) },
  {
    name: 'a `-Priority` for New that a rule has',
    of: (seen) => numbersIn(seen, 'New-').some((number) => seen.rules.some(({ priority }) => priority === number)),
  },
  {
    name: 'a rule that is made without `-Priority`',
    of: ({ calls }) =>
      calls.some(({ cmdlet, parameters }) => cmdlet.startsWith('New-') && parameters.Priority === undefined),
  },
  {
    name: 'the removal of a rule before others',
    of: (seen) => seen.calls.some((call) => call.cmdlet.startsWith('Remove-') && isBeforeOthers(call, seen)),
  },
];

/** By how much Set changes the number of a rule that was given. */
function movement({ cmdlet, parameters: { Identity, Priority } }: CmdletCall, { rules }: RuleCalls): number {
  const rule = rules.find(({ name }) => name === Identity);
  return cmdlet.startsWith('Set-') && typeof Priority === 'number' && rule !== undefined ? Priority - rule.priority : 0;
}

function isBeforeOthers({ parameters: { Identity } }: CmdletCall, { rules }: RuleCalls): boolean {
  const rule = rules.find(({ name }) => name === Identity);
  return rule !== undefined && rules.some(({ priority }) => priority > rule.priority);
}

function see({ given: { rules }, when: { cmdlets: calls, then = [] } }: Question<'rule-administration'>): RuleCalls {
  return { rules, calls, names: rules.map(({ name }) => name), then };
}

export const ruleAdministrationFeatures = readerOf<'rule-administration', RuleCalls>(see, [
  ...priorities,
  ...callFeatures('ClientAccessRule'),
  ...ruleFeatures,
]);
