import type { ClientAccessRule } from '../../model/generated/wire.generated.ts';
import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'memory',
  name: 'rule-cache-keyed-by-names',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-CONDITIONS-ALL', 'CAR-ACTION'],
  who: 'Programmers keep compiled rule sets under the names of their rules, and an edited rule keeps its name.',
  remember: () => {
    const cache = new Map<string, readonly ClientAccessRule[]>();
    return (question, right) =>
      right(
        changeRules(question, (rules) => {
          const key = JSON.stringify(rules.map(({ name }) => name));
          cache.set(key, cache.get(key) ?? rules);
          return cache.get(key) ?? rules;
        }),
      );
  },
};
