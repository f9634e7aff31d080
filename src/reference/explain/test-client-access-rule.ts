/** Why Test-ClientAccessRule returns a rule or not. */

import type { Connection, TestAnswer } from '../../model/generated/wire.generated.ts';
import type { Rule } from '../../model/rule.ts';
import type { Explanation, PropertyExplanation, RuleExplanation, TraceStep } from '../../model/trace.ts';
import { admits, toClient } from '../client-access-rules.ts';
import type { Client, Interpretation } from '../semantics.ts';
import { returnedRules, testConnection } from '../test-client-access-rule.ts';
import { bypassStep, explainMatch, explainRule } from './client-access-rules.ts';

/** TEST-ORDER, TEST-RETURNS: a step for each rule that is looked at, and one for what is returned. */
export function explainTest(
  rules: readonly Rule[],
  connection: Connection,
  under: Interpretation,
): Explanation<TestAnswer> {
  const { answer, clause } = testConnection(rules, connection, under);
  if (clause === 'TEST-BYPASS') return { answer, clause, trace: [bypassStep(clause, under)] };
  const client = toClient(connection);
  const returned = returnedRules(rules, client, under);
  const reading = under.readings['test-returns'];
  const trace = lookedAt(rules, returned, under).map((rule): TraceStep => {
    const { name, priority, action } = rule;
    const outcome =
      reading === 'any-property'
        ? explainProperty(rule, client, under)
        : explainRule(rule, under.semantics.applies(rule, client, under), client, under);
    return { kind: 'rule', name, priority, action, outcome, returned: returned.includes(rule) };
  });
  const dependsOn = { axis: 'test-returns', reading, clause: 'TEST-RETURNS' } as const;
  return { answer, clause, trace: [...trace, { kind: 'returned', clause, rules: answer.rules, dependsOn }] };
}

/** All, or those up to the first that applies. */
function lookedAt(rules: readonly Rule[], [first]: readonly Rule[], under: Interpretation): readonly Rule[] {
  const ordered = under.semantics.order(rules);
  const isLast = under.readings['test-returns'] === 'first-matching' && first !== undefined;
  return isLast ? ordered.slice(0, ordered.indexOf(first) + 1) : ordered;
}

function explainProperty(rule: Rule, client: Client, under: Interpretation): RuleExplanation | PropertyExplanation {
  if (!rule.enabled) return { kind: 'disabled', clause: 'TEST-DISABLED' };
  if (!admits(rule, client, under)) {
    return explainRule(rule, { kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS' }, client, under);
  }
  const clause = 'TEST-RETURNS';
  if (rule.conditions.length === 0) return { kind: 'property', clause, matched: undefined };
  const { conditionHolds } = under.semantics;
  const held = rule.conditions.find((condition) => conditionHolds(condition, 'condition', client, under));
  if (held === undefined) return { kind: 'no-property', clause, fields: rule.conditions.map(({ field }) => field) };
  return { kind: 'property', clause, matched: explainMatch(held, 'condition', client, under) };
}
