/** Set -Enabled $false and Remove leave rules that decide alike. */

import { isSame, type Law, ruleOn } from './law.ts';
import type { RuleWorld } from './worlds/client-access-rules.ts';
import {
  administer,
  administered,
  change,
  type Placed,
  placedWorld,
  removal,
  ruleAt,
} from './worlds/rule-administration.ts';

export const law: Law<RuleWorld<Placed>> = {
  name: 'a disabled rule decides as a removed one',
  chapter: 'rule-administration',
  clauses: ['ADM-SET-CHANGES'],
  world: placedWorld,
  ask: ({ base: { rules, place }, when }) => {
    const { name } = ruleAt(rules, place);
    return [[change(name, { Enabled: false })], [removal(name)]].map((calls) => administer(rules, calls, when));
  },
  holds: (_, answers) => {
    const [disabled, removed] = answers.map((answer) => administered(answer)?.decisions);
    if (disabled === undefined || removed === undefined) return 'vacuous';
    return ruleOn(disabled.every((each, at) => isSame('client-access-rules', each, removed[at])));
  },
};
