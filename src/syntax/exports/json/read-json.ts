/** Objects in JSON: of ConvertTo-Json, of the web service, of Graph, and of snapshots that hold several lists. */
import type { ExportedObject, Note, ObjectType, Place } from '../../../model/call.ts';
import { parseJson } from '../../json/json.ts';
import { type ExportOptions, type ExportReading, fileNameOf, shown } from '../export-reading.ts';
import { type LineIndex, lineIndexOf } from '../line-index.ts';
import { objectTypeOf } from '../object-types.ts';
import { ObjectUnderWay } from '../object-under-way.ts';
import { knownProperty, propertyNamed } from '../properties.ts';
import { type JsonPlace, jsonPlaces } from './json-places.ts';
import { isJsonObject, type JsonObject, readJsonValue, unwrapped } from './json-values.ts';
import { listedType, listInContext } from './listed-types.ts';

/** The objects of a JSON text, or of a text with one JSON value a line. */
export function readJson(text: string, options: ExportOptions = {}): ExportReading {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const whole = parseJson(body);
  const reader = new JsonReader(options, lineIndexOf(body));
  if (whole.ok) reader.readWhole(whole.value, jsonPlaces(body));
  else if (!reader.readLines(body)) {
    const line = Number(/line (\d+)/.exec(whole.problem.place ?? '')?.[1] ?? 1);
    const at = body.split('\n', line - 1).join('\n').length;
    reader.note(
      'not-understood',
      line === 1 ? 0 : at + 1,
      shown(body.split('\n', line)[line - 1] ?? ''),
      whole.problem.message,
    );
  }
  return reader;
}

/** A value, where it stands, and the name of the list that it is in. */
interface Spot {
  readonly place: JsonPlace | undefined;
  readonly list: string;
}

class JsonReader implements ExportReading {
  readonly objects: ExportedObject[] = [];
  readonly notes: Note[] = [];
  readonly #options: ExportOptions;
  readonly #lines: LineIndex;

  constructor(options: ExportOptions, lines: LineIndex) {
    this.#options = options;
    this.#lines = lines;
  }

