/** spec/application-access-policies.md: may an app reach a mailbox. */
import type { AccessClause, Explanation, TraceStep } from '../model/trace.ts';
import type { AccessAnswer, AccessQuestion, ApplicationAccessPolicy, PoliciesGiven } from '../model/wire.generated.ts';
import { fold } from '../syntax/fold.ts';
import type { Under } from './meaning.ts';

/** A policy with what the question makes of it. */
interface Looked {
  readonly policy: ApplicationAccessPolicy;
  readonly counts: boolean;
  readonly covers: boolean | 'scope-lost';
}

/** Answers one question of the chapter: the four steps in their order. */
export function decideAccess(given: PoliciesGiven, question: AccessQuestion, under: Under): Explanation<AccessAnswer> {
  const looked = given.policies.map((policy) => look(policy, given, question, under));
  const trace = looked.map((each) => toStep(each, under));
  const counting = looked.filter((each) => each.counts);
  const covering = counting.filter((each) => each.covers === true);
  const end = (
    access: 'Granted' | 'Denied',
    by: readonly Looked[],
    clause: AccessClause,
  ): Explanation<AccessAnswer> => {
    const decidedBy = by.map((each) => each.policy.name); // AAP-GROUNDS
    return {
      answer: { access, decidedBy },
      clause,
      trace: [...trace, { kind: 'access', access, clause, by: decidedBy }],
    };
  };

  const denying = covering.filter((each) => each.policy.accessRight === 'DenyAccess');
  if (denying.length > 0) return end('Denied', denying, 'AAP-DENY-FIRST');
  const granting = covering.filter((each) => each.policy.accessRight === 'RestrictAccess');
  if (granting.length > 0) return end('Granted', granting, 'AAP-RESTRICT-GRANTS');
  const closing = counting.filter((each) => each.policy.accessRight === 'RestrictAccess');
  if (closing.length > 0) return end('Denied', closing, 'AAP-RESTRICT-CLOSES');
  return end('Granted', [], 'AAP-OTHERWISE-GRANTED');
}

/** AAP-COUNTS, AAP-APP-FOLDED, AAP-ALL-APPLICATIONS */
export function counts(
  policy: ApplicationAccessPolicy,
  appId: string,
  policies: readonly ApplicationAccessPolicy[],
  under: Under,
): boolean {
  if (!policy.appIds.includes('*')) return names(policy, appId);
  switch (under.readings['all-applications']) {
    case 'joins':
      return true;
    case 'fallback':
      return !policies.some((other) => names(other, appId));
    case 'ignored':
      return false;
  }
}

function names(policy: ApplicationAccessPolicy, appId: string): boolean {
  return policy.appIds.some((id) => fold(id) === fold(appId));
}

function look(policy: ApplicationAccessPolicy, given: PoliciesGiven, question: AccessQuestion, under: Under): Looked {
  const counted = under.meaning.counts(policy, question.appId, given.policies, under);
  if (!counted) return { policy, counts: false, covers: false };
  const covered = under.meaning.covers(policy.policyScopeGroupId, question.mailbox, given.directory, under);
  return { policy, counts: true, covers: covered };
}

function toStep({ policy, counts: counted, covers: covered }: Looked, under: Under): TraceStep {
  const clause = counted ? (covered === 'scope-lost' ? 'AAP-LOST-SCOPE' : 'AAP-COVERS-MEMBERS') : 'AAP-COUNTS';
  const forAll = policy.appIds.includes('*') ? { allApplications: under.readings['all-applications'] } : {};
  return {
    kind: 'policy',
    name: policy.name,
    accessRight: policy.accessRight,
    scope: policy.policyScopeGroupId,
    counts: counted,
    covers: covered,
    clause,
    ...forAll,
  };
}
