/** Blocks of Microsoft365DSC: `EXOClientAccessRule 'Name' { Property = value }` in a configuration. */

import type { ExportedObject, Note, ObjectType, Place, Value } from '../../model/inventory/call.ts';
import { cited } from '../cmdlets/citation.ts';
import { placesOf } from '../place.ts';
import { parsePowerShell } from '../powershell/parse.ts';
import type { Assignment, Command, Configuration, ParsedScript } from '../powershell/tree.ts';
import { append } from '../tables/append.ts';
import type { ExportReading } from './export-reading.ts';
import { type LiteralVariables, literalOf, textOfTarget } from './literals.ts';
import { addProperty, finishObject, type ObjectUnderWay, startObject } from './object-under-way.ts';
import { readPrinted } from './printed-values.ts';
import { isList, propertyNamed } from './properties.ts';

interface Resource {
  readonly type: ObjectType;
  /** Properties that are named otherwise than those that Get- returns. */
  readonly renamed: Readonly<Record<string, string>>;
}

const RESOURCES: ReadonlyMap<string, Resource> = new Map([
  ['exoclientaccessrule', { type: 'ClientAccessRule', renamed: { rulescope: 'Scope' } }],
  ['exoapplicationaccesspolicy', { type: 'ApplicationAccessPolicy', renamed: {} }],
  ['exodistributiongroup', { type: 'Group', renamed: {} }],
  ['exomanagementscope', { type: 'ManagementScope', renamed: { recipientrestrictionfilter: 'RecipientFilter' } }],
  ['exomanagementroleassignment', { type: 'ManagementRoleAssignment', renamed: {} }],
  ['exoserviceprincipal', { type: 'ServicePrincipal', renamed: { appname: 'DisplayName' } }],
]);

/** How a configuration signs in, which says nothing about the object. */
const CONNECTION = new Set(
  `credential applicationid tenantid certificatethumbprint certificatepath certificatepassword applicationsecret
  managedidentity accesstokens psdscrunascredential dependson issingleinstance globaladminaccount`.split(/\s+/),
);

const MENTION =
  /EXO(?:ClientAccessRule|ApplicationAccessPolicy|DistributionGroup|ManagementScope|ManagementRoleAssignment|ServicePrincipal)\b/i;

/** The objects that a script's configurations describe; `parsed` saves reading the text again. */
export function readDesiredState(
  text: string,
  placeAt: (offset: number) => Place = placesOf(text),
  parsed?: ParsedScript,
): ExportReading {
  if (!MENTION.test(text)) return { objects: [], notes: [] };
  const reader: DesiredStateReader = { objects: [], notes: [], text, placeAt, variables: new Map() };
  visit(reader, (parsed ?? parsePowerShell(text)).script);
  return { objects: reader.objects, notes: reader.notes };
}

/** Blocks that stand in a text without their configuration: as documents show them. */
export function readLooseBlocks(text: string, placeAt: (offset: number) => Place = placesOf(text)): ExportReading {
  const found = { objects: [] as ExportedObject[], notes: [] as Note[] };
  let from = 0;
  for (const { 0: head, index } of text.matchAll(BLOCK)) {
    if (index < from) continue;
    const end = endOfBlock(text, index + head.length);
    if (end === undefined) break;
    from = end;
    const indent = head.length - head.trimStart().length;
    const block = text.slice(index + indent, end);
    const reading = readDesiredState(AROUND + block + CLOSING, (offset) =>
      placeAt(index + indent + offset - AROUND.length),
    );
    append(found.objects, reading.objects);
    append(found.notes, reading.notes);
  }
  return found;
}

const [AROUND, CLOSING] = ['Configuration X { Node X { ', '\n} }'];

/** The beginning of a block, up to its brace. */
const BLOCK = new RegExp(`^[ \\t>]*${MENTION.source}[ \\t]+(?:'[^'\\n]*'|"[^"\\n]*"|\\S+)\\s*\\{`, 'gim');

