/** Which rules may decide a connection that is known in part, by rules that are known in part. */

import type { ClauseId } from '../../../model/generated/clauses.generated.ts';
import type { Action } from '../../../model/generated/wire.generated.ts';
import type { Condition } from '../../../model/rule.ts';
import { admits, bypasses, middleTierOf } from '../../../reference/client-access-rules.ts';
import type { Interpretation, RuleOutcome } from '../../../reference/semantics.ts';
import { type ClientKnowledge, verdictOn } from './client-knowledge.ts';
import type { OpenRule } from './open-rules.ts';

/** What a rule comes to. */
export type RuleVerdict =
  | { readonly kind: 'passed'; readonly outcome: RuleOutcome }
  | { readonly kind: 'applies' }
  /** It may apply: the conditions and exceptions of which it is not known whether they hold, and the rule's own doubts. */
  | {
      readonly kind: 'open';
      readonly conditions: readonly Condition[];
      readonly exceptions: readonly Condition[];
      readonly doubts: readonly string[];
    };

/** A rule that may decide, or that no rule does. */
export interface Decider {
  readonly rule: OpenRule | undefined;
  readonly actions: readonly Action[];
}

/** Every decider that comes into question; the last of them decides if none before it does. */
export interface Deciders {
  readonly all: readonly Decider[];
  /** The clause by which the last decides. */
  readonly clause: ClauseId;
}

/** CAR-FIRST-MATCH, CAR-NO-RULE, CAR-MIDDLE-TIER-BYPASS, where a rule may apply or not. */
export function decidersOf(rules: readonly OpenRule[], known: ClientKnowledge, under: Interpretation): Deciders {
  if (bypasses(known.client.connection, under))
    return { all: [{ rule: undefined, actions: ['AllowAccess'] }], clause: 'CAR-MIDDLE-TIER-BYPASS' };
  const all: Decider[] = [];
  for (const rule of rules) {
    const verdict = ruleVerdict(rule, known, under);
    if (verdict.kind === 'passed') continue;
    all.push({ rule, actions: rule.actions });
    if (verdict.kind === 'applies') return { all, clause: 'CAR-FIRST-MATCH' };
  }
  const action = under.readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess';
  return { all: [...all, { rule: undefined, actions: [action] }], clause: 'CAR-NO-RULE' };
}

/** CAR-ENABLED, CAR-SCOPE-USERS, CAR-CONDITIONS-ALL, CAR-EXCEPTIONS-ANY */
export function ruleVerdict(open: OpenRule, known: ClientKnowledge, under: Interpretation): RuleVerdict {
  const { rule, knowsScope } = open;
  if (!rule.enabled) return { kind: 'passed', outcome: { kind: 'disabled', clause: 'CAR-ENABLED' } };
  if (knowsScope && !admits(rule, known.client, under))
    return { kind: 'passed', outcome: { kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS' } };
  const conditions: Condition[] = [];
  for (const condition of rule.conditions) {
    const verdict = verdictOn(condition, 'condition', known, under);
    if (verdict === 'fails')
      return { kind: 'passed', outcome: { kind: 'condition-failed', clause: 'CAR-CONDITIONS-ALL', condition } };
    if (verdict === 'open') conditions.push(condition);
  }
  const exceptions: Condition[] = [];
  for (const condition of rule.exceptions) {
    const verdict = verdictOn(condition, 'exception', known, under);
    if (verdict === 'holds')
      return { kind: 'passed', outcome: { kind: 'exempted', clause: 'CAR-EXCEPTIONS-ANY', condition } };
    if (verdict === 'open') exceptions.push(condition);
  }
  const isDirect = middleTierOf(known.client.connection) === 'none';
  const doubts = knowsScope || isDirect ? open.doubts : [...open.doubts, 'its scope is not known'];
  const isSure = conditions.length === 0 && exceptions.length === 0 && doubts.length === 0;
  return isSure ? { kind: 'applies' } : { kind: 'open', conditions, exceptions, doubts };
}

/** The actions that come into question, each once. */
export function actionsOf({ all }: Deciders): readonly Action[] {
  return [...new Set(all.flatMap(({ actions }) => actions))];
}
