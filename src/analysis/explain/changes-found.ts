/** Sets of changes as fields of an explanation. */
import type { Explanation } from '../../model/generated/wire.generated.ts';
import type { Goal } from './changes/access-candidates.ts';
import type { FoundChanges } from './changes/access-changes.ts';

/** Undefined for what there is not. */
export function changeFields(
  wanted: Goal | undefined,
  found: FoundChanges | undefined,
): { readonly [K in 'wanted' | 'changes' | 'changesCut']: Explanation[K] | undefined } {
  const isCut = found?.isComplete === false;
  return { wanted, changes: found?.sets, changesCut: isCut ? true : undefined };
}

/** Changes take their time; what one tries meanwhile says nothing (spec: not about decisions). */
export function delayNotes(of: 'policies' | 'rules', found: FoundChanges | undefined): readonly string[] {
  if (found === undefined || found.sets.length === 0) return [];
  return of === 'policies'
    ? [
        'a change of policies or members can take more than an hour until requests follow it; Test-ApplicationAccessPolicy shows it at once (docs/causes.md#cache)',
      ]
    : [
        'a change of rules takes up to an hour to have an effect, and the first rule of an organization up to 24 hours (docs/causes.md#cache)',
      ];
}
