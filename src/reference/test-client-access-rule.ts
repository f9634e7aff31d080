/** spec/test-client-access-rule.md: what Test-ClientAccessRule returns. */

import type { Connection, TestAnswer } from '../model/generated/wire.generated.ts';
import type { Rule } from '../model/rule.ts';
import { admits, bypasses, toClient } from './client-access-rules.ts';
import type { Client, Decision, Interpretation } from './semantics.ts';

/** TEST-BYPASS, TEST-RETURNS, TEST-NONE */
export function testConnection(
  rules: readonly Rule[],
  connection: Connection,
  under: Interpretation,
): Decision<TestAnswer> {
  if (bypasses(connection, under)) return { answer: { rules: [] }, clause: 'TEST-BYPASS' };
  const names = returnedRules(rules, toClient(connection), under).map(({ name }) => name);
  return { answer: { rules: names }, clause: names.length === 0 ? 'TEST-NONE' : 'TEST-RETURNS' };
}

/** TEST-RETURNS, TEST-DISABLED, TEST-ORDER */
export function returnedRules(rules: readonly Rule[], client: Client, under: Interpretation): readonly Rule[] {
  const applies = (rule: Rule): boolean => under.semantics.applies(rule, client, under).kind === 'applies';
  const ordered = under.semantics.order(rules);
  switch (under.readings['test-returns']) {
    case 'all-matching':
      return ordered.filter(applies);
    case 'first-matching': {
      const first = ordered.find(applies);
      return first === undefined ? [] : [first];
    }
    case 'any-property':
      return ordered.filter((rule) => hasProperty(rule, client, under));
  }
}

/** TEST-RETURNS: a rule without conditions counts as one whose condition holds; exceptions are not considered. */
function hasProperty(rule: Rule, client: Client, under: Interpretation): boolean {
  if (!rule.enabled || !admits(rule, client, under)) return false;
  const { conditions } = rule;
  return (
    conditions.length === 0 ||
    conditions.some((condition) => under.semantics.conditionHolds(condition, 'condition', client, under))
  );
}
