/** Lines of `Name : value`, with values that go on in the next lines. */
import { knownProperty } from '../properties.ts';
import { indentOf, isBlank, type Line } from './lines.ts';

/** One property as it is printed. */
export interface ListEntry {
  readonly name: string;
  /** The lines of its value; the first may be empty. */
  readonly values: readonly string[];
  /** The lengths of those lines, with what stands before the values. */
  readonly lengths: readonly number[];
  readonly line: Line;
}

/** The properties of one object, and the index of the line after it. */
export interface ListBlock {
  readonly entries: readonly ListEntry[];
  /** A blank stands before the colons, as consoles print them. */
  readonly isPrinted: boolean;
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
  readonly line: Line;
}

/** The object that begins in this line, or undefined when the line is no property. */
export function listBlock(lines: readonly Line[], first: number): ListBlock | undefined {
  const head = propertyLine(lines[first]?.text ?? '');
  if (head === undefined) return undefined;
  const isSpaced = isSpacedOut(lines, first, head);
  const entries: EntryUnderWay[] = [];
  let at = first;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isBlank(line)) {
      if (isSpaced && isOwn(lines[at + 1]?.text ?? '', head, entries)) continue;
      break;
    }
    if (!takes(entries, line, head)) break;
  }
  return { entries, isPrinted: head.colon > head.indent + head.name.length, next: at };
}

/** Takes a line as a property, or as more of the last one's value; false when the object ends before it. */
function takes(entries: EntryUnderWay[], line: Line, head: PropertyLine): boolean {
  const last = entries.at(-1);
  if (last !== undefined && isContinuation(line.text, last, head)) {
    const from = Math.min(indentOf(line.text), head.colon + 2);
    last.values.push(line.text.slice(from));
    last.lengths.push(line.text.length);
    return true;
  }
  const property = propertyLine(line.text);
  if (property === undefined || !isLike(property, head) || entries.some(({ name }) => name === property.name))
    return false;
  entries.push({ name: property.name, values: [property.value], lengths: [line.text.length], line });
  return true;
}

/** In the column of the others, or, where nothing is aligned, a property that is known. */
function isLike({ indent, name, colon }: PropertyLine, head: PropertyLine): boolean {
  if (indent !== head.indent) return false;
  return colon === head.colon || (colon - indent <= name.length + 1 && knownProperty(name)?.name === name);
}

function isContinuation(text: string, last: EntryUnderWay, head: PropertyLine): boolean {
  const indent = indentOf(text);
  if (indent > head.indent && indent > head.colon) return true;
  if (text.charAt(indent) === '{' && last.values.every((value) => value.trim() === '')) return true;
  const value = last.values.join('').trim();
  if (value.startsWith('{') && !value.includes('}') && propertyLine(text)?.colon !== head.colon) return true;
  return last.name === 'Description' && AUTOMATIC_PARTS.test(text);
}

/** Parts of the description that Exchange writes by itself, which stand at the left when blanks were lost. */
const AUTOMATIC_PARTS = /^\s*(?:ScopeIdentitySid|ScopeIdentityOid|AccessRight): [^:]*;/;

/** Whether an empty line stands behind each property, as when a page was copied. */
function isSpacedOut(lines: readonly Line[], first: number, head: PropertyLine): boolean {
  return isBlank(lines[first + 1]) && isOwn(lines[first + 2]?.text ?? '', head, [{ name: head.name }]);
}

/** A further property of the same object. */
function isOwn(text: string, head: PropertyLine, entries: readonly { readonly name: string }[]): boolean {
  const property = propertyLine(text);
  if (property === undefined || property.colon !== head.colon || property.indent !== head.indent) return false;
  return knownProperty(property.name) !== undefined && entries.every(({ name }) => name !== property.name);
}
