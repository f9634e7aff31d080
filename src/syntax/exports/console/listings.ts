/** Listings in a text with other things around: lists, tables and bare results below the commands that printed them. */

import type { ExportedObject, Note, ObjectType, Place } from '../../../model/inventory/call.ts';
import { placesOf } from '../../place.ts';
import { append } from '../../tables/append.ts';
import { addProperty, finishObject, startObject } from '../object-under-way.ts';
import { resultIn } from '../printed-values.ts';
import { bareProperty, type CommandAbove, commandIn, continued, errorIn } from './commands.ts';
import { commentedLines, hasPrompt, isBlank, type ListingLine, linesOf } from './lines.ts';
import { listBlock } from './list-block.ts';
import { type ListingContext, readListGroup } from './read-list.ts';
import { readTable } from './read-table.ts';
import { tableBlock } from './table-block.ts';

/** Lines of the text that are a listing: the first and the last, from 1, and their offsets. */
export interface TakenLines {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** The objects of one list or table, and the command that printed it. */
export interface Listing {
  readonly objects: readonly ExportedObject[];
  readonly taken: TakenLines;
  /** The command, when one stands right above. */
  readonly under?: CommandAbove;
}

/** Everything that a text shows. */
export interface ListingsReading {
  readonly objects: readonly ExportedObject[];
  readonly notes: readonly Note[];
  readonly listings: readonly Listing[];
  readonly taken: readonly TakenLines[];
}

/** Reads all listings of a text; `placeAt` maps its offsets to where they stand, by lines and columns unless given. */
export function readListings(text: string, placeAt: (offset: number) => Place = placesOf(text)): ListingsReading {
  return readAll(newReader(linesOf(text), placeAt, 'text'));
}

/** Listings in the comments of a script alone. */
export function readCommentListings(
  text: string,
  placeAt: (offset: number) => Place = placesOf(text),
): ListingsReading {
  return readAll(newReader(commentedLines(linesOf(text)), placeAt, 'comments'));
}

/** Output that somebody left below the commands of a script. */
export function readOutputInScript(text: string, placeAt: (offset: number) => Place = placesOf(text)): ListingsReading {
  return readAll(newReader(linesOf(text), placeAt, 'code'));
}

interface ListingsReader {
  readonly objects: ExportedObject[];
  readonly notes: Note[];
  readonly listings: Listing[];
  readonly taken: TakenLines[];
  readonly lines: readonly ListingLine[];
  readonly placeAt: (offset: number) => Place;
  readonly where: ListingContext['where'];
  command: CommandAbove | undefined;
  time: string | undefined;
}

function newReader(
  lines: readonly ListingLine[],
  placeAt: (offset: number) => Place,
  where: ListingContext['where'],
): ListingsReader {
  return {
    objects: [],
    notes: [],
    listings: [],
    taken: [],
    lines,
    placeAt,
    where,
    command: undefined,
    time: undefined,
  };
}

function readAll(reader: ListingsReader): ListingsReading {
  for (let at = 0; at < reader.lines.length; ) at = readAt(reader, at);
  const { objects, notes, listings, taken } = reader;
  return { objects, notes, listings, taken };
}

/** Reads what begins in a line; the index of the line after it. */
function readAt(reader: ListingsReader, at: number): number {
  const line = reader.lines[at];
  if (line === undefined || isBlank(line)) return at + 1;
  return readList(reader, at) ?? readTableAt(reader, at) ?? readBare(reader, at, line) ?? passBy(reader, at, line);
}

function readList(reader: ListingsReader, at: number): number | undefined {
  const block = listBlock(reader.lines, at);
  if (block === undefined) return undefined;
  const group = readListGroup(reader.lines, block, contextOf(reader));
  append(reader.notes, group.notes);
  if (group.objects.length > 0) take(reader, group.objects, at, group.next);
  else if (block.isAligned) reader.command = undefined;
  else return undefined;
  return group.next;
}

function contextOf(reader: ListingsReader): ListingContext {
  return { command: reader.command, placeAt: reader.placeAt, where: reader.where };
}

function readTableAt(reader: ListingsReader, at: number): number | undefined {
  const block = tableBlock(reader.lines, at, reader.command?.cmdlet);
  if (block === undefined || block.rows.length === 0) return undefined;
  if (reader.where === 'code' && reader.command === undefined) return undefined;
  const { objects, notes } = readTable(block, contextOf(reader));
  append(reader.notes, notes);
  take(reader, objects, at, block.next);
  return block.next;
}

/** Values of one property, or a single result, below a command that prints them bare. */
function readBare(reader: ListingsReader, at: number, line: ListingLine): number | undefined {
  const command = reader.command;
  if (command === undefined || hasPrompt(line.text) || reader.where === 'code') return undefined;
  const result = bareResult(command.cmdlet, line.text.trim());
  if (result !== undefined && isBareEnd(reader.lines[at + 1])) {
    const object = startObject(reader.placeAt(line.at));
    addProperty(object, result.property, result.read);
    take(reader, [finishObject(object, result.type, { maybe: true })], at, at + 1);
    return at + 1;
  }
  return readBareValues(reader, at, command);
}

function readBareValues(reader: ListingsReader, first: number, command: CommandAbove): number | undefined {
  const property = bareProperty(command);
  const type = property === undefined ? undefined : BARE_TYPES.get(command.cmdlet.toLowerCase());
  if (property === undefined || type === undefined) return undefined;
  const objects: ExportedObject[] = [];
  let at = first;
  for (; !isBlank(reader.lines[at]); at += 1) {
    const line = reader.lines[at];
    if (line === undefined || !isBareValue(line.text, property, command)) break;
    const object = startObject(reader.placeAt(line.at));
    addProperty(object, property, { value: line.text.trim() });
    objects.push(finishObject(object, type));
  }
  if (objects.length === 0) return undefined;
  take(reader, objects, first, at);
  return at;
}

/** A line that is no listing: perhaps a command, an error, or the time of a transcript. */
function passBy(reader: ListingsReader, at: number, line: ListingLine): number {
  const more = reader.command === undefined ? undefined : commandWith(reader, reader.command, at, line);
  if (more !== undefined) {
    reader.command = more;
    return at + 1;
  }
  const time = START_TIME.exec(line.text);
  if (time !== null) reader.time = `${time[1]}-${time[2]}-${time[3]}T${time[4]}:${time[5]}:${time[6]}`;
  const error = errorIn(line.text);
  if (error !== undefined) {
    reader.notes.push({
      kind: 'remark',
      place: reader.placeAt(line.at),
      text: error,
      why: 'an error message: the command failed',
    });
  }
  reader.command = error === undefined ? commandIn(line) : undefined;
  return at + 1;
}

/** A command goes on only in the line right below, and never behind a prompt. */
function commandWith(
  reader: ListingsReader,
  command: CommandAbove,
  at: number,
  line: ListingLine,
): CommandAbove | undefined {
  return isBlank(reader.lines[at - 1]) || hasPrompt(line.text) ? undefined : continued(command, line.text);
}

function take(reader: ListingsReader, objects: readonly ExportedObject[], first: number, next: number): void {
  const [start, last] = [reader.lines[first], reader.lines[next - 1]];
  const taken = {
    first: first + 1,
    last: next,
    start: start?.at ?? 0,
    end: (last?.at ?? 0) + (last?.text.length ?? 0),
  };
  const marked = objects.map((object) => withMarks(reader, object));
  reader.taken.push(taken);
  reader.listings.push(
    reader.command === undefined ? { objects: marked, taken } : { objects: marked, taken, under: reader.command },
  );
  append(reader.objects, marked);
}

function withMarks(reader: ListingsReader, object: ExportedObject): ExportedObject {
  const timed = reader.time !== undefined && RESULTS.includes(object.type) ? { ...object, time: reader.time } : object;
  return reader.where === 'comments' ? { ...timed, fromComment: true } : timed;
}

const START_TIME = /^\s*\p{L}[^:\d]{3,30}: ?(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\s*$/u;

const RESULTS: readonly ObjectType[] = ['AccessCheck', 'AuthorizationCheck', 'ClientAccessRuleCheck'];

const BARE_TYPES: ReadonlyMap<string, ObjectType> = new Map([
  ['get-distributiongroupmember', 'Member'],
  ['get-unifiedgrouplinks', 'Member'],
  ['get-recipient', 'Recipient'],
  ['get-mailbox', 'Recipient'],
  ['get-exomailbox', 'Recipient'],
  ['get-exorecipient', 'Recipient'],
]);

const ADDRESSES: readonly string[] = ['PrimarySmtpAddress', 'UserPrincipalName', 'WindowsEmailAddress', 'Mail'];

/** An address by its at sign; a name only below a prompt, since prose looks alike. */
function isBareValue(text: string, property: string, { hasPrompt: isConsole }: CommandAbove): boolean {
  const value = text.trim();
  if (ADDRESSES.includes(property)) return value.includes('@') && !/[\s=<>]/.test(value);
  return isConsole && !hasPrompt(text) && /^[\p{L}\p{N}]/u.test(value);
}

interface BareResult {
  readonly type: ObjectType;
  readonly property: string;
  readonly read: { readonly value: string | boolean; readonly printed?: string };
}

function bareResult(cmdlet: string, text: string): BareResult | undefined {
  const folded = cmdlet.toLowerCase();
  if (folded === 'test-applicationaccesspolicy') {
    const found = resultIn(text);
    if (found === undefined || found.printed !== text) return undefined;
    const { result, printed } = found;
    const read = printed === result ? { value: result } : { value: result, printed };
    return { type: 'AccessCheck', property: 'AccessCheckResult', read };
  }
  if (folded !== 'test-serviceprincipalauthorization' || !/^(?:True|False)$/.test(text)) return undefined;
  return { type: 'AuthorizationCheck', property: 'InScope', read: { value: text === 'True' } };
}

/** A bare result is one line: what follows is empty, a prompt, or a line of stars. */
function isBareEnd(next: ListingLine | undefined): boolean {
  return isBlank(next) || hasPrompt(next?.text ?? '') || /^[*`]/.test(next?.text ?? '');
}
