/** A printed cell as the value that it stands for, or as what is left of it. */

import type { AuthenticationType, Protocol } from '../../model/generated/wire.generated.ts';
import type { LostValue, Value } from '../../model/inventory/call.ts';
import { type AccessResult, resultsIn } from '../cmdlets/result-words.ts';
import { isList, type PropertyKind } from './properties.ts';

/** What a cell says. */
export type ReadValue = { readonly value: Value; readonly printed?: string } | { readonly lost: LostValue };

export const TYPE_NAME = "a type's name stands in place of the values";
export const CUT_LIST = 'the list was cut';
export const CUT_CELL = 'the cell was cut';

const WORDS: Readonly<Record<Protocol | AuthenticationType, true>> = {
  ExchangeActiveSync: true,
  ExchangeAdminCenter: true,
  ExchangeWebServices: true,
  IMAP4: true,
  OfflineAddressBook: true,
  OutlookAnywhere: true,
  OutlookWebApp: true,
  POP3: true,
  PowerShellWebServices: true,
  RemotePowerShell: true,
  REST: true,
  UniversalOutlook: true,
  AdfsAuthentication: true,
  BasicAuthentication: true,
  CertificateBasedAuthentication: true,
  NonBasicAuthentication: true,
  OAuthAuthentication: true,
};
const FOLDED_WORDS = new Set(Object.keys(WORDS).map((word) => word.toLowerCase()));

/** The value of a cell of this kind; `isCut` tells that the console cut its end off. */
export function readPrinted(kind: PropertyKind, cell: string): ReadValue {
  if (isList(kind)) return readList(kind, cell);
  if (isTypeName(cell)) return { lost: { why: TYPE_NAME } };
  if (kind === 'result') return readResult(cell);
  if (kind === 'text' || kind === 'enumeration' || kind === 'number') return readText(kind, cell);
  const text = cell.trim();
  const truth = truthOf(text);
  if (truth !== undefined) return { value: truth };
  return kind === 'any' && isBraced(text) ? readList(kind, text) : { value: text };
}

/** `True`, `false`, `$true` and the like. */
function truthOf(text: string): boolean | undefined {
  if (text.length < 4 || text.length > 6) return undefined;
  const folded = text.toLowerCase();
  if (folded === 'true' || folded === '$true') return true;
  return folded === 'false' || folded === '$false' ? false : undefined;
}

function readText(kind: PropertyKind, cell: string): ReadValue {
  const text = kind === 'text' ? cell : cell.trim();
  return text === '{}' || text.trim() === '' || text === '$null' ? { value: '' } : { value: text };
}

/** Words for Granted and Denied; a remark may stand behind. */
function readResult(cell: string): ReadValue {
  const text = cell.trim();
  const found = resultIn(text);
  if (found === undefined)
    return { lost: { seen: text, why: 'the word is no result in a language that is known here' } };
  return found.printed === found.result ? { value: found.result } : { value: found.result, printed: found.printed };
}

/** Several values in one cell: in braces, or joined in one of the ways in which people join them. */
export function readList(kind: PropertyKind, cell: string): ReadValue {
  const text = cell.trim();
  if (text === '' || text === '{}' || text === '$null') return { value: [] };
  if (isTypeName(text)) return { lost: { why: TYPE_NAME } };
  if (text.charCodeAt(0) !== OPENING_BRACE) return { value: splitJoined(kind, text) };
  const inner = text.endsWith('}') ? text.slice(1, -1) : text.slice(1);
  const whole = withoutCut(inner);
  const values = splitBraced(kind, whole);
  if (whole === inner && text.endsWith('}')) return { value: values };
  return { lost: { seen: text.endsWith('}') ? values : values.slice(0, -1), why: CUT_LIST } };
}

const OPENING_BRACE = 0x7b;

/** The text before the mark that something was cut off: `…`, `...` or `..`; the text itself where there is none. */
export function withoutCut(text: string): string {
  if (text.endsWith('…')) return text.slice(0, -1);
  if (text.endsWith('...')) return text.slice(0, -3);
  return text.endsWith('..') ? text.slice(0, -2) : text;
}

