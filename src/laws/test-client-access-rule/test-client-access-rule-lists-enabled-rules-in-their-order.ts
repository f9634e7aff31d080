/** The list is a part of the enabled rules, each once, by ascending priority. */

import type { RuleSet } from '../../model/chapters.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import {
  type AimedWorld,
  askEach,
  byConnection,
  inOrder,
  listOf,
  rules,
  ruleWorld,
} from '../worlds/client-access-rules.ts';

export const law: Law<AimedWorld<RuleSet>> = {
  name: 'Test-ClientAccessRule lists enabled rules in their order',
  chapter: 'test-client-access-rule',
  clauses: ['TEST-ORDER', 'TEST-DISABLED'],
  world: ruleWorld(rules),
  ask: ({ base, when }) => askEach('test-client-access-rule', [base], when),
  holds: ({ base, when }, answers) => {
    const enabled = inOrder(base).flatMap((rule) => (rule.enabled === false ? [] : [rule.name]));
    return allHold(
      byConnection(answers, when.length).map(([test]) => {
        const list = listOf(test);
        if (list === undefined || list.length === 0) return 'vacuous';
        const expected = enabled.filter((name) => list.includes(name));
        return holdsIf(expected.length === list.length && expected.every((name, at) => name === list[at]));
      }),
    );
  },
};
