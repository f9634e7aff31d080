/** Objects in JSON: of ConvertTo-Json, of the web service, of Graph, and of snapshots that hold several lists. */

import type { ExportedObject, Note, ObjectType, Place } from '../../../model/inventory/call.ts';
import { cited } from '../../cmdlets/citation.ts';
import { isJsonObject, type JsonObject, parseJson } from '../../json/json.ts';
import { type PlaceIndex, placesOf } from '../../place.ts';
import { append } from '../../tables/append.ts';
import { type ExportOptions, type ExportReading, fileNameOf, whyForeign } from '../export-reading.ts';
import { objectTypeOf } from '../object-types.ts';
import { addProperty, finishObject, type ObjectUnderWay, startObject } from '../object-under-way.ts';
import { knownProperty, propertyNamed } from '../properties.ts';
import { memberName, memberType, withGraphNames } from './graph.ts';
import { type JsonPlace, jsonPlaces } from './json-places.ts';
import { readJsonValue, unwrapped } from './json-values.ts';
import { listedType, listInContext } from './listed-types.ts';

/** The objects of a JSON text, or of a text with one JSON value a line. */
export function readJson(text: string, options: ExportOptions = {}): ExportReading {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const whole = parseJson(body);
  const fileName = fileNameOf(options).replace(/\.\w+$/, '');
  const reader: JsonReader = {
    objects: [],
    notes: [],
    placeAt: placesOf(body, options.file),
    fileName,
    base: 0,
    seen: 0,
  };
  if (whole.ok) readWhole(reader, whole.value, jsonPlaces(body));
  else if (!readLines(reader, body)) {
    const line = Number(/line (\d+)/.exec(whole.problem.place ?? '')?.[1] ?? 1);
    const at = body.split('\n', line - 1).join('\n').length;
    const text = cited(body.split('\n', line)[line - 1] ?? '');
    addNote(reader, line === 1 ? 0 : at + 1, text, whole.problem.message);
  }
  return { objects: withGraphNames(reader.objects), notes: reader.notes };
}

/** A value, where it stands, and the name of the list that it is in. */
interface JsonSpot {
  readonly place: JsonPlace | undefined;
  readonly list: string;
  /** It is an item of that list. */
  readonly isItem?: boolean;
}

/** What is read after the object that holds it. */
interface Below extends JsonSpot {
  readonly value: unknown;
}

interface JsonReader {
  readonly objects: ExportedObject[];
  readonly notes: Note[];
  readonly placeAt: PlaceIndex;
  readonly fileName: string;
  /** The offset of the value that is read, where a text has several. */
  base: number;
  /** Counts objects, calls and notes. */
  seen: number;
}

/** A whole text; when nothing in it is ours, one note says so. `base` is the offset of the text in the file. */
function readWhole(reader: JsonReader, value: unknown, place: JsonPlace, base = 0): void {
  reader.base = base;
  const before = reader.seen;
  walk(reader, value, { place, list: '' });
  if (reader.seen > before) return;
  const names = isJsonObject(value) ? Object.keys(value) : [];
  addNote(reader, place.at, cited(names.join(', ')), whyForeign(names));
}

/** One value a line; false when the first line is none. */
function readLines(reader: JsonReader, text: string): boolean {
  let at = 0;
  let read = false;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const json = parseJson(line);
      if (!json.ok && !read) return false;
      if (json.ok) readWhole(reader, json.value, jsonPlaces(line), at);
      else {
        reader.base = at;
        addNote(reader, 0, cited(line), json.problem.message);
      }
      read = true;
    }
    at += line.length + 1;
  }
  return read;
}

function addNote(reader: JsonReader, at: number, text: string, why: string): void {
  reader.seen += 1;
  reader.notes.push({ kind: 'not-understood', place: placeOf(reader, at), text, why });
}

function walk(reader: JsonReader, json: unknown, spot: JsonSpot): void {
  const value = unwrapped(json);
  const place = value === json ? spot.place : spot.place?.fields?.get('value');
  if (Array.isArray(value)) walkList(reader, value, { ...spot, place });
  else if (isJsonObject(value)) walkObject(reader, value, { ...spot, place });
}

function walkList(reader: JsonReader, items: readonly unknown[], spot: JsonSpot): void {
  const type = listedType(spot.list === '' ? reader.fileName : spot.list);
  let foreign: { readonly item: JsonObject; readonly at: number } | undefined;
  for (const [index, item] of items.entries()) {
    const place = spot.place?.items?.[index];
    const before = reader.seen;
    if (typeof item === 'string') addText(reader, item, type, place);
    else walk(reader, item, { place, list: spot.list, isItem: true });
    if (isJsonObject(item) && reader.seen === before) foreign ??= { item, at: place?.at ?? 0 };
  }
  if (foreign === undefined) return;
  const names = Object.keys(foreign.item);
  const text = spot.list === '' ? names.join(', ') : `${spot.list}: ${names.join(', ')}`;
  addNote(reader, foreign.at, cited(text), whyForeign(names));
}

