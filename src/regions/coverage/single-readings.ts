/** The readings that regions are taken under: the defaults, and each other reading alone. */
import type { Chapter } from '../../model/chapters.ts';
import { axes, defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Readings } from '../../model/readings.ts';

/** The defaults first, then for each axis that shows in the chapter each of its other readings. */
export function singleReadings(chapter: Chapter): readonly Readings[] {
  const others = axes
    .filter(({ showsIn }) => showsIn.includes(chapter))
    .flatMap(({ name, readings }) =>
      readings.slice(1).map((reading): Readings => ({ ...defaultReadings, [name]: reading.name })),
    );
  return [defaultReadings, ...others];
}
