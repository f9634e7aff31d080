/** Objects of Export-Clixml. */

import { XMLParser } from 'fast-xml-parser';
import type { ExportedObject, Note, Place, Value } from '../../model/inventory/call.ts';
import { cited } from '../cmdlets/citation.ts';
import { placesOf } from '../place.ts';
import { append } from '../tables/append.ts';
import {
  type ClixmlElement,
  clixmlText,
  clixmlValue,
  entriesOf,
  itemsOf,
  membersOf,
  type References,
} from './clixml-values.ts';
import { type ExportOptions, type ExportReading, fileNameOf, whyForeign } from './export-reading.ts';
import { objectTypeOf } from './object-types.ts';
import { addProperty, finishObject, startObject } from './object-under-way.ts';
import { isTypeName, type ReadValue, readPrinted, TYPE_NAME } from './printed-values.ts';
import { isList, type PropertyKind, propertyNamed } from './properties.ts';

/** The objects of a Clixml text, in their order; nested lists and tables of objects are looked through. */
export function readClixml(text: string, options: ExportOptions = {}): ExportReading {
  const place = placesOf(text, options.file);
  const flaw = (at: number, why: string): Note => ({
    kind: 'not-understood',
    place: place(at),
    text: cited(text.slice(at, at + 200).split('\n', 1)[0] ?? ''),
    why,
  });
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) {
    return {
      objects: [],
      notes: [flaw(text.indexOf('<!'), 'Clixml has no document type; entities of its own are not read')],
    };
  }
  const roots = parse(text);
  if (typeof roots === 'string') return { objects: [], notes: [flaw(0, roots)] };
  const context = { place, offsets: offsetsOfObjects(text), references: referencesIn(roots) };
  const reader: ClixmlReader = { objects: [], notes: [], options, context };
  readAll(reader, roots.find(({ tag }) => tag === 'Objs')?.children ?? []);
  if (!text.trimEnd().endsWith('</Objs>')) {
    reader.notes.push(flaw(text.trimEnd().lastIndexOf('\n') + 1, 'the file ends before its last object does'));
  }
  if (reader.objects.length + reader.notes.length === 0) {
    reader.notes.push(flaw(0, whyForeign([])));
  }
  return { objects: reader.objects, notes: reader.notes };
}

interface ClixmlContext {
  readonly place: (at: number) => Place;
  /** Where each object at the top begins. */
  readonly offsets: readonly number[];
  readonly references: References;
}

interface ClixmlReader {
  readonly objects: ExportedObject[];
  readonly notes: Note[];
  readonly options: ExportOptions;
  readonly context: ClixmlContext;
}

/** Where an object stands: in which list, and how deep. */
interface ClixmlSpot {
  readonly place: Place;
  readonly list: string;
  readonly depth: number;
}

function readAll(reader: ClixmlReader, elements: readonly ClixmlElement[]): void {
  const tops = elements.filter(({ tag }) => tag === 'Obj');
  const list = fileNameOf(reader.options);
  for (const [index, element] of tops.entries()) {
    walk(reader, element, { place: reader.context.place(reader.context.offsets[index] ?? 0), list, depth: 0 });
  }
}

function walk(reader: ClixmlReader, element: ClixmlElement, spot: ClixmlSpot): void {
  if (spot.depth > DEEPEST) return;
  const below = { ...spot, depth: spot.depth + 1 };
  const entries = entriesOf(element);
  for (const [key, value] of entries ?? []) walk(reader, value, { ...below, list: key });
  for (const item of itemsOf(element) ?? []) walk(reader, item, below);
  if (entries === undefined && itemsOf(element) === undefined) readObject(reader, element, below);
}

function readObject(reader: ClixmlReader, element: ClixmlElement, spot: ClixmlSpot): void {
  const members = membersOf(element);
  const properties = members.map((member) => ({ ...propertyNamed(member.name ?? ''), member }));
  const names = properties.map(({ name }) => name);
  const textOf = (name: string): string => properties.find((each) => each.name === name)?.member.text ?? '';
  const type = objectTypeOf(names, { name: spot.list, textOf });
  if (type === undefined) {
    for (const member of members) if (member.tag === 'Obj') walk(reader, member, { ...spot, list: member.name ?? '' });
    return;
  }
  const object = startObject(spot.place);
  for (const { name, kind, member } of properties) {
    addProperty(object, name, readValue(kind, clixmlValue(member, reader.context.references)));
  }
  append(reader.notes, object.notes);
  reader.objects.push(finishObject(object, type));
}

/** Lists within lists, at most. */
const DEEPEST = 8;

function readValue(kind: PropertyKind, value: Value | undefined): ReadValue {
  if (value === undefined || value === null) return { value: isList(kind) ? [] : '' };
  if (typeof value === 'string' && isTypeName(value)) return { lost: { why: TYPE_NAME } };
  if (typeof value === 'string' && (isList(kind) || kind === 'result')) return readPrinted(kind, value);
  return { value };
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** The elements at the top, or why the text is no XML. */
function parse(text: string): readonly ClixmlElement[] | string {
  try {
    const parsed: unknown = parser.parse(text);
    return Array.isArray(parsed) ? parsed.flatMap((node) => elementOf(node, 0)) : 'it is no XML';
  } catch (error) {
    return `it is no XML: ${cited(error instanceof Error ? error.message : String(error))}`;
  }
}

/** Elements within each other, at most. */
const DEEPEST_ELEMENT = 64;

function elementOf(node: unknown, depth: number): readonly ClixmlElement[] {
  if (typeof node !== 'object' || node === null || depth > DEEPEST_ELEMENT) return [];
  const fields = node as Readonly<Record<string, unknown>>;
  const tag = Object.keys(fields).find((key) => key !== ':@' && key !== '#text');
  if (tag === undefined) return [];
  const content = fields[tag];
  const nodes: readonly unknown[] = Array.isArray(content) ? content : [];
  const { N, RefId } = (fields[':@'] ?? {}) as Readonly<Record<string, string | undefined>>;
  const children = nodes.flatMap((child) => elementOf(child, depth + 1));
  const text = children.length > 0 ? '' : clixmlText(nodes.map(textIn).join(''));
  return [{ tag, name: N === undefined ? undefined : clixmlText(N), refId: RefId, children, text }];
}

function textIn(node: unknown): string {
  const text =
    typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>)['#text'] : undefined;
  return text === undefined ? '' : String(text);
}

function referencesIn(roots: readonly ClixmlElement[]): References {
  const found = new Map<string, ClixmlElement>();
  const visit = (element: ClixmlElement): void => {
    if (element.tag === 'Obj' && element.refId !== undefined && !found.has(element.refId))
      found.set(element.refId, element);
    for (const child of element.children) visit(child);
  };
  for (const root of roots) visit(root);
  return found;
}

/** Where the objects begin that stand in no other. */
function offsetsOfObjects(text: string): readonly number[] {
  const offsets: number[] = [];
  let depth = 0;
  for (const found of text.matchAll(/<(\/?)Obj(?=[\s/>])[^<>]*>/g)) {
    if (found[1] === '/') depth -= 1;
    else {
      if (depth === 0) offsets.push(found.index);
      if (!found[0].endsWith('/>')) depth += 1;
    }
  }
  return offsets;
}