/** Behind the brace that closes a block; braces within quotes do not count. */
function endOfBlock(text: string, from: number): number | undefined {
  let depth = 1;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote || character === '\n' ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

interface DesiredStateReader {
  readonly objects: ExportedObject[];
  readonly notes: Note[];
  readonly text: string;
  readonly placeAt: (offset: number) => Place;
  readonly variables: LiteralVariables;
}

/** Looks through a tree for blocks, in the order of the text; its depth is bounded by the parser. */
function visit(reader: DesiredStateReader, node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) visit(reader, item);
    return;
  }
  const kind = 'kind' in node ? node.kind : undefined;
  if (kind === 'command') visitLooseBlock(reader, node as Command);
  if (kind === 'configuration') visitConfiguration(reader, node as Configuration);
  else {
    if (kind === 'assignment') assign(reader, node as Assignment);
    if (kind === 'text' || kind === 'template')
      noteMention(reader, node as { readonly start: number; readonly end: number });
    for (const value of Object.values(node)) visit(reader, value);
  }
}

function visitConfiguration(reader: DesiredStateReader, node: Configuration): void {
  const resource = RESOURCES.get(node.name.toLowerCase());
  if (resource === undefined) visit(reader, node.body);
  else readBlock(reader, node, resource);
}

/** `EXOClientAccessRule Name { … }` outside a configuration is a command to PowerShell. */
function visitLooseBlock(reader: DesiredStateReader, { name, start, end }: Command): void {
  if (name.kind !== 'text' || !RESOURCES.has(name.value.toLowerCase())) return;
  const { objects, notes } = readLooseBlocks(reader.text.slice(start, end), (offset) => reader.placeAt(start + offset));
  append(reader.objects, objects);
  append(reader.notes, notes);
}

function assign(reader: DesiredStateReader, { target, operator, value }: Assignment): void {
  if (target.kind !== 'variable') return;
  const literal = operator === '=' ? literalOf(value, reader.variables) : undefined;
  if (literal === undefined) reader.variables.delete(target.name.toLowerCase());
  else reader.variables.set(target.name.toLowerCase(), literal);
}

function readBlock(reader: DesiredStateReader, node: Configuration, { type, renamed }: Resource): void {
  const object = startObject(reader.placeAt(node.start));
  let ensure: ExportedObject['ensure'];
  for (const statement of node.body.statements) {
    if (statement.kind !== 'assignment') continue;
    const written = textOfTarget(statement.target);
    const key = written.toLowerCase();
    if (written === '' || CONNECTION.has(key)) continue;
    const literal = literalOf(statement.value, reader.variables);
    if (key === 'ensure') ensure = literal?.value === 'Absent' ? 'Absent' : 'Present';
    else addBlockProperty(reader, object, renamed[key] ?? written, statement, literal?.value);
  }
  if (type === 'ClientAccessRule' && (object.properties['Identity'] ?? '') !== '')
    addProperty(object, 'Name', { value: object.properties['Identity'] ?? '' });
  append(reader.notes, object.notes);
  reader.objects.push(finishObject(object, type, ensure === undefined ? undefined : { ensure }));
}

function addBlockProperty(
  reader: DesiredStateReader,
  object: ObjectUnderWay,
  written: string,
  { value }: Assignment,
  literal: Value | undefined,
): void {
  const { name, kind } = propertyNamed(written);
  const place = reader.placeAt(value.start);
  if (literal === undefined) {
    reader.notes.push({
      kind: 'unknown-value',
      place,
      text: shownIn(reader, value),
      why: 'the value is known only when the configuration runs',
    });
    addProperty(object, name, { value: null });
  } else if (literal === null) addProperty(object, name, { value: isList(kind) ? [] : '' });
  else addProperty(object, name, typeof literal === 'string' ? readPrinted(kind, literal) : { value: literal }, place);
}

/** A text that writes a block is none. */
function noteMention(reader: DesiredStateReader, node: { readonly start: number; readonly end: number }): void {
  const written = reader.text.slice(node.start, Math.min(node.end, node.start + LONGEST_MENTION));
  if (!MENTION.test(written)) return;
  const why = 'a text that writes a block of a configuration is no block';
  reader.notes.push({ kind: 'not-understood', place: reader.placeAt(node.start), text: cited(written), why });
}

function shownIn(reader: DesiredStateReader, { start, end }: { readonly start: number; readonly end: number }): string {
  return cited(reader.text.slice(start, end));
}

/** Characters of a text that are looked at for the name of a resource. */
const LONGEST_MENTION = 4096;
