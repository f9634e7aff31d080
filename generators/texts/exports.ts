/** Objects as Get- cmdlets return them, and the forms in which people keep them. */
import fc from 'fast-check';
import type { ObjectType, Value } from '../../src/model/inventory/call.ts';

/** An object before it is printed. */
export interface PrintedObject {
  readonly type: ObjectType;
  /** Of each object of a list the same names in the same order. */
  readonly properties: Readonly<Record<string, string | boolean | readonly string[]>>;
}

const word = fc
  .stringMatching(/^[A-Za-zäöüéß0-9][A-Za-zäöüéß0-9_.#'&;:@/=+-]{0,11}$/u)
  .filter((each) => !/^(?:true|false)$/i.test(each));
/** Words with single blanks between: a name, a title. */
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
/** Long enough to fill several lines of a console. */
const sentence = fc.array(word, { minLength: 1, maxLength: 24 }).map((words) => words.join(' '));
const truth = fc.boolean();
const number = fc.nat({ max: 300 }).map(String);
const id = fc.uuid();
const octet = fc.nat({ max: 255 });
const address = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.'));
const range = fc.oneof(
  address,
  address.map((each) => `${each}/24`),
  fc.tuple(address, address).map((ends) => ends.join('-')),
);
const protocol = fc.constantFrom('IMAP4', 'POP3', 'REST', 'OutlookWebApp', 'RemotePowerShell', 'ExchangeActiveSync');
const pattern = fc.stringMatching(/^[a-z*]{1,6}@[a-z*]{1,9}$/);

function list(item: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<readonly string[]> {
  return fc.uniqueArray(item, { maxLength });
}

const rule = fc.record({
  Name: name,
  Priority: number,
  Enabled: truth,
  Action: fc.constantFrom('AllowAccess', 'DenyAccess'),
  AnyOfClientIPAddressesOrRanges: list(range, 5),
  ExceptAnyOfClientIPAddressesOrRanges: list(range, 3),
  AnyOfProtocols: list(protocol, 5),
  ExceptAnyOfProtocols: list(protocol, 2),
  UsernameMatchesAnyOfPatterns: list(pattern, 4),
  UserRecipientFilter: fc.oneof(fc.constant(''), sentence),
  Scope: fc.constantFrom('All', 'Users'),
});

const policy = fc.record({
  ScopeName: name,
  ScopeIdentity: name,
  Identity: fc.tuple(id, id).map((ids) => ids.join('\\')),
  AppId: id,
  ScopeIdentityRaw: fc.tuple(number, id).map(([sid, guid]) => `S-1-5-21-${sid};${guid}`),
  AccessRight: fc.constantFrom('RestrictAccess', 'DenyAccess'),
  IsValid: truth,
});

const member = fc.record({
  Name: name,
  DisplayName: name,
  PrimarySmtpAddress: fc.stringMatching(/^[a-z]{1,12}@[a-z]{1,12}\.example$/),
  RecipientType: fc.constantFrom('UserMailbox', 'MailUniversalSecurityGroup'),
  ExternalDirectoryObjectId: id,
});

function several(
  type: ObjectType,
  properties: fc.Arbitrary<PrintedObject['properties']>,
): fc.Arbitrary<readonly PrintedObject[]> {
  return fc.array(
    properties.map((each) => ({ type, properties: each })),
    { minLength: 1, maxLength: 4 },
  );
}

/** What one Get- cmdlet returned. */
export const printedObjects: fc.Arbitrary<readonly PrintedObject[]> = fc.oneof(
  several('ClientAccessRule', rule),
  several('ApplicationAccessPolicy', policy),
  several('Member', member),
);

/** How a value stands in a cell; a list joined, or in braces. */
export function cellText(value: Value, joinedBy = ', '): string {
  if (Array.isArray(value)) return value.join(joinedBy);
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value ?? '');
}

function listingText(value: Value): string {
  return Array.isArray(value) ? `{${value.join(', ')}}` : cellText(value);
}

/** Format-List in a window of so many columns: longer values are broken there, without a mark. */
export function printList(objects: readonly PrintedObject[], columns: number): string {
  return objects.map((object) => `\n${listLines(object, columns).join('\n')}\n`).join('');
}

function listLines({ properties }: PrintedObject, columns: number): readonly string[] {
  const longest = Math.max(...Object.keys(properties).map(({ length }) => length));
  return Object.entries(properties).flatMap(([key, value]) => {
    const text = listingText(value);
    const room = columns - longest - 3;
    const parts = Array.from({ length: Math.max(1, Math.ceil(text.length / room)) }, (_, at) =>
      text.slice(at * room, (at + 1) * room),
    );
    return parts.map((part, at) => `${at === 0 ? `${key.padEnd(longest)} : ` : ' '.repeat(longest + 3)}${part}`);
  });
}

/** Format-Table with cells of at most so many characters, in a window of so many columns; numbers and truths stand to the right. */
export function printTable(objects: readonly PrintedObject[], widest: number, columns: number): string {
  const names = Object.keys(objects[0]?.properties ?? {});
  const cells = objects.map(({ properties }) => names.map((key) => cut(listingText(properties[key] ?? ''), widest)));
  const widths = names.map((key, at) => Math.max(key.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const ends = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width + 1, 0));
  const shown = ends.filter((end) => end <= columns + 1).length;
  const isRight = names.map((key) =>
    objects.every(({ properties }) => typeof properties[key] === 'boolean' || key === 'Priority'),
  );
  const line = (row: readonly string[]): string =>
    row
      .slice(0, shown)
      .map((cell, at) => (isRight[at] === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join(' ')
      .trimEnd();
  return `\n${[names, names.map((key) => '-'.repeat(key.length)), ...cells].map(line).join('\n')}\n\n`;
}

function cut(text: string, widest: number): string {
  return text.length <= widest ? text : `${text.slice(0, widest - 1)}…`;
}

/** Export-Csv, all cells in quotes. */
export function printTableOfCells(objects: readonly PrintedObject[], delimiter: string, joinedBy: string): string {
  const names = Object.keys(objects[0]?.properties ?? {});
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const rows = objects.map(({ properties }) => names.map((key) => cellText(properties[key] ?? '', joinedBy)));
  return [names, ...rows].map((row) => row.map(quote).join(delimiter)).join('\r\n');
}

/** Export-Clixml, as it writes objects without a type of their own. */
export function printClixml(objects: readonly PrintedObject[]): string {
  let id = 0;
  const bodies = objects.map(({ properties }) => {
    const members = Object.entries(properties).map(([key, value]) => memberElement(key, value, () => ++id));
    return `<Obj RefId="${++id}"><TN RefId="0"><T>System.Management.Automation.PSCustomObject</T></TN><MS>${members.join('')}</MS></Obj>`;
  });
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${bodies.join('\n')}</Objs>`;
}

function memberElement(key: string, value: Value, nextId: () => number): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => `<S>${escaped(String(item))}</S>`).join('');
    return `<Obj N="${key}" RefId="${nextId()}"><TNRef RefId="0" /><LST>${items}</LST></Obj>`;
  }
  if (typeof value === 'boolean') return `<B N="${key}">${value}</B>`;
  return value === '' ? `<Nil N="${key}" />` : `<S N="${key}">${escaped(String(value))}</S>`;
}

/** Entities of XML; letters beyond ASCII as Clixml may write control characters. */
function escaped(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.replace(/[äß]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
}
