/** Lines of `Name : value`, with values that go on in the next lines. */
import { knownProperty } from '../properties.ts';
import { indentOf, isBlank, type ListingLine } from './lines.ts';

/** One property as it is printed. */
export interface ListingEntry {
  readonly name: string;
  /** The lines of its value; the first may be empty. */
  readonly values: readonly string[];
  /** The lengths of those lines, with what stands before the values. */
  readonly lengths: readonly number[];
  readonly line: ListingLine;
}

/** The properties of one object, and the index of the line after it. */
export interface ListBlock {
  readonly entries: readonly ListingEntry[];
  /** A blank stands before the colons, as consoles print them. */
  readonly isPrinted: boolean;
  /** Two or more, with all colons in one column. */
  readonly isAligned: boolean;
  readonly next: number;
}

interface PropertyLine {
  readonly indent: number;
  readonly name: string;
  readonly colon: number;
  readonly value: string;
}

/** Characters; no property of ours is longer. */
const LONGEST_NAME = 64;

function propertyLine(text: string): PropertyLine | undefined {
  const indent = indentOf(text);
  let end = indent;
  while (end < text.length && end - indent <= LONGEST_NAME && isNameCharacter(text.charCodeAt(end))) end += 1;
  if (end === indent || end - indent > LONGEST_NAME) return undefined;
  let colon = end;
  while (text[colon] === ' ') colon += 1;
  if (text[colon] !== ':' || (colon + 1 < text.length && text[colon + 1] !== ' ')) return undefined;
  return { indent, name: text.slice(indent, end), colon, value: text.slice(colon + 2) };
}

function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
}

interface EntryUnderWay {
  readonly name: string;
  readonly values: string[];
  readonly lengths: number[];
  readonly line: ListingLine;
  /** Nothing has been printed yet, or a brace has no end yet. */
  state: 'empty' | 'open' | 'closed';
}

/** Lines of one value, at most. */
const MOST_LINES = 1000;

interface BlockUnderWay {
  readonly head: PropertyLine;
  readonly entries: EntryUnderWay[];
  readonly names: Set<string>;
  isAligned: boolean;
}

/** The object that begins in this line, or undefined when the line is no property. */
export function listBlock(lines: readonly ListingLine[], first: number): ListBlock | undefined {
  const head = propertyLine(lines[first]?.text ?? '');
  if (head === undefined) return undefined;
  const isSpaced = isSpacedOut(lines, first, head);
  const block: BlockUnderWay = { head, entries: [], names: new Set(), isAligned: true };
  let at = first;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isBlank(line)) {
      if (isSpaced && isOwn(lines[at + 1]?.text ?? '', head, block.names)) continue;
      if (!isInnerBlank(block, lines[at + 1]?.text ?? '')) break;
      continue;
    }
    if (!takes(block, line)) break;
  }
  const { entries } = block;
  const isPrinted = head.colon > head.indent + head.name.length;
  return { entries, isPrinted, isAligned: block.isAligned && entries.length > 1, next: at };
}

/** An empty line within a description: the next one stands in the column of the values. */
function isInnerBlank({ head, entries }: BlockUnderWay, next: string): boolean {
  const last = entries.at(-1);
  if (last === undefined || !OF_SEVERAL_LINES.includes(last.name) || indentOf(next) !== head.colon + 2) return false;
  last.values.push('');
  last.lengths.push(0);
  return next.trim() !== '';
}

/** Properties whose values may have lines of their own. */
export const OF_SEVERAL_LINES: readonly string[] = ['Description', 'Notes', 'Comment', 'Info'];

/** Takes a line as a property, or as more of the last one's value; false when the object ends before it. */
function takes(block: BlockUnderWay, line: ListingLine): boolean {
  const { head, entries, names } = block;
  const last = entries.at(-1);
  if (last !== undefined && isContinuation(line.text, last, head)) {
    const value = line.text.slice(Math.min(indentOf(line.text), head.colon + 2));
    last.values.push(value);
    last.lengths.push(line.text.length);
    last.state = stateAfter(last.state, value);
    return last.values.length < MOST_LINES;
  }
  const property = propertyLine(line.text);
  if (property === undefined || !isLike(property, head) || names.has(property.name)) return false;
  const { name, value } = property;
  names.add(name);
  entries.push({ name, values: [value], lengths: [line.text.length], line, state: stateAfter('empty', value) });
  if (property.colon !== head.colon) block.isAligned = false;
  return true;
}

function stateAfter(state: EntryUnderWay['state'], value: string): EntryUnderWay['state'] {
  const text = value.trim();
  if (state === 'closed' || text === '') return state;
  const isOpen = state === 'open' || text.startsWith('{');
  return isOpen && !text.includes('}') ? 'open' : 'closed';
}

/** In the column of the others, or, where nothing is aligned, a property that is known. */
function isLike({ indent, name, colon }: PropertyLine, head: PropertyLine): boolean {
  if (indent !== head.indent) return false;
  return colon === head.colon || (colon - indent <= name.length + 1 && knownProperty(name)?.name === name);
}

function isContinuation(text: string, last: EntryUnderWay, head: PropertyLine): boolean {
  const indent = indentOf(text);
  if (indent > head.indent && indent > head.colon) return true;
  if (text.charAt(indent) === '{' && last.state === 'empty') return true;
  if (last.state === 'open' && propertyLine(text)?.colon !== head.colon) return true;
  return last.name === 'Description' && AUTOMATIC_PARTS.test(text);
}

/** Parts of the description that Exchange writes by itself, which stand at the left when blanks were lost. */
const AUTOMATIC_PARTS = /^\s*(?:ScopeIdentitySid|ScopeIdentityOid|AccessRight): [^:]*;/;

/** Whether an empty line stands behind each property, as when a page was copied. */
function isSpacedOut(lines: readonly ListingLine[], first: number, head: PropertyLine): boolean {
  return isBlank(lines[first + 1]) && isOwn(lines[first + 2]?.text ?? '', head, new Set([head.name]));
}

/** A further property of the same object. */
function isOwn(text: string, head: PropertyLine, names: ReadonlySet<string>): boolean {
  const property = propertyLine(text);
  if (property === undefined || property.colon !== head.colon || property.indent !== head.indent) return false;
  return knownProperty(property.name) !== undefined && !names.has(property.name);
}
