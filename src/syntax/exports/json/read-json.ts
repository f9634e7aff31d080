/** Objects in JSON: of ConvertTo-Json, of the web service, of Graph, and of snapshots that hold several lists. */
import type { ExportedObject, Note, ObjectType, Place } from '../../../model/call.ts';
import { parseJson } from '../../json/json.ts';
import { type ExportOptions, type ExportReading, fileNameOf, shown, whyForeign } from '../export-reading.ts';
import { type LineIndex, lineIndexOf } from '../line-index.ts';
import { objectTypeOf } from '../object-types.ts';
import { ObjectUnderWay } from '../object-under-way.ts';
import { knownProperty, propertyNamed } from '../properties.ts';
import { memberName, memberType, withGraphNames } from './graph.ts';
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
  return { objects: withGraphNames(reader.objects), notes: reader.notes };
}

/** A value, where it stands, and the name of the list that it is in. */
interface Spot {
  readonly place: JsonPlace | undefined;
  readonly list: string;
  /** It is an item of that list. */
  readonly isItem?: boolean;
}

/** What is read after the object that holds it. */
interface Below extends Spot {
  readonly value: unknown;
}

class JsonReader implements ExportReading {
  readonly objects: ExportedObject[] = [];
  readonly notes: Note[] = [];
  readonly #options: ExportOptions;
  readonly #lines: LineIndex;
  readonly #fileName: string;
  #base = 0;
  /** Counts objects, calls and notes. */
  #seen = 0;

  constructor(options: ExportOptions, lines: LineIndex) {
    this.#options = options;
    this.#lines = lines;
    this.#fileName = fileNameOf(options).replace(/\.\w+$/, '');
  }

  /** A whole text; when nothing in it is ours, one note says so. `base` is the offset of the text in the file. */
  readWhole(value: unknown, place: JsonPlace, base = 0): void {
    this.#base = base;
    const before = this.#seen;
    this.#walk(value, { place, list: '' });
    if (this.#seen > before) return;
    const names = isJsonObject(value) ? Object.keys(value) : [];
    this.note('not-understood', place.at, shown(names.join(', ')), whyForeign(names));
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
        else {
          this.#base = at;
          this.note('not-understood', 0, shown(line), json.problem.message);
        }
        read = true;
      }
      at += line.length + 1;
    }
    return read;
  }

  note(kind: Note['kind'], at: number, text: string, why: string): void {
    this.#seen += 1;
    this.notes.push({ kind, place: this.#placeOf(at), text, why });
  }

  #walk(json: unknown, spot: Spot): void {
    const value = unwrapped(json);
    const place = value === json ? spot.place : spot.place?.fields?.get('value');
    if (Array.isArray(value)) this.#walkList(value, { ...spot, place });
    else if (isJsonObject(value)) this.#walkObject(value, { ...spot, place });
  }

  #walkList(items: readonly unknown[], spot: Spot): void {
    const type = listedType(spot.list === '' ? this.#fileName : spot.list);
    let foreign: { readonly item: JsonObject; readonly at: number } | undefined;
    for (const [index, item] of items.entries()) {
      const place = spot.place?.items?.[index];
      const before = this.#seen;
      if (typeof item === 'string') this.#addText(item, type, place);
      else this.#walk(item, { place, list: spot.list, isItem: true });
      if (isJsonObject(item) && this.#seen === before) foreign ??= { item, at: place?.at ?? 0 };
    }
    if (foreign === undefined) return;
    const names = Object.keys(foreign.item);
    const text = spot.list === '' ? names.join(', ') : `${spot.list}: ${names.join(', ')}`;
    this.note('not-understood', foreign.at, shown(text), whyForeign(names));
  }

  #walkObject(object: JsonObject, spot: Spot): void {
    if (isCall(object)) {
      this.#seen += 1;
      return;
    }
    const list = listInContext(object['@odata.context'] ?? object['odata.context']) || spot.list;
    const fields = Object.entries(object).filter(([key]) => !key.includes('@') && !key.startsWith('odata.'));
    const type = typeOf(object, fields, {
      list,
      isItem: spot.isItem === true,
      name: list === '' ? this.#fileName : list,
    });
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
    const below: Below[] = [];
    for (const [key, value] of fields) {
      const field = place?.fields?.get(key);
      if (isOwnList(key, value)) below.push({ value, place: field, list: key });
      else if (type === 'ManagementScope' && isJsonObject(value)) this.#addFields(object, value, field);
      else if (isMemberList(key, value)) {
        object.add('Members', { value: value.map(memberName) });
        below.push({ value: value.filter(memberType), place: field, list: 'users' });
      } else this.#addField(object, key, value, field);
    }
    this.notes.push(...object.notes);
    this.objects.push(object.done(type));
    this.#seen += 1;
    for (const { value, ...spot } of below) this.#walk(value, spot);
  }

  #addField(object: ObjectUnderWay, key: string, value: unknown, place: JsonPlace | undefined): void {
    const { name, kind } = propertyNamed(key);
    object.add(name, readJsonValue(name, kind, value), this.#placeOf(place?.at ?? 0));
  }

  /** What Graph keeps of a scope in an object of its own. */
  #addFields(object: ObjectUnderWay, fields: JsonObject, place: JsonPlace | undefined): void {
    for (const [key, value] of Object.entries(fields)) this.#addField(object, key, value, place);
  }

  /** A list of texts whose name says what they are: the addresses of mailboxes. */
  #addText(text: string, type: ObjectType | undefined, place: JsonPlace | undefined): void {
    if (type !== 'Recipient' && type !== 'Member') return;
    const object = new ObjectUnderWay(this.#placeOf(place?.at ?? 0));
    object.add(text.includes('@') ? 'PrimarySmtpAddress' : 'Identity', { value: text });
    this.objects.push(object.done(type));
    this.#seen += 1;
  }

  #placeOf(at: number): Place {
    const { file } = this.#options;
    const place = this.#lines(this.#base + at);
    return file === undefined ? place : { file, ...place };
  }
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
