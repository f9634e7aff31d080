/** Calls in the bodies of requests to the web service: `{"CmdletInput":{"CmdletName":…,"Parameters":{…}}}`. */

import { defined } from '../../../model/defined.ts';
import type { Call, Note, Place } from '../../../model/inventory/call.ts';
import { bindCall } from '../../cmdlets/bind.ts';
import { cited } from '../../cmdlets/citation.ts';
import type { BoundCall, GivenArgument } from '../../cmdlets/given.ts';
import { isJsonObject, type JsonObject, parseJson } from '../../json/json.ts';
import { placesOf } from '../../place.ts';
import type { Datum } from '../../powershell/datum.ts';
import type { ExportOptions } from '../export-reading.ts';
import { type JsonPlace, jsonPlaces } from './json-places.ts';

interface CallsReading {
  readonly calls: readonly Call[];
  readonly notes: readonly Note[];
}

/** The calls of a JSON text, in its order; none where it is no JSON. */
export function callsInJson(text: string, options: ExportOptions = {}): CallsReading {
  if (!text.includes('CmdletName')) return { calls: [], notes: [] };
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const json = parseJson(body);
  if (!json.ok) return { calls: [], notes: [] };
  const found: { readonly calls: Call[]; readonly notes: Note[] } = { calls: [], notes: [] };
  const placeAt = placesOf(body, options.file);
  const walk = (value: unknown, place: JsonPlace | undefined): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, place?.items?.[index]);
    else if (isJsonObject(value)) {
      const bound = boundCall(value);
      if (bound === undefined) for (const [key, below] of Object.entries(value)) walk(below, place?.fields?.get(key));
      else add(found, { bound, body: value, place: placeAt(place?.at ?? 0) });
    }
  };
  walk(json.value, jsonPlaces(body));
  return found;
}

function boundCall(body: JsonObject): BoundCall | undefined {
  const { CmdletName, Parameters } = body;
  if (typeof CmdletName !== 'string') return undefined;
  const entries = isJsonObject(Parameters) ? Object.entries(Parameters) : [];
  const given = entries
    .filter(([name]) => !name.includes('@'))
    .map(([name, value]): GivenArgument => ({ kind: 'named', name, value: datumOf(value), span: NOWHERE }));
  return bindCall(CmdletName, given);
}

/** Parts of JSON have no offsets here: notes stand at the call. */
const NOWHERE = { start: 0, end: 0 } as const;

function datumOf(value: unknown): Datum {
  if (value === null || value === undefined) return { kind: 'null' };
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return { kind: 'number', value, written: String(value) };
  if (Array.isArray(value)) return { kind: 'list', items: value.map(datumOf) };
  const entries = isJsonObject(value) ? Object.entries(value).filter(([key]) => !key.includes('@')) : [];
  return {
    kind: 'table',
    entries: new Map(entries.map(([key, each]) => [key.toLowerCase(), { key, value: datumOf(each) }])),
  };
}

interface FoundCall {
  readonly bound: BoundCall;
  readonly body: JsonObject;
  readonly place: Place;
}

function add(found: { readonly calls: Call[]; readonly notes: Note[] }, { bound, body, place }: FoundCall): void {
  const { cmdlet, parameters, binds, placeholder, problems } = bound;
  const call = { cmdlet, parameters, place, enum: bound.enum, binds, placeholder, via: 'the body of a request' };
  found.calls.push(defined(call));
  const text = cited(JSON.stringify(body));
  for (const { kind, why, hint } of problems) found.notes.push(defined({ kind, place, text, why, hint }));
}
