/** spec/test-client-access-rule.md: what Test-ClientAccessRule returns. */
import type { Rule } from '../model/rule.ts';
import type { Explanation, TraceStep } from '../model/trace.ts';
import type { Connection, TestAnswer } from '../model/wire.generated.ts';
import { admits, bypasses, toClient } from './client-access-rules.ts';
import type { Client, Under } from './meaning.ts';

/** Answers one question of the chapter. */
export function testConnection(rules: readonly Rule[], connection: Connection, under: Under): Explanation<TestAnswer> {
  if (bypasses(connection, under)) {
    const clause = 'TEST-BYPASS';
    return { answer: { rules: [] }, clause, trace: [{ kind: 'bypass', clause }] };
  }
  const client = toClient(connection);
  const ordered = under.meaning.order(rules); // TEST-ORDER
  const returned = select(ordered, client, under);
  const clause = returned.length === 0 ? 'TEST-NONE' : 'TEST-RETURNS';
  const trace = ordered.map((rule): TraceStep => toStep(rule, client, under));
  const names = returned.map((rule) => rule.name);
  return { answer: { rules: names }, clause, trace: [...trace, { kind: 'returned', clause, rules: names }] };
}

/** TEST-RETURNS, TEST-DISABLED */
function select(rules: readonly Rule[], client: Client, under: Under): readonly Rule[] {
  const applying = (): readonly Rule[] =>
    rules.filter((rule) => under.meaning.applies(rule, client, under).kind === 'applies');
  switch (under.readings['test-returns']) {
    case 'all-matching':
      return applying();
    case 'first-matching':
      return applying().slice(0, 1);
    case 'any-property':
      return rules.filter(
        (rule) => rule.enabled && admits(rule, client, under) && someConditionHolds(rule, client, under),
      );
  }
}

/** TEST-RETURNS: a rule without conditions counts as one whose condition holds; exceptions are not considered. */
function someConditionHolds(rule: Rule, client: Client, under: Under): boolean {
  if (rule.conditions.length === 0) return true;
  return rule.conditions.some((condition) => under.meaning.condition(condition, 'condition', client, under).holds);
}

function toStep(rule: Rule, client: Client, under: Under): TraceStep {
  const look = under.meaning.applies(rule, client, under);
  return { kind: 'rule', name: rule.name, priority: rule.priority, action: rule.action, look };
}
