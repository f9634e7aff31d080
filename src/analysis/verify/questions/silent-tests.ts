/** Tests of which no text says what they must answer, and of which no answer is recorded: nothing can be compared. */
import type { Place } from '../../../model/inventory/call.ts';
import type { Inventory } from '../../../model/inventory/inventory.ts';

/** Where they stand, in the order of the files; the rounds of a loop once. */
export function silentTests({ calls, expectations, results }: Inventory): readonly Place[] {
  const told = new Set([
    ...expectations.map(({ place }) => keyOf(place)),
    ...results.flatMap(({ call }) => (call === undefined ? [] : [keyOf(call.place)])),
  ]);
  const silent = calls.filter(({ cmdlet, place }) => cmdlet.startsWith('Test-') && !told.has(keyOf(place)));
  return [...new Map(silent.map(({ place }) => [keyOf(place), place])).values()];
}

function keyOf({ file = '-', line, column }: Place): string {
  return `${line}:${column} ${file}`;
}
