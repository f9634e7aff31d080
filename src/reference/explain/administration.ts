/** What each call of an administration changed, told by comparing the lists before and after it. */
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type {
  PoliciesGiven,
  PolicyAdministrationAnswer,
  PolicyAdministrationQuestion,
  RuleAdministrationAnswer,
  RuleAdministrationQuestion,
  RulesGiven,
} from '../../model/generated/wire.generated.ts';
import { invariant } from '../../model/invariant.ts';
import type { Effect, Explanation, ListEntry, TraceStep } from '../../model/trace.ts';
import { type CallResult, textOf } from '../cmdlets/binding.ts';
import { reasonOf } from '../cmdlets/refusal.ts';
import { administerPolicies, listedPolicy, runPolicyCalls } from '../policy-administration.ts';
import { administerRules, initialRules, listedRules, runRuleCalls } from '../rule-administration.ts';
import type { Interpretation } from '../semantics.ts';

/** ADM-STEPS, ADM-FINAL-LIST, ADM-THEN: the steps with what they changed, the list at the end, and what it decides. */
export function explainRuleCalls(
  given: RulesGiven,
  when: RuleAdministrationQuestion,
  under: Interpretation,
): Explanation<RuleAdministrationAnswer> {
  const { answer, clause } = administerRules(given, when, under);
  const start = initialRules(given.rules, under);
  const calls = callSteps(runRuleCalls(when.cmdlets, start, under), start, listedRules, 'Name', 'ADM-STEPS');
  const end: TraceStep = { kind: 'list', clause: 'ADM-FINAL-LIST', of: 'rules', entries: answer.rules };
  const decided = (when.then ?? []).map((connection, index): TraceStep => {
    const decision = answer.decisions?.[index];
    invariant(decision !== undefined, 'a connection without a decision');
    return { kind: 'then', clause: 'ADM-THEN', connection, decision };
  });
  return { answer, clause, trace: [...calls, end, ...decided] };
}

/** PADM-STEPS, PADM-FINAL-LIST, PADM-THEN: the steps with what they changed, the list at the end, and what it decides. */
export function explainPolicyCalls(
  given: PoliciesGiven,
  when: PolicyAdministrationQuestion,
  under: Interpretation,
): Explanation<PolicyAdministrationAnswer> {
  const { answer, clause } = administerPolicies(given, when, under);
  const results = runPolicyCalls(when.cmdlets, given, under);
  const calls = callSteps(results, given.policies, policyEntries, 'PolicyScopeGroupId', 'PADM-STEPS');
  const entries = policyEntries(answer.policies);
  const end: TraceStep = { kind: 'list', clause: 'PADM-FINAL-LIST', of: 'policies', entries };
  const decided = (when.then ?? []).map((question, index): TraceStep => {
    const decision = answer.decisions?.[index];
    invariant(decision !== undefined, 'a question without a decision');
    return { kind: 'then-access', clause: 'PADM-THEN', question, decision };
  });
  return { answer, clause, trace: [...calls, end, ...decided] };
}

function policyEntries(policies: PoliciesGiven['policies']): readonly ListEntry[] {
  return policies.map((policy) => {
    const { name, description } = listedPolicy(policy);
    return description === undefined ? { name } : { name, description };
  });
}

/** Each call with what became of it; a call without an identity is named for what its other parameter says. */
function callSteps<L>(
  results: readonly CallResult<L>[],
  start: L,
  entriesOf: (list: L) => readonly ListEntry[],
  parameter: string,
  clause: ClauseId,
): readonly TraceStep[] {
  return results.map(({ call, refusal, list }, index): TraceStep => {
    const subject = textOf(call, 'Identity') || textOf(call, parameter);
    const step = { kind: 'cmdlet', cmdlet: call.cmdlet, subject } as const;
    if (refusal === undefined) {
      const effect = effectOf(entriesOf(results[index - 1]?.list ?? start), entriesOf(list));
      return { ...step, clause, refused: undefined, message: '', effect };
    }
    const { code: refused, message } = refusal;
    return { ...step, clause: refusal.clause, refused, reason: reasonOf(refusal), message };
  });
}

function effectOf(before: readonly ListEntry[], after: readonly ListEntry[]): Effect {
  const same = (one: ListEntry, other: ListEntry): boolean =>
    one.name === other.name && one.priority === other.priority && one.description === other.description;
  return {
    now: after.filter((entry) => !before.some((other) => same(entry, other))),
    gone: before.filter(({ name }) => !after.some((other) => other.name === name)).map(({ name }) => name),
  };
}
