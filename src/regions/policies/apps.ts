/** Apps that policies tell apart: each that is named, and all others together. */
import type { ApplicationAccessPolicy } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';

/** The apps of some policies. */
export interface Apps {
  /** Ids that stand in a policy's `appIds`, folded, numbered from 0; the number after the last is any other app. */
  readonly named: readonly string[];
  /** The number of an app. */
  readonly numberOf: (appId: string) => number;
  /** Of each app, the places of the policies that count for it, in ascending order. */
  readonly counting: readonly (readonly number[])[];
}

/** AAP-COUNTS, AAP-APP-FOLDED, AAP-ALL-APPLICATIONS */
export function appsOf(policies: readonly ApplicationAccessPolicy[], readings: Readings): Apps {
  const numbers = new Map<string, number>();
  for (const { appIds } of policies) {
    for (const id of appIds) if (!numbers.has(fold(id))) numbers.set(fold(id), numbers.size);
  }
  const other = numbers.size;
  const counting: number[][] = Array.from({ length: other + 1 }, () => []);
  for (const [place, { appIds }] of policies.entries()) {
    for (const app of countsFor(appIds, numbers, readings)) counting[app]?.push(place);
  }
  return { named: [...numbers.keys()], numberOf: (appId) => numbers.get(fold(appId)) ?? other, counting };
}

/** The numbers of the apps that a policy with these ids counts for. */
function countsFor(
  appIds: readonly string[],
  numbers: ReadonlyMap<string, number>,
  readings: Readings,
): readonly number[] {
  const other = numbers.size;
  if (!appIds.includes('*')) return [...new Set(appIds.map((id) => numbers.get(fold(id)) ?? other))];
  switch (readings['all-applications']) {
    case 'joins':
      return Array.from({ length: other + 1 }, (_, app) => app);
    case 'fallback':
      return [other];
    case 'ignored':
      return [];
  }
}
