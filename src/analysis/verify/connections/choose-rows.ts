/** The fewest rows that can be found quickly which meet all demands: greedily, and then without those that are not needed. */

/** A choice of rows. */
export interface ChosenRows {
  /** Their places, ascending. */
  readonly rows: readonly number[];
  /** Demands that no chosen row meets although another does. */
  readonly unmet: number;
}

/** `meeting` are the rows that meet each demand; one that no row meets counts for nothing. Of rows as good as each other the first is taken. */
export function chooseRows(meeting: readonly (readonly number[])[], rows: number, most: number): ChosenRows {
  const demandsOf: number[][] = Array.from({ length: rows }, () => []);
  for (const [demand, places] of meeting.entries()) for (const place of places) demandsOf[place]?.push(demand);
  const gains = demandsOf.map(({ length }) => length);
  const open = new Set(meeting.flatMap(({ length }, demand) => (length > 0 ? [demand] : [])));
  let chosen: number[] = [];
  do {
    while (open.size > 0 && chosen.length < most) {
      const best = gains.reduce((before, gain, place) => (gain > (gains[before] ?? 0) ? place : before), 0);
      chosen.push(best);
      for (const demand of demandsOf[best] ?? []) {
        if (!open.delete(demand)) continue;
        for (const place of meeting[demand] ?? []) gains[place] = (gains[place] ?? 0) - 1;
      }
    }
    chosen = needed(chosen, demandsOf, meeting.length);
  } while (open.size > 0 && chosen.length < most);
  return { rows: chosen.sort((one, other) => one - other), unmet: open.size };
}

/** Without those all of whose demands others meet; the ones chosen last are the first to stay. */
function needed(chosen: readonly number[], demandsOf: readonly (readonly number[])[], demands: number): number[] {
  const counts = new Int32Array(demands);
  for (const place of chosen) for (const demand of demandsOf[place] ?? []) counts[demand] = (counts[demand] ?? 0) + 1;
  return chosen.filter((place) => {
    const own = demandsOf[place] ?? [];
    if (own.some((demand) => counts[demand] === 1)) return true;
    for (const demand of own) counts[demand] = (counts[demand] ?? 0) - 1;
    return false;
  });
}
