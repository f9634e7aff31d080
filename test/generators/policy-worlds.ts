/** Worlds for the tests of the generators of policies, and how often something is so. */
import { diceOf } from '../../generators/dice.ts';
import { type Settings, wellFormed } from '../../generators/settings.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Directory, PoliciesGiven } from '../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { reference } from '../../src/reference/reference.ts';
import { combinations } from '../../src/syntax/readings/reading-sets.ts';

type Draw<W> = (dice: ReturnType<typeof diceOf>, settings: Settings) => W;

export function worlds<W>(draw: Draw<W>, count: number, settings: Settings = wellFormed): readonly W[] {
  return Array.from({ length: count }, (_, seed) => draw(diceOf(seed, 11), settings));
}

/** The part of the list for which the claim is true. */
export function share<T>(list: readonly T[], claim: (element: T) => boolean): number {
  return list.filter(claim).length / list.length;
}

/** Every combination of the readings that policies depend on. */
export const policyReadings: readonly Readings[] = combinations(['nested-groups', 'all-applications']).map((some) => ({
  ...defaultReadings,
  ...some,
}));

/** Whether a group is a member of itself through others. */
export function hasCircle({ directory }: PoliciesGiven): boolean {
  const under = { readings: defaultReadings, semantics: reference };
  return directory.recipients.some(({ id }) => reference.isMember(id, id, directory, under));
}

export function hasLostScope({ policies, directory }: PoliciesGiven): boolean {
  const ids = idsIn(directory);
  return policies.some(({ policyScopeGroupId }) => !ids.has(policyScopeGroupId));
}

export function hasLostMember({ directory }: PoliciesGiven): boolean {
  const ids = idsIn(directory);
  return directory.recipients.some(({ members }) => (members ?? []).some((member) => !ids.has(member)));
}

function idsIn({ recipients }: Directory): ReadonlySet<string> {
  return new Set(recipients.map(({ id }) => id));
}
