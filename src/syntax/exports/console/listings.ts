/** Listings in a text with other things around: lists, tables and bare results below the commands that printed them. */
import type { ExportedObject, Note, ObjectType, Place } from '../../../model/call.ts';
import { lineIndexOf } from '../line-index.ts';
import { ObjectUnderWay } from '../object-under-way.ts';
import { resultIn } from '../printed-values.ts';
import { bareProperty, type CommandAbove, commandIn, continued, errorIn } from './commands.ts';
import { commentedLines, hasPrompt, isBlank, type Line, linesOf } from './lines.ts';
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
export function readListings(text: string, placeAt: (offset: number) => Place = lineIndexOf(text)): ListingsReading {
  return new ListingsReader(linesOf(text), placeAt).read();
}

/** Listings in the comments of a script alone. */
export function readCommentListings(
  text: string,
  placeAt: (offset: number) => Place = lineIndexOf(text),
): ListingsReading {
  return new ListingsReader(commentedLines(linesOf(text)), placeAt, 'comments').read();
}

/** Output that somebody left below the commands of a script. */
export function readOutputInScript(
  text: string,
  placeAt: (offset: number) => Place = lineIndexOf(text),
): ListingsReading {
  return new ListingsReader(linesOf(text), placeAt, 'code').read();
}

class ListingsReader implements ListingsReading {
  readonly objects: ExportedObject[] = [];
  readonly notes: Note[] = [];
  readonly listings: Listing[] = [];
  readonly taken: TakenLines[] = [];
  readonly #lines: readonly Line[];
  readonly #placeAt: (offset: number) => Place;
  readonly #where: ListingContext['where'];
  #command: CommandAbove | undefined;
  #time: string | undefined;

  constructor(lines: readonly Line[], placeAt: (offset: number) => Place, where: ListingContext['where'] = 'text') {
    this.#lines = lines;
    this.#placeAt = placeAt;
    this.#where = where;
  }

  read(): this {
    for (let at = 0; at < this.#lines.length; ) at = this.#readAt(at);
    return this;
  }

  /** Reads what begins in a line; the index of the line after it. */
  #readAt(at: number): number {
    const line = this.#lines[at];
    if (line === undefined || isBlank(line)) return at + 1;
    return this.#readList(at) ?? this.#readTable(at) ?? this.#readBare(at, line) ?? this.#passBy(at, line);
  }

  #readList(at: number): number | undefined {
    const block = listBlock(this.#lines, at);
    if (block === undefined) return undefined;
    const group = readListGroup(this.#lines, block, this.#context);
    this.notes.push(...group.notes);
    if (group.objects.length > 0) this.#take(group.objects, at, group.next);
    else if (block.isAligned) this.#command = undefined;
    else return undefined;
    return group.next;
  }

  get #context(): ListingContext {
    return { command: this.#command, placeAt: this.#placeAt, where: this.#where };
  }

  #readTable(at: number): number | undefined {
    const block = tableBlock(this.#lines, at, this.#command?.cmdlet);
    if (block === undefined || block.rows.length === 0) return undefined;
    if (this.#where === 'code' && this.#command === undefined) return undefined;
    const { objects, notes } = readTable(block, this.#context);
    this.notes.push(...notes);
    this.#take(objects, at, block.next);
    return block.next;
  }

  /** Values of one property, or a single result, below a command that prints them bare. */
  #readBare(at: number, line: Line): number | undefined {
    const command = this.#command;
    if (command === undefined || hasPrompt(line.text) || this.#where === 'code') return undefined;
    const result = bareResult(command.cmdlet, line.text.trim());
    if (result !== undefined && isBareEnd(this.#lines[at + 1])) {
      const object = new ObjectUnderWay(this.#placeAt(line.at));
      object.add(result.property, result.read);
      this.#take([object.done(result.type, { maybe: true })], at, at + 1);
      return at + 1;
    }
    return this.#readBareValues(at, command);
  }

  #readBareValues(first: number, command: CommandAbove): number | undefined {
    const property = bareProperty(command);
    const type = property === undefined ? undefined : BARE_TYPES.get(command.cmdlet.toLowerCase());
    if (property === undefined || type === undefined) return undefined;
    const objects: ExportedObject[] = [];
    let at = first;
    for (; !isBlank(this.#lines[at]); at += 1) {
      const line = this.#lines[at];
      if (line === undefined || !isBareValue(line.text, property, command)) break;
      const object = new ObjectUnderWay(this.#placeAt(line.at));
      object.add(property, { value: line.text.trim() });
      objects.push(object.done(type));
    }
    if (objects.length === 0) return undefined;
    this.#take(objects, first, at);
    return at;
  }

  /** A line that is no listing: perhaps a command, an error, or the time of a transcript. */
  #passBy(at: number, line: Line): number {
    const more = this.#command === undefined ? undefined : this.#continued(this.#command, at, line);
    if (more !== undefined) {
      this.#command = more;
      return at + 1;
    }
    const time = START_TIME.exec(line.text);
    if (time !== null) this.#time = `${time[1]}-${time[2]}-${time[3]}T${time[4]}:${time[5]}:${time[6]}`;
    const error = errorIn(line.text);
    if (error !== undefined) {
      this.notes.push({
        kind: 'remark',
        place: this.#placeAt(line.at),
        text: error,
        why: 'an error message: the command failed',
      });
    }
    this.#command = error === undefined ? commandIn(line) : undefined;
    return at + 1;
  }

  /** A command goes on only in the line right below, and never behind a prompt. */
  #continued(command: CommandAbove, at: number, line: Line): CommandAbove | undefined {
    return isBlank(this.#lines[at - 1]) || hasPrompt(line.text) ? undefined : continued(command, line.text);
  }

  #take(objects: readonly ExportedObject[], first: number, next: number): void {
    const [start, last] = [this.#lines[first], this.#lines[next - 1]];
    const taken = {
      first: first + 1,
      last: next,
      start: start?.at ?? 0,
      end: (last?.at ?? 0) + (last?.text.length ?? 0),
    };
    const marked = objects.map((object) => this.#marked(object));
    this.taken.push(taken);
    this.listings.push(
      this.#command === undefined ? { objects: marked, taken } : { objects: marked, taken, under: this.#command },
    );
    this.objects.push(...marked);
  }

  #marked(object: ExportedObject): ExportedObject {
    const timed = this.#time !== undefined && RESULTS.includes(object.type) ? { ...object, time: this.#time } : object;
    return this.#where === 'comments' ? { ...timed, fromComment: true } : timed;
  }
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
function isBareEnd(next: Line | undefined): boolean {
  return isBlank(next) || hasPrompt(next?.text ?? '') || /^[*`]/.test(next?.text ?? '');
}
