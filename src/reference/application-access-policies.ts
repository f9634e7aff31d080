/** spec/application-access-policies.md: may an app reach a mailbox. */

import type {
  AccessAnswer,
  AccessQuestion,
  AccessRight,
  ApplicationAccessPolicy,
  PoliciesGiven,
} from '../model/generated/wire.generated.ts';
import type { AccessClause } from '../model/trace.ts';

import { fold } from '../syntax/fold.ts';
import type { Decision, Interpretation } from './semantics.ts';

/** What a decision on access rests on. */
type AccessDecision = Decision<AccessAnswer> & { readonly clause: AccessClause };

/** AAP-DENY-FIRST, AAP-RESTRICT-GRANTS, AAP-RESTRICT-CLOSES, AAP-OTHERWISE-GRANTED: the four steps in their order. */
export function decideAccess(given: PoliciesGiven, question: AccessQuestion, under: Interpretation): AccessDecision {
  const effects = policyEffects(given, question, under);
  const counting = (right: AccessRight): readonly PolicyEffect[] =>
    effects.filter(({ policy, counts: counted }) => counted && policy.accessRight === right);
  const covering = (right: AccessRight): readonly PolicyEffect[] =>
    counting(right).filter(({ covers: covered }) => covered === true);

  const denying = covering('DenyAccess');
  if (denying.length > 0) return end('Denied', denying, 'AAP-DENY-FIRST');
  const granting = covering('RestrictAccess');
  if (granting.length > 0) return end('Granted', granting, 'AAP-RESTRICT-GRANTS');
  const closing = counting('RestrictAccess');
  if (closing.length > 0) return end('Denied', closing, 'AAP-RESTRICT-CLOSES');
  return end('Granted', [], 'AAP-OTHERWISE-GRANTED');
}

/** AAP-GROUNDS */
function end(access: AccessAnswer['access'], by: readonly PolicyEffect[], clause: AccessClause): AccessDecision {
  return { answer: { access, decidedBy: by.map(({ policy }) => policy.name) }, clause };
}

/** A policy with what the question makes of it. */
export interface PolicyEffect {
  readonly policy: ApplicationAccessPolicy;
  readonly counts: boolean;
  readonly covers: boolean | 'scope-lost';
}

/** AAP-COUNTS: only of policies that count is it asked whether they cover the mailbox. */
export function policyEffects(
  given: PoliciesGiven,
  { appId, mailbox }: AccessQuestion,
  under: Interpretation,
): readonly PolicyEffect[] {
  const { policies, directory } = given;
  return policies.map((policy) => {
    const counted = under.semantics.counts(policy, appId, policies, under);
    const covered = counted && under.semantics.covers(policy.policyScopeGroupId, mailbox, directory, under);
    return { policy, counts: counted, covers: covered };
  });
}

/** AAP-COUNTS, AAP-APP-FOLDED, AAP-ALL-APPLICATIONS */
export function counts(
  policy: ApplicationAccessPolicy,
  appId: string,
  policies: readonly ApplicationAccessPolicy[],
  under: Interpretation,
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