function walkObject(reader: JsonReader, object: JsonObject, spot: JsonSpot): void {
  if (isCall(object)) {
    reader.seen += 1;
    return;
  }
  const list = listInContext(object['@odata.context'] ?? object['odata.context']) || spot.list;
  const fields = Object.entries(object).filter(([key]) => !key.includes('@') && !key.startsWith('odata.'));
  const type = typeOf(object, fields, {
    list,
    isItem: spot.isItem === true,
    name: list === '' ? reader.fileName : list,
  });
  if (type !== undefined) {
    addObject(reader, type, fields, spot.place);
    return;
  }
  for (const [key, value] of fields) {
    const below = key === 'value' ? list : key;
    walk(reader, value, { place: spot.place?.fields?.get(key), list: below });
  }
}

function addObject(
  reader: JsonReader,
  type: ObjectType,
  fields: readonly (readonly [string, unknown])[],
  place: JsonPlace | undefined,
): void {
  const object = startObject(placeOf(reader, place?.at ?? 0));
  const below: Below[] = [];
  for (const [key, value] of fields) {
    const field = place?.fields?.get(key);
    if (isOwnList(key, value)) below.push({ value, place: field, list: key });
    else if (type === 'ManagementScope' && isJsonObject(value)) addFields(reader, object, value, field);
    else if (isMemberList(key, value)) {
      addProperty(object, 'Members', { value: value.map(memberName) });
      below.push({ value: value.filter(memberType), place: field, list: 'users' });
    } else addField(reader, object, key, value, field);
  }
  append(reader.notes, object.notes);
  reader.objects.push(finishObject(object, type));
  reader.seen += 1;
  for (const { value, ...spot } of below) walk(reader, value, spot);
}

function addField(
  reader: JsonReader,
  object: ObjectUnderWay,
  key: string,
  value: unknown,
  place: JsonPlace | undefined,
): void {
  const { name, kind } = propertyNamed(key);
  addProperty(object, name, readJsonValue(name, kind, value), placeOf(reader, place?.at ?? 0));
}

/** What Graph keeps of a scope in an object of its own. */
function addFields(reader: JsonReader, object: ObjectUnderWay, fields: JsonObject, place: JsonPlace | undefined): void {
  for (const [key, value] of Object.entries(fields)) addField(reader, object, key, value, place);
}

/** A list of texts whose name says what they are: the addresses of mailboxes. */
function addText(reader: JsonReader, text: string, type: ObjectType | undefined, place: JsonPlace | undefined): void {
  if (type !== 'Recipient' && type !== 'Member') return;
  const object = startObject(placeOf(reader, place?.at ?? 0));
  addProperty(object, text.includes('@') ? 'PrimarySmtpAddress' : 'Identity', { value: text });
  reader.objects.push(finishObject(object, type));
  reader.seen += 1;
}

function placeOf(reader: JsonReader, at: number): Place {
  return reader.placeAt(reader.base + at);
}

/** Members that are objects, as Graph expands them. */
function isMemberList(key: string, value: unknown): value is readonly JsonObject[] {
  return key.toLowerCase() === 'members' && Array.isArray(value) && value.length > 0 && value.every(isJsonObject);
}

/** The body of a request names a cmdlet and its parameters: a call, whose parameters are no object. */
function isCall(object: JsonObject): boolean {
  const keys = Object.keys(object).map((key) => key.toLowerCase());
  return keys.includes('parameters') && keys.some((key) => key === 'cmdletname' || key === 'cmdlet');
}

/** Grants within a service principal are objects of their own. */
function isOwnList(key: string, value: unknown): boolean {
  return listedType(key) === 'AppRoleAssignment' && Array.isArray(unwrapped(value));
}

interface Surroundings {
  readonly list: string;
  readonly isItem: boolean;
  /** The list's name, or that of the file. */
  readonly name: string;
}

/** The list's name says it, or the names of the properties do. */
function typeOf(
  object: JsonObject,
  fields: readonly (readonly [string, unknown])[],
  { list, isItem, name }: Surroundings,
): ObjectType | undefined {
  const kept = fields.filter(([key, value]) => knownProperty(key) !== undefined || !isContainer(value));
  if (kept.length === 0 || fields.some(([key, value]) => isSnapshotPart(key, value))) return undefined;
  const listed = isItem ? listedType(list) : undefined;
  if (listed !== undefined && listed !== 'Member' && listed !== 'Recipient') return listed;
  const names = fields.map(([key]) => propertyNamed(key).name);
  const textOf = (wanted: string): string => {
    const found = fields.find(([key]) => propertyNamed(key).name === wanted)?.[1];
    return typeof found === 'string' ? found : '';
  };
  const kind = object['@odata.type'];
  if (typeof kind === 'string' && memberType(object) === 'Group') return 'Group';
  if (typeof kind === 'string' && kind.toLowerCase().endsWith('.user') && listed !== 'Member') return 'Recipient';
  return objectTypeOf(names, { name, textOf }) ?? listed;
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A list of a snapshot: its name says what its items are, and they are no members of a group. */
function isSnapshotPart(key: string, value: unknown): boolean {
  const type = listedType(key);
  return type !== undefined && type !== 'Member' && type !== 'AppRoleAssignment' && Array.isArray(unwrapped(value));
}
