/** How sure answers are: how many hang on readings or are not known, and what was taken for true. */

import { conditionTable } from '../../model/conditions.ts';
import type { Certainty, NotShown, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { ExportedObject, Note, ObjectType } from '../../model/inventory/call.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { axesOf } from '../../syntax/readings/reading-sets.ts';

/** What of an answer counts here, and how often it is given. */
export interface CountedAnswer extends Pick<ReasonedAnswer, 'answer' | 'depends'> {
  /** One if it is not given. */
  readonly times?: number;
}

/** The head of answers that rest on an inventory; `further` is taken for true beside what the inventory says. */
export function certaintyOf(
  inventory: Inventory,
  answers: Iterable<CountedAnswer>,
  further: readonly Note[] = [],
): Certainty {
  const axes = new Map<string, number>();
  let [all, depends, notKnown] = [0, 0, 0];
  for (const { answer, depends: others, times = 1 } of answers) {
    all += times;
    if (answer === 'not known') notKnown += times;
    else if (others.length > 0) depends += times;
    if (answer === 'not known') continue;
    for (const axis of new Set(others.flatMap(({ readings }) => axesOf(readings))))
      axes.set(axis, (axes.get(axis) ?? 0) + times);
  }
  return {
    answers: all,
    decided: all - depends - notKnown,
    depends,
    notKnown,
    axes: [...axes]
      .map(([axis, count]) => ({ axis, answers: count }))
      .sort((one, other) => other.answers - one.answers),
    assumptions: [...inventory.notes.filter(({ kind }) => kind === 'assumption'), ...further],
    notShown: notShownIn(inventory),
    unread: inventory.notes.filter(({ kind }) => kind !== 'assumption' && kind !== 'remark'),
  };
}

/** What decides and may be left out of a listing. */
const PROPERTIES: Readonly<Partial<Record<ObjectType, readonly string[]>>> = {
  ClientAccessRule: ['Priority', 'Enabled', 'Scope', ...conditionTable.map(({ parameter }) => parameter)],
};

/** By file; where the form is this tool's own, what is not there is not meant. */
function notShownIn({ objects, sources }: Inventory): readonly NotShown[] {
  const own = new Set(sources.filter(({ form }) => form === 'wire').map(({ name }) => name));
  const listings = new Map<string, ExportedObject[]>();
  for (const object of objects) {
    const { type, place } = object;
    if (PROPERTIES[type] === undefined || own.has(place.file ?? '-')) continue;
    const key = `${type} ${place.file ?? '-'}`;
    const those = listings.get(key);
    if (those === undefined) listings.set(key, [object]);
    else those.push(object);
  }
  return [...listings.values()].flatMap((listing) => notShown(listing));
}

function notShown(listing: readonly ExportedObject[]): readonly NotShown[] {
  const [first] = listing;
  if (first === undefined) return [];
  const { type, place } = first;
  const missing = (PROPERTIES[type] ?? []).filter((name) =>
    listing.every(({ properties, lost = {} }) => !(name in properties) && !(name in lost)),
  );
  return missing.length === 0 ? [] : [{ type, place, properties: missing }];
}
