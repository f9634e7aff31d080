/** The calls of a text that is PowerShell only here and there, or that is not known to be PowerShell. */

import { defined } from '../../model/defined.ts';
import type { Call, ExportedObject, Note, Place } from '../../model/inventory/call.ts';
import { readCalls } from '../cmdlets/read-calls.ts';
import { readListings } from '../exports/console/listings.ts';
import { placesOf } from '../place.ts';
import { parsePowerShell } from '../powershell/parse.ts';
import type { ScriptWorld } from '../powershell/world.ts';
import { evidenceIn } from './evidence/evidence-tables.ts';
import { expectationsIn, otherExpectations } from './evidence/expectations.ts';
import { findPassages, type HostForm } from './find-passages.ts';
import { joined, type MappedText } from './mapped-text.ts';
import type { HostNote, Passage } from './passage.ts';
import { unfilled } from './programs/unfilled.ts';
import { requestedCalls } from './request-bodies.ts';

/** How a hosted text is read. */
export interface HostedOptions {
  /** The file as the user named it. */
  readonly file?: string;
  /** Absent: the calls are listed and nothing is assumed. */
  readonly world?: ScriptWorld;
}

/** What a hosted text says; objects are those of its tables of results, listings are read by others (EXP). */
export interface HostedReading {
  readonly calls: readonly Call[];
  readonly objects: readonly ExportedObject[];
  readonly notes: readonly Note[];
}

/** Passages that are read as one script: a text's fences share their variables. */
interface PassageGroup {
  readonly code: MappedText;
  readonly maybe: boolean;
}

/** Reads all passages of a text in their order. */
export function readHosted(text: string, form: HostForm, options: HostedOptions = {}): HostedReading {
  const { file } = options;
  const placeAt = placesOf(text, file);
  const taken = readListings(text, placeAt).taken;
  const { passages, notes } = findPassages(
    text,
    form,
    defined({ file, skip: (offset: number) => isTaken(taken, offset) }),
  );
  const readings = groupsOf(passages).map((group) => readGroup(group, placeAt, options));
  const requested = requestedCalls(text).map(({ cmdlet, parameters, offset }): Call => {
    return { cmdlet, parameters, place: placeAt(offset), via: 'the body of a request' };
  });
  const calls = inOrder([...readings.map((reading) => reading.calls), ...requested.map((call) => [call])]);
  const evidence = evidenceIn(text, placeAt);
  return {
    calls: [...expectationsIn(text, calls), ...evidence.calls],
    objects: evidence.objects,
    notes: [
      ...[...notes, ...evidence.notes, ...otherExpectations(text, calls)].map((note) => placed(note, placeAt)),
      ...readings.flatMap((reading) => reading.notes),
    ].sort((one, other) => one.place.line - other.place.line || one.place.column - other.place.column),
  };
}

function placed({ offset, ...note }: HostNote, placeAt: (offset: number) => Place): Note {
  return { ...note, place: placeAt(offset) };
}

/** `taken` is in order and does not overlap. */
function isTaken(taken: readonly { readonly start: number; readonly end: number }[], offset: number): boolean {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next !== undefined && next.start <= offset;
}

/** What ends a script or begins one, or what PowerShell does not read to its end, is read by itself. */
function isOwn({ code, maybe, where, alone }: Passage): boolean {
  if (maybe === true || where === 'string of another language' || where === 'shell') return true;
  if (!alone && /^[ \t]*(?:exit|return|throw)\b|^\s*(?:param|using|begin|process|\[CmdletBinding)\b/im.test(code.text))
    return true;
  return isBroken(code.text);
}

function isBroken(text: string): boolean {
  return parsePowerShell(text).faults.some(({ kind }) => kind === 'broken');
}

function groupsOf(passages: readonly Passage[]): readonly PassageGroup[] {
  const shared: Passage[] = [];
  const own: Passage[] = [];
  for (const passage of passages) (isOwn(passage) ? own : shared).push(passage);
  const code = joined(
    shared.map((passage) => passage.code),
    '\n\n',
  );
  const apart = isBroken(code.text) ? passages : own;
  const groups = apart.map((passage): PassageGroup => ({ code: passage.code, maybe: passage.maybe === true }));
  return shared.length === 0 || apart === passages ? groups : [{ code, maybe: false }, ...groups];
}

interface GroupReading {
  readonly calls: readonly Call[];
  readonly notes: readonly Note[];
}

function readGroup(
  { code, maybe }: PassageGroup,
  placeAt: (offset: number) => Place,
  { world }: HostedOptions,
): GroupReading {
  if (maybe && world !== undefined) return { calls: [], notes: [] };
  const at = (offset: number) => placeAt(code.offsets[Math.min(offset, code.text.length)] ?? 0);
  const options = { placeAt: at, host: true };
  const { calls, notes } = readCalls(code.text, world === undefined ? options : { ...options, world });
  const known = unfilled(calls, notes);
  return {
    calls: maybe ? known.calls.map((call): Call => ({ ...call, maybe: true })) : known.calls,
    notes: known.notes,
  };
}

/** The calls of several readings as one list: each reading keeps its own order (the rounds of a loop), all follow the text. */
function inOrder(readings: readonly (readonly Call[])[]): readonly Call[] {
  const keyed = readings.flatMap((calls) => {
    let latest = { line: 0, column: 0 };
    return calls.map((call) => {
      const { line, column } = call.place;
      if (line > latest.line || (line === latest.line && column > latest.column)) latest = { line, column };
      return { call, key: latest };
    });
  });
  return keyed
    .sort((one, other) => one.key.line - other.key.line || one.key.column - other.key.column)
    .map(({ call }) => call);
}
