/** Objects of Format-List: those that follow each other with the same command above. */

import type { ExportedObject, Note, ObjectType, Place } from '../../../model/inventory/call.ts';
import { cited } from '../../cmdlets/citation.ts';
import { isGuid } from '../../recipients.ts';
import { objectTypeOf } from '../object-types.ts';
import { addProperty, finishObject, startObject } from '../object-under-way.ts';
import { readPrinted, resultIn } from '../printed-values.ts';
import { knownProperty, propertyNamed } from '../properties.ts';
import type { CommandAbove } from './commands.ts';
import { isBlank, type ListingLine } from './lines.ts';
import { type ListBlock, type ListingEntry, listBlock } from './list-block.ts';
import { type ConsoleWidth, joinedValue, widthOf } from './wrapped-value.ts';

/** What stands above a listing, and where its offsets are. */
export interface ListingContext {
  readonly command: CommandAbove | undefined;
  readonly placeAt: (offset: number) => Place;
  /** Where the listing stands: in a script's comment, in its code, or in any other text. */
  readonly where: 'text' | 'comments' | 'code';
}

/** The objects, and the index of the line after the last. */
interface ListGroup {
  readonly objects: readonly ExportedObject[];
  readonly notes: readonly Note[];
  readonly next: number;
}

/** Reads the list that begins with a block, up to the first line that is neither empty nor a property of an object of ours. */
export function readListGroup(lines: readonly ListingLine[], first: ListBlock, context: ListingContext): ListGroup {
  const blocks: ListBlock[] = [];
  for (let block: ListBlock | undefined = first; block !== undefined && isOurs(block, context); ) {
    blocks.push(block);
    block = listBlock(lines, afterBlanks(lines, block.next));
  }
  if (blocks.length === 0) return { objects: [], notes: foreignNotes(first, context), next: first.next };
  const width = widthOf(blocks.flatMap(({ entries }) => entries));
  const read = blocks.map((block) => readBlock(block, width, context));
  return {
    objects: read.map(({ object }) => object),
    notes: read.flatMap(({ notes }) => notes),
    next: blocks.at(-1)?.next ?? first.next,
  };
}

function isOurs(block: ListBlock, context: ListingContext): boolean {
  return typeOf(block, context) !== undefined;
}

function typeOf({ entries, isPrinted }: ListBlock, { command, where }: ListingContext): ObjectType | undefined {
  if (entries.some(isTemplate) || (where === 'code' && command === undefined)) return undefined;
  const names = entries.map(({ name }) => propertyNamed(name).name);
  const isSpelled = entries.some(({ name }) => knownProperty(name)?.name === name);
  const isAlone =
    entries.length === 1 && (where === 'comments' || (command === undefined && names[0] !== 'AccessCheckResult'));
  if (!isSpelled || isAlone) return undefined; // a result alone in a comment is what a test must say
  const textOf = (wanted: string): string => entries[names.indexOf(wanted)]?.values[0]?.trim() ?? '';
  const type = objectTypeOf(names, { cmdlet: command?.cmdlet, textOf });
  return isPrinted || type === undefined || isSure(type, textOf) ? type : undefined;
}

/** A value that a script fills in when it writes a report. */
function isTemplate({ values: [value = ''] }: ListingEntry): boolean {
  return value.startsWith('$') && !/^\$(?:true|false|null)\b/i.test(value);
}

/** A value that a document leaves to be filled in: such a listing shows what would be printed. */
function isPlaceholder({ values: [value = ''] }: ListingEntry): boolean {
  return /^<[^<>]+>$/.test(value.trim());
}

/** Of a list that no console printed so (`AppId: …`): whether its values are those of an object, and no words about it. */
function isSure(type: ObjectType, textOf: (name: string) => string): boolean {
  switch (type) {
    case 'AccessCheck':
      return resultIn(textOf('AccessCheckResult')) !== undefined;
    case 'ApplicationAccessPolicy':
      return isGuid(textOf('AppId')) && /^(?:Restrict|Deny)Access$/i.test(textOf('AccessRight'));
    case 'ClientAccessRule':
      return /^(?:Allow|Deny)Access$/i.test(textOf('Action'));
    case 'AuthorizationCheck':
      return /^(?:True|False|Not Run)$/.test(textOf('InScope'));
    default:
      return false;
  }
}

function afterBlanks(lines: readonly ListingLine[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  return at;
}

interface ReadObject {
  readonly object: ExportedObject;
  readonly notes: readonly Note[];
}

function readBlock(block: ListBlock, width: ConsoleWidth, context: ListingContext): ReadObject {
  const object = startObject(context.placeAt(block.entries[0]?.line.at ?? 0));
  for (const entry of block.entries) {
    const { name, kind } = propertyNamed(entry.name);
    addProperty(object, name, readPrinted(kind, joinedValue(entry, kind, width)), context.placeAt(entry.line.at));
  }
  const marks = block.entries.some(isPlaceholder) ? { maybe: true as const } : undefined;
  return { object: finishObject(object, typeOf(block, context) ?? 'Recipient', marks), notes: object.notes };
}

/** A list with the results of a test among properties that the test does not print. */
function foreignNotes({ entries }: ListBlock, { placeAt }: ListingContext): readonly Note[] {
  const odd = entries.find(({ name }) => name === 'InScope');
  if (odd === undefined || entries.length < 2) return [];
  const why =
    'Test-ServicePrincipalAuthorization prints RoleName, GrantedPermissions, AllowedResourceScope, ScopeType and InScope: this is not its output';
  return [{ kind: 'not-understood', place: placeAt(odd.line.at), text: cited(printed(odd)), why }];
}

function printed({ name, values }: ListingEntry): string {
  return `${name} : ${values.join(' ')}`;
}
