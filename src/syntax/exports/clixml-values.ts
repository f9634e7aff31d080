/** Elements of Clixml as values. */
import type { Value } from '../../model/inventory/call.ts';

/** An element: its name, its `N` and `RefId`, its children and its text. */
export interface ClixmlElement {
  readonly tag: string;
  readonly name: string | undefined;
  readonly refId: string | undefined;
  readonly children: readonly ClixmlElement[];
  readonly text: string;
}

/** Objects by their `RefId`, which a `Ref` stands for. */
export type References = ReadonlyMap<string, ClixmlElement>;

/** Objects within each other, at most; Export-Clixml goes two deep unless told otherwise. */
const DEEPEST = 16;

const LISTS = ['LST', 'IE', 'QUE', 'STK'];

/** The properties of an object: of the type, and those that somebody added; the serialised blob is none. */
export function membersOf(element: ClixmlElement): readonly ClixmlElement[] {
  const groups = element.children.filter(({ tag }) => tag === 'Props' || tag === 'MS');
  return groups.flatMap(({ children }) => children.filter(({ tag, name }) => tag !== 'BA' && name !== undefined));
}

/** The items of a list; undefined for anything else. */
export function itemsOf(element: ClixmlElement): readonly ClixmlElement[] | undefined {
  return element.children.find(({ tag }) => LISTS.includes(tag))?.children;
}

/** The entries of a dictionary; undefined for anything else. */
export function entriesOf(element: ClixmlElement): readonly (readonly [string, ClixmlElement])[] | undefined {
  const dictionary = element.children.find(({ tag }) => tag === 'DCT');
  return dictionary?.children.flatMap(({ children }) => {
    const key = children.find(({ name }) => name === 'Key');
    const value = children.find(({ name }) => name === 'Value');
    return key === undefined || value === undefined ? [] : [[key.text, value] as const];
  });
}

/** What an element stands for; undefined for nothing (`Nil`) and for what is never read. */
export function clixmlValue(element: ClixmlElement, references: References, depth = 0): Value | undefined {
  switch (element.tag) {
    case 'Nil':
    case 'BA':
      return undefined;
    case 'B':
      return element.text === 'true';
    case 'C':
      return String.fromCharCode(Number(element.text));
    case 'Ref': {
      const target = references.get(element.refId ?? '');
      return target === undefined || depth >= DEEPEST ? undefined : clixmlValue(target, references, depth + 1);
    }
    case 'Obj':
      return depth >= DEEPEST ? undefined : objectValue(element, references, depth + 1);
    default:
      return element.text;
  }
}

/** A list, or the text that stands for an object: that of an enumeration or of an identity. */
function objectValue(element: ClixmlElement, references: References, depth: number): Value | undefined {
  const value = (child: ClixmlElement): Value => clixmlValue(child, references, depth) ?? '';
  const items = itemsOf(element);
  if (items !== undefined) return items.map(value);
  const entries = entriesOf(element);
  if (entries !== undefined) return Object.fromEntries(entries.map(([key, each]) => [key, value(each)]));
  const readable = element.children.find(({ tag }) => tag === 'ToString');
  if (readable !== undefined) return readable.text;
  const plain = element.children.find(({ tag }) => !['TN', 'TNRef', 'Props', 'MS'].includes(tag));
  if (plain !== undefined) return clixmlValue(plain, references, depth);
  const members = membersOf(element);
  return Object.fromEntries(members.map((member) => [member.name ?? '', value(member)]));
}

/** A text of Clixml: entities of XML and `_xHHHH_` resolved. Nothing expands: each gives one character. */
export function clixmlText(text: string): string {
  const plain = text.includes('&') ? text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, character) : text;
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function character(written: string, entity: string): string {
  if (!entity.startsWith('#')) return NAMED[entity] ?? written;
  const isHexadecimal = entity[1] === 'x' || entity[1] === 'X';
  const code = Number.parseInt(entity.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : written;
}
