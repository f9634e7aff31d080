/** Why what was seen or expected may differ from what the rules say, in the fixed order in which people should look. */
import type { Cause } from '../../../model/generated/wire.generated.ts';
import { newTenantCause, switchCause } from './beyond-policies.ts';
import { cacheCause } from './cache.ts';
import { identityCause } from './identity.ts';
import { lostScopeCause, nestingCause, readingCause, unknownChangeCause, unlistedPolicyCause } from './policies.ts';
import { type AccessSituation, type CauseFinder, isRefusal } from './situation.ts';

const FINDERS: readonly CauseFinder<AccessSituation>[] = [
  cacheCause,
  unlistedPolicyCause,
  identityCause,
  nestingCause,
  readingCause,
  unknownChangeCause,
  lostScopeCause,
  switchCause,
  newTenantCause,
];

/** Only causes that can explain a difference in this direction; what the files rule out is left out. */
export function accessCauses(situation: AccessSituation): readonly Cause[] {
  const { actual, claim } = situation;
  if (actual.answer === claim.expected) return [...nestingCause(situation), ...readingCause(situation)];
  if (actual.answer === 'not known') return unknownCauses(situation);
  const found = FINDERS.flatMap((find) => find(situation));
  if (found.length > 0) return found;
  const { kind } = situation.claim;
  if (kind !== 'observed' && kind !== 'recorded') return []; // the policy and the membership that decide say it all
  return [{ name: 'not-explained', evidence: 'possible', text: 'nothing in the files explains it', places: [] }];
}

/** Where the rules say nothing that is sure, only what the files show is a cause: beside what is not known, what refuses anyway. */
function unknownCauses(situation: AccessSituation): readonly Cause[] {
  const shown = [...identityCause(situation), ...unknownChangeCause(situation), ...lostScopeCause(situation)].filter(
    ({ evidence }) => evidence === 'shown',
  );
  return isRefusal(situation.claim) ? [...shown, ...switchCause(situation)] : shown;
}
