/** Values that another language puts into a call: unknown here, and to be filled in where they have a plain name. */
import type { Call, Note, Place, Value } from '../../../model/inventory/call.ts';
import { holeIn, marksIn, withoutMarks } from './holes.ts';

interface UnfilledReading {
  readonly calls: readonly Call[];
  readonly notes: readonly Note[];
}

/** The calls with such values unknown, and the notes as people know the values. */
export function unfilled(calls: readonly Call[], notes: readonly Note[]): UnfilledReading {
  const sorted = [...calls].sort((one, other) => order(one.place, other.place));
  const marked = new Map<Call, Set<string>>();
  const told = notes.map((note): Note => {
    const names = marksIn(`${note.text} ${note.why}`);
    if (names.length === 0) return note;
    const call = note.kind === 'unknown-value' && names.every(isPlain) ? callAt(sorted, note.place) : undefined;
    if (call !== undefined) marked.set(call, (marked.get(call) ?? new Set()).add(note.why.split(' ', 1)[0] ?? ''));
    return { ...note, text: withoutMarks(note.text), why: withoutMarks(note.why) };
  });
  const extra: Note[] = [];
  const known = calls.map((call) => {
    const plain = withoutHoles(call, extra);
    const names = Object.keys(call.parameters).filter(
      (name) => marked.get(call)?.has(name) === true || call.placeholder?.includes(name) === true,
    );
    return names.length === 0 ? plain : { ...plain, placeholder: names };
  });
  return { calls: known, notes: [...told, ...extra] };
}

/** `appId`, `settings.appId`; no call of a function. */
function isPlain(expression: string): boolean {
  return /^[\w.]+$/.test(expression);
}

/** The last call that begins before a place; `sorted` is in the order of the text. */
function callAt(sorted: readonly Call[], place: Place): Call | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const call = sorted[middle];
    if (call !== undefined && order(call.place, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

function order(one: Place, other: Place): number {
  return one.line - other.line || one.column - other.column;
}

/** Values within single quotation marks. */
function withoutHoles(call: Call, notes: Note[]): Call {
  const parameters = Object.fromEntries(
    Object.entries(call.parameters).map(([name, value]): [string, Value] => {
      const expression = holeWithin(value);
      if (expression === undefined) return [name, typeof value === 'string' ? withoutMarks(value) : value];
      const why = `${name} is known only to the program: ${expression}`;
      notes.push({ kind: 'unknown-value', place: call.place, text: expression, why });
      return [name, withoutHole(value)];
    }),
  );
  return { ...call, parameters };
}

function holeWithin(value: Value): string | undefined {
  if (typeof value === 'string') return holeIn(value);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value)
    .map(holeWithin)
    .find((each) => each !== undefined);
}

function withoutHole(value: Value): Value {
  if (typeof value === 'string') return holeIn(value) === undefined ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutHole);
  return Object.fromEntries(Object.entries(value).map(([part, each]) => [part, withoutHole(each)]));
}
