/** What each call of an administration changed, told by comparing the lists before and after it. */
import { invariant } from '../model/invariant.ts';
import type { Effect, Entry, Explanation, TraceStep } from '../model/trace.ts';
import type {
  PoliciesGiven,
  PolicyAdministrationAnswer,
  PolicyAdministrationQuestion,
  RuleAdministrationAnswer,
  RuleAdministrationQuestion,
  RulesGiven,
} from '../model/wire.generated.ts';
import type { Under } from './meaning.ts';
import { administerPolicies } from './policy-administration.ts';
import { administerRules } from './rule-administration.ts';

/** ADM-STEPS, ADM-FINAL-LIST, ADM-THEN: the steps with what they changed, the list at the end, and what it decides. */
export function explainRuleCalls(
  given: RulesGiven,
  { cmdlets, then = [] }: RuleAdministrationQuestion,
  explained: Explanation<RuleAdministrationAnswer>,
  under: Under,
): Explanation<RuleAdministrationAnswer> {
  const listAfter = (calls: number): readonly Entry[] =>
    administerRules(given, { cmdlets: cmdlets.slice(0, calls) }, under).answer.rules;
  const { decisions = [], rules } = explained.answer;
  const decided = then.map((connection, index): TraceStep => {
    const decision = decisions[index];
    invariant(decision !== undefined, 'a connection without a decision');
    return { kind: 'then', clause: 'ADM-THEN', connection, decision };
  });
  const end: TraceStep = { kind: 'list', clause: 'ADM-FINAL-LIST', of: 'rules', entries: rules };
  return { ...explained, trace: [...withEffects(explained.trace, listAfter), end, ...decided] };
}

/** PADM-STEPS, PADM-FINAL-LIST, PADM-THEN: the steps with what they changed, the list at the end, and what it decides. */
export function explainPolicyCalls(
  given: PoliciesGiven,
  { cmdlets, then = [] }: PolicyAdministrationQuestion,
  explained: Explanation<PolicyAdministrationAnswer>,
  under: Under,
): Explanation<PolicyAdministrationAnswer> {
  const entries = ({ policies }: PolicyAdministrationAnswer): readonly Entry[] =>
    policies.map(({ name, description }) => ({ name, ...(description === undefined ? {} : { description }) }));
  const listAfter = (calls: number): readonly Entry[] =>
    entries(administerPolicies(given, { cmdlets: cmdlets.slice(0, calls) }, under).answer);
  const end: TraceStep = {
    kind: 'list',
    clause: 'PADM-FINAL-LIST',
    of: 'policies',
    entries: entries(explained.answer),
  };
  const { decisions = [] } = explained.answer;
  const decided = then.map((question, index): TraceStep => {
    const decision = decisions[index];
    invariant(decision !== undefined, 'a question without a decision');
    return { kind: 'then-access', clause: 'PADM-THEN', question, decision };
  });
  return { ...explained, trace: [...withEffects(explained.trace, listAfter), end, ...decided] };
}

function withEffects(
  trace: readonly TraceStep[],
  listAfter: (calls: number) => readonly Entry[],
): readonly TraceStep[] {
  let before = listAfter(0);
  return trace.map((step, index) => {
    if (step.kind !== 'cmdlet' || step.refused !== undefined) return step;
    const after = listAfter(index + 1);
    const effect = effectOf(before, after);
    before = after;
    return { ...step, effect };
  });
}

function effectOf(before: readonly Entry[], after: readonly Entry[]): Effect {
  const same = (one: Entry, other: Entry): boolean =>
    one.name === other.name && one.priority === other.priority && one.description === other.description;
  return {
    now: after.filter((entry) => !before.some((other) => same(entry, other))),
    gone: before.filter(({ name }) => !after.some((other) => other.name === name)).map(({ name }) => name),
  };
}