function isBraced(text: string): boolean {
  return text.startsWith('{') && text.endsWith('}');
}

/** The console joins by a comma and a blank; values of known form have no comma. */
function splitBraced(kind: PropertyKind, inner: string): readonly string[] {
  const isPlain = kind === 'words' || kind === 'addresses' || kind === 'patterns';
  return partsOf(inner, isPlain ? ',' : ', ');
}

/** The values of a cell without braces. */
function splitJoined(kind: PropertyKind, text: string): readonly string[] {
  for (const separator of ['\n', '|', ';']) if (text.includes(separator)) return partsOf(text, separator);
  if (kind === 'mails' && text.includes('+') && text.split('+').every(isProxy)) return text.split('+');
  if (text.includes(',') && !isDistinguishedName(text)) return partsOf(text, ',');
  if (!text.includes(' ')) return [text];
  const parts = partsOf(text, ' ');
  return parts.every((part) => standsAlone(kind, part)) ? parts : [text];
}

function partsOf(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isProxy(text: string): boolean {
  return text.includes(':') && text.includes('@');
}

function isDistinguishedName(text: string): boolean {
  return text.length > 3 && text.charAt(2) === '=' && text.toLowerCase().startsWith('cn');
}

/** Whether a part between blanks is surely a value of its own, as names with blanks are not. */
function standsAlone(kind: PropertyKind, part: string): boolean {
  switch (kind) {
    case 'words':
      return FOLDED_WORDS.has(part.toLowerCase());
    case 'addresses':
      return isAddressLike(part);
    case 'patterns':
      return part.includes('*') || part.includes('@') || part.includes('\\');
    case 'mails':
      return part.includes('@');
    default:
      return false;
  }
}

/** Hexadecimal digits, and a full stop or a colon among them. */
function isAddressLike(part: string): boolean {
  return /^[0-9a-f:][0-9a-f.:\x2f-]*$/i.test(part) && (part.includes('.') || part.includes(':'));
}

/** Characters; the name of a list names the type of its items with version and key. */
const LONGEST_TYPE_NAME = 2000;

/** `System.Object[]`, the name of a type of Exchange with the types that it is made of, or an object flattened to `@{…}`. */
export function isTypeName(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (first === 0x40) return cell.startsWith('@{') && cell.endsWith('}');
  if (cell.length > LONGEST_TYPE_NAME || (first !== 0x53 && first !== 0x4d && first !== 0x44)) return false; // S, M, D
  const name = cell.startsWith('Deserialized.') ? cell.slice('Deserialized.'.length) : cell;
  if (TYPE_ROOTS.some((root) => name.startsWith(root))) return /^[\w.+]+(?:`\d+(?:\[.*\])?|\[\])?$/.test(name);
  return name.startsWith('Microsoft.') && /^[\w.+]+(?:`\d+(?:\[.*\])?|\[\])$/.test(name);
}

/** Where the types of values live; people call applications `Microsoft.Something` too. */
const TYPE_ROOTS = ['System.', 'Microsoft.Exchange.', 'Microsoft.Graph.PowerShell.'];

interface PrintedResult {
  readonly result: AccessResult;
  readonly printed: string;
}

/** The first word that says Granted or Denied, in any language that is known; undefined where a `not` stands before it. */
export function resultIn(text: string): PrintedResult | undefined {
  const first = resultsIn(text)[0];
  if (first !== undefined) return first.isNegated ? undefined : { result: first.result, printed: first.word };
  const printed = /[a-z]+/i.exec(text)?.[0] ?? '';
  const result = WITHOUT_ACCENTS.get(printed.toLowerCase());
  return result === undefined ? undefined : { result, printed };
}

/** As consoles that cannot show the letters print them. */
const WITHOUT_ACCENTS: ReadonlyMap<string, AccessResult> = new Map([
  ['accorde', 'Granted'],
  ['gewaehrt', 'Granted'],
  ['gewahrt', 'Granted'],
  ['refuse', 'Denied'],
]);
