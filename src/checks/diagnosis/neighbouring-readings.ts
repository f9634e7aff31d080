/** Readings beside those that answers were judged under: a fault can make another reading look right. */
import type { Evidence } from '../../harness/consistency.ts';
import type { Readings, Region } from '../../model/readings.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { axesOf, contains } from '../../syntax/readings/reading-sets.ts';

/** Alternatives at the most. */
const MOST = 3;

/** `hypothesis` with one reading otherwise, as answers that it does not explain want it; what most of them want first. */
export function neighbouringReadings(hypothesis: Readings, evidence: readonly Evidence[]): readonly Readings[] {
  const wanted = new Map<string, { readonly readings: Readings; readonly count: number }>();
  for (const { regions } of evidence) {
    if (regions.some((region) => contains(region, hypothesis))) continue;
    for (const readings of regions.flatMap((region) => stepsInto(region, hypothesis))) {
      const key = canonicalJson(readings);
      wanted.set(key, { readings, count: (wanted.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...wanted.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST)
    .map(({ readings }) => readings);
}

function stepsInto(region: Region, hypothesis: Readings): readonly Readings[] {
  return axesOf(region).flatMap((axis) => {
    const values: readonly string[] = region[axis] ?? [];
    if (values.includes(hypothesis[axis])) return [];
    return values.map((value): Readings => ({ ...hypothesis, [axis]: value }));
  });
}
