/** Sets of changes as fields of an explanation. */
import type { Explanation } from '../../model/generated/wire.generated.ts';
import type { FoundChanges, Goal } from './changes/change-sets.ts';

/** Undefined for what there is not. */
export function changeFields(
  wanted: Goal | undefined,
  found: FoundChanges | undefined,
): { readonly [K in 'wanted' | 'changes' | 'changesCut']: Explanation[K] | undefined } {
  const isCut = found?.isComplete === false;
  return { wanted, changes: found?.sets, changesCut: isCut ? true : undefined };
}

/** What is not proposed, and that changes take their time; what one tries meanwhile says nothing (spec: not about decisions). */
export function changeNotes(of: 'policies' | 'rules', found: FoundChanges | undefined): readonly string[] {
  const withheld = found?.withheld === undefined ? [] : [`no new rule is proposed: ${found.withheld}`];
  if (found === undefined || found.sets.length === 0) return withheld;
  return of === 'policies'
    ? [
        'a change of policies or members can take more than an hour until requests follow it; Test-ApplicationAccessPolicy shows it at once (docs/causes.md#cache)',
      ]
    : [
        ...withheld,
        'a change of rules takes up to an hour to have an effect, and the first rule of an organization up to 24 hours (docs/causes.md#cache)',
      ];
}