  /** A whole text; when nothing in it is ours, one note says so. */
  readWhole(value: unknown, place: JsonPlace, offset = 0): void {
    const before = this.objects.length + this.notes.length;
    this.#walk(value, {
      place: offset === 0 ? place : { ...place, at: offset },
      list: fileNameOf(this.#options).replace(/\.\w+$/, ''),
    });
    if (this.objects.length + this.notes.length > before) return;
    const names = isJsonObject(value) ? Object.keys(value).join(', ') : '';
    this.note('not-understood', place.at, shown(names), NOT_OURS);
  }

  /** One value a line; false when the first line is none. */
  readLines(text: string): boolean {
    let at = 0;
    let read = false;
    for (const line of text.split('\n')) {
      if (line.trim() !== '') {
        const json = parseJson(line);
        if (!json.ok && !read) return false;
        if (json.ok) this.readWhole(json.value, jsonPlaces(line), at);
        else this.note('not-understood', at, shown(line), json.problem.message);
        read = true;
      }
      at += line.length + 1;
    }
    return read;
  }

  note(kind: Note['kind'], at: number, text: string, why: string): void {
    this.notes.push({ kind, place: this.#placeOf(at), text, why });
  }

  #walk(json: unknown, spot: Spot): void {
    const value = unwrapped(json);
    const place = value === json ? spot.place : spot.place?.fields?.get('value');
    if (Array.isArray(value)) this.#walkList(value, { ...spot, place });
    else if (isJsonObject(value)) this.#walkObject(value, { ...spot, place });
  }

  #walkList(items: readonly unknown[], spot: Spot): void {
    const type = listedType(spot.list);
    const before = this.objects.length + this.notes.length;
    let isForeign = false;
    for (const [index, item] of items.entries()) {
      const place = spot.place?.items?.[index];
      if (typeof item === 'string') this.#addText(item, type, place);
      else this.#walk(item, { place, list: spot.list });
      isForeign ||= isJsonObject(item);
    }
    if (!isForeign || this.objects.length + this.notes.length > before) return;
    const names = Object.keys(items.find(isJsonObject) ?? {}).join(', ');
    this.note(
      'not-understood',
      spot.place?.at ?? 0,
      shown(spot.list === '' ? names : `${spot.list}: ${names}`),
      NOT_OURS,
    );
  }

  #walkObject(object: JsonObject, spot: Spot): void {
    if (isCall(object)) return;
    const list = listInContext(object['@odata.context'] ?? object['odata.context']) || spot.list;
    const fields = Object.entries(object).filter(([key]) => !key.includes('@') && !key.startsWith('odata.'));
    const type = typeOf(object, fields, list);
    if (type !== undefined) {
      this.#add(type, fields, spot.place);
      return;
    }
    for (const [key, value] of fields) {
      const below = key === 'value' ? list : key;
      this.#walk(value, { place: spot.place?.fields?.get(key), list: below });
    }
  }

  #add(type: ObjectType, fields: readonly (readonly [string, unknown])[], place: JsonPlace | undefined): void {
    const object = new ObjectUnderWay(this.#placeOf(place?.at ?? 0));
    const isRegistration = fields.some(([key]) => key.toLowerCase() === 'requiredresourceaccess');
    for (const [key, value] of fields) {
      const field = place?.fields?.get(key);
      if (isOwnList(key, value)) {
        this.#walk(value, { place: field, list: key });
        continue;
      }
      const { name, kind } = propertyNamed(key);
      const called = isRegistration && name === 'Id' ? 'ApplicationObjectId' : name;
      object.add(called, readJsonValue(name, kind, value), this.#placeOf(field?.at ?? place?.at ?? 0));
    }
    this.notes.push(...object.notes);
    this.objects.push(object.done(type));
  }

  /** A list of texts whose name says what they are: the addresses of mailboxes. */
  #addText(text: string, type: ObjectType | undefined, place: JsonPlace | undefined): void {
    if (type !== 'Recipient' && type !== 'Member') return;
    const object = new ObjectUnderWay(this.#placeOf(place?.at ?? 0));
    object.add(text.includes('@') ? 'PrimarySmtpAddress' : 'Identity', { value: text });
    this.objects.push(object.done(type));
  }

  #placeOf(at: number): Place {
    const { file } = this.#options;
    return file === undefined ? this.#lines(at) : { file, ...this.#lines(at) };
  }
}

const NOT_OURS = 'the properties are those of no object that is read here';

/** The body of a request names a cmdlet and its parameters: a call, whose parameters are no object. */
function isCall(object: JsonObject): boolean {
  const keys = Object.keys(object).map((key) => key.toLowerCase());
  return keys.includes('parameters') && keys.some((key) => key === 'cmdletname' || key === 'cmdlet');
}

/** Grants within a service principal are objects of their own. */
function isOwnList(key: string, value: unknown): boolean {
  return listedType(key) === 'AppRoleAssignment' && Array.isArray(unwrapped(value));
}

/** The list's name says it, or the names of the properties do. */
function typeOf(
  object: JsonObject,
  fields: readonly (readonly [string, unknown])[],
  list: string,
): ObjectType | undefined {
  const kept = fields.filter(([key, value]) => knownProperty(key) !== undefined || !isContainer(value));
  if (kept.length === 0 || fields.some(([key, value]) => isSnapshotPart(key, value))) return undefined;
  const listed = listedType(list);
  if (listed !== undefined && listed !== 'Member' && listed !== 'Recipient') return listed;
  const names = fields.map(([key]) => propertyNamed(key).name);
  const textOf = (name: string): string => {
    const found = fields.find(([key]) => propertyNamed(key).name === name)?.[1];
    return typeof found === 'string' ? found : '';
  };
  const kind = object['@odata.type'];
  if (typeof kind === 'string' && kind.toLowerCase().endsWith('.user') && listed === undefined) return 'Recipient';
  return objectTypeOf(names, { name: list, textOf }) ?? listed;
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A list of a snapshot: its name says what its items are, and they are no members of a group. */
function isSnapshotPart(key: string, value: unknown): boolean {
  const type = listedType(key);
  return type !== undefined && type !== 'Member' && type !== 'AppRoleAssignment' && Array.isArray(unwrapped(value));
}
