/** spec/test-client-access-rule.md: what Test-ClientAccessRule returns. */
import type { Rule } from '../model/rule.ts';
import type { Explanation, Ground, Look, PropertyLook, TraceStep } from '../model/trace.ts';
import type { Connection, TestAnswer } from '../model/wire.generated.ts';
import { admits, bypasses, groundOf, outOfScope, toClient } from './client-access-rules.ts';
import type { Client, Under } from './meaning.ts';

/** Answers one question of the chapter. */
export function testConnection(rules: readonly Rule[], connection: Connection, under: Under): Explanation<TestAnswer> {
  if (bypasses(connection, under)) {
    const clause = 'TEST-BYPASS';
    return { answer: { rules: [] }, clause, trace: [{ kind: 'bypass', clause }] };
  }
  const client = toClient(connection);
  const tested = test(under.meaning.order(rules), client, under); // TEST-ORDER
  const names = tested.filter((each) => each.returned).map((each) => each.rule.name);
  const clause = names.length === 0 ? 'TEST-NONE' : 'TEST-RETURNS';
  const trace = tested.map(toStep);
  const reading = under.readings['test-returns'];
  return { answer: { rules: names }, clause, trace: [...trace, { kind: 'returned', clause, rules: names, reading }] };
}

/** A rule that was looked at, and whether it is returned. */
interface Tested {
  readonly rule: Rule;
  readonly look: Look | PropertyLook;
  readonly returned: boolean;
}

/** TEST-RETURNS, TEST-DISABLED */
function test(rules: readonly Rule[], client: Client, under: Under): readonly Tested[] {
  const reading = under.readings['test-returns'];
  if (reading === 'any-property') return rules.map((rule) => testProperties(rule, client, under));
  const tested: Tested[] = [];
  for (const rule of rules) {
    const look = under.meaning.applies(rule, client, under);
    const returned = look.kind === 'applies';
    tested.push({ rule, look, returned });
    if (returned && reading === 'first-matching') break;
  }
  return tested;
}

/** TEST-RETURNS: a rule without conditions counts as one whose condition holds; exceptions are not considered. */
function testProperties(rule: Rule, client: Client, under: Under): Tested {
  if (!rule.enabled) return { rule, look: { kind: 'disabled', clause: 'TEST-DISABLED' }, returned: false };
  if (!admits(rule, client, under)) return { rule, look: outOfScope(rule, client), returned: false };
  for (const condition of rule.conditions) {
    const ground = groundOf(condition, 'condition', client, under);
    if (ground !== undefined) return { rule, look: property(ground), returned: true };
  }
  if (rule.conditions.length === 0) return { rule, look: property(undefined), returned: true };
  const fields = rule.conditions.map((condition) => condition.field);
  return { rule, look: { kind: 'no-property', clause: 'TEST-RETURNS', fields }, returned: false };
}

function property(ground: Ground | undefined): PropertyLook {
  return { kind: 'property', clause: 'TEST-RETURNS', ground };
}

function toStep({ rule: { name, priority, action }, look, returned }: Tested): TraceStep {
  return { kind: 'rule', name, priority, action, look, returned };
}
