/** Why an app may reach a mailbox or not: a step for each policy, and one for the end. */

import type { AccessAnswer, AccessQuestion, PoliciesGiven } from '../../model/generated/wire.generated.ts';
import type { Explanation, TraceStep } from '../../model/trace.ts';
import { decideAccess, type PolicyEffect, policyEffects } from '../application-access-policies.ts';
import type { Interpretation } from '../semantics.ts';

/** AAP-COUNTS, AAP-GROUNDS */
export function explainAccess(
  given: PoliciesGiven,
  question: AccessQuestion,
  under: Interpretation,
): Explanation<AccessAnswer> {
  const { answer, clause } = decideAccess(given, question, under);
  const { access, decidedBy: by = [] } = answer;
  const steps = policyEffects(given, question, under).map((effect) => policyStep(effect, under));
  return { answer, clause, trace: [...steps, { kind: 'access', access, clause, by }] };
}

/** AAP-COUNTS, AAP-COVERS-MEMBERS, AAP-LOST-SCOPE, AAP-ALL-APPLICATIONS */
function policyStep({ policy, counts, covers }: PolicyEffect, { readings }: Interpretation): TraceStep {
  const { name, accessRight, appIds, policyScopeGroupId: scope } = policy;
  const clause = counts ? (covers === 'scope-lost' ? 'AAP-LOST-SCOPE' : 'AAP-COVERS-MEMBERS') : 'AAP-COUNTS';
  const step = { kind: 'policy', name, accessRight, scope, counts, covers, clause } as const;
  if (!appIds.includes('*')) return step;
  const reading = readings['all-applications'];
  return { ...step, dependsOn: { axis: 'all-applications', reading, clause: 'AAP-ALL-APPLICATIONS' } };
}
