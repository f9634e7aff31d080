/** A connection as a person describes it in JSON: only what is known of it. */
import { authenticationTypes, protocols } from '../../../../generators/nouns/authentication.ts';
import { defined } from '../../../model/defined.ts';
import { schemas } from '../../../model/generated/schemas.generated.ts';
import type { AskedConnection, Protocol } from '../../../model/generated/wire.generated.ts';
import type { Result } from '../../../model/problem.ts';
import { fold } from '../../../syntax/fold.ts';
import { parseAddress } from '../../../syntax/ip-ranges.ts';
import { isJsonObject, type JsonObject } from '../../../syntax/json/json.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { unreadable } from '../../../syntax/unreadable.ts';
import { read } from '../../../syntax/wire.ts';
import { protocolsOfPath } from './virtual-directories.ts';

const FIELDS = Object.keys(schemas.$defs.AskedConnection.properties);

/** What people call the fields, and the parameters of Test-ClientAccessRule. */
const OTHER_FIELDS: Readonly<Record<string, string>> = {
  address: 'clientIPAddress',
  ip: 'clientIPAddress',
  ipaddress: 'clientIPAddress',
  clientip: 'clientIPAddress',
  clientaddress: 'clientIPAddress',
  remoteaddress: 'clientIPAddress',
  user: 'username',
  account: 'username',
  auth: 'authenticationType',
  url: 'path',
  attributes: 'recipient',
};

/** What people call the protocols. */
const OTHER_PROTOCOLS: Readonly<Record<string, Protocol>> = {
  activesync: 'ExchangeActiveSync',
  eas: 'ExchangeActiveSync',
  eac: 'ExchangeAdminCenter',
  ecp: 'ExchangeAdminCenter',
  ews: 'ExchangeWebServices',
  imap: 'IMAP4',
  mapi: 'OutlookAnywhere',
  oab: 'OfflineAddressBook',
  outlook: 'OutlookAnywhere',
  owa: 'OutlookWebApp',
  pop: 'POP3',
  powershell: 'RemotePowerShell',
  rps: 'RemotePowerShell',
};

/** Any part of a connection may be missing; what is there must be right. A problem's place is the field. */
export function readConnection(json: unknown): Result<AskedConnection> {
  if (!isJsonObject(json))
    return unreadable('a connection is a JSON object', { hint: 'such as {"clientIPAddress":"192.0.2.5"}' });
  if (Object.keys(json).length === 0)
    return unreadable('nothing is said of the connection', { hint: `it has any of ${FIELDS.join(', ')}` });
  const unknown = Object.keys(json).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined)
    return unreadable(`${quote(unknown)} is no field of a connection`, { hint: fieldHint(unknown) });
  const words = readWords(json);
  if (!words.ok) return words;
  const account = wrongAccount(json);
  if (account !== undefined) return account;
  const asked = read('AskedConnection', withAttributes({ ...json, ...words.value }));
  if (!asked.ok) return asked;
  return checked(asked.value);
}

const ATTRIBUTES = Object.keys(schemas.$defs.Recipient.properties);

/** The names of attributes in their own spelling, whatever their case: Exchange shows them as `Department`. */
function withAttributes(json: JsonObject): JsonObject {
  const { recipient, caller } = json;
  return {
    ...json,
    ...defined({
      recipient: isJsonObject(recipient) ? attributesOf(recipient) : recipient,
      caller:
        isJsonObject(caller) && isJsonObject(caller['recipient'])
          ? { ...caller, recipient: attributesOf(caller['recipient']) }
          : caller,
    }),
  };
}

function attributesOf(recipient: JsonObject): JsonObject {
  const entries = Object.entries(recipient).map(([name, value]) => [
    ATTRIBUTES.find((each) => fold(each) === fold(name)) ?? name,
    value,
  ]);
  return Object.fromEntries(entries);
}

function fieldHint(field: string): string {
  const meant = OTHER_FIELDS[fold(field)] ?? nearest(field, FIELDS);
  return meant === undefined ? `a connection has ${FIELDS.join(', ')}` : `did you mean \`${meant}\`?`;
}

/** The words of the two enumerations in Microsoft's spelling, whatever their case. */
function readWords(json: JsonObject): Result<JsonObject> {
  const spelled: Record<string, unknown> = {};
  for (const [field, words, others] of [
    ['protocol', protocols, OTHER_PROTOCOLS],
    ['authenticationType', authenticationTypes, {}],
  ] as const) {
    const given = json[field];
    if (given === undefined) continue;
    if (Array.isArray(given) && given.length === 0)
      return unreadable('an empty list names none', { place: field, hint: 'leave it out where it may be any' });
    const read: string[] = [];
    for (const item of Array.isArray(given) ? given : [given]) {
      const word = words.find((each) => fold(each) === fold(String(item)));
      if (word === undefined) return wrongWord(field, item, words, others);
      read.push(word);
    }
    spelled[field] = Array.isArray(given) ? [...new Set(read)] : read[0];
  }
  return { ok: true, value: spelled };
}

function wrongWord(
  field: string,
  given: unknown,
  words: readonly string[],
  others: Readonly<Record<string, string>>,
): Result<never> {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? '');
  const meant = Object.hasOwn(others, fold(text)) ? others[fold(text)] : nearest(text, words);
  return unreadable(`${quote(text)} is no ${field === 'protocol' ? 'protocol' : 'authentication type'} of the rules`, {
    place: field,
    hint: meant === undefined ? `known: ${words.join(', ')}` : `did you mean \`${meant}\`?`,
  });
}

function checked(asked: AskedConnection): Result<AskedConnection> {
  const { clientIPAddress: address, path, protocol, recipient, mailbox } = asked;
  if (path !== undefined && protocol !== undefined)
    return unreadable('a connection has a protocol or a path, not both', { place: 'path', hint: 'leave one out' });
  if (recipient !== undefined && mailbox !== undefined)
    return unreadable('a connection has a recipient or a mailbox, not both', {
      place: 'mailbox',
      hint: '`recipient` holds the attributes; of `mailbox` they are looked up in the files',
    });
  const parsed = address === undefined ? undefined : parseAddress(address);
  if (parsed?.ok === false) return { ok: false, problem: { ...parsed.problem, place: 'clientIPAddress' } };
  const meant = path === undefined ? undefined : protocolsOfPath(path);
  if (meant?.ok === false) return { ok: false, problem: { ...meant.problem, place: 'path' } };
  return { ok: true, value: asked };
}

/** What is no text is left to the schema. */
function wrongAccount({ username, caller }: JsonObject): Result<never> | undefined {
  const signedIn = isJsonObject(caller) ? caller['username'] : undefined;
  for (const [place, name] of [
    ['username', username],
    ['caller/username', signedIn],
  ] as const) {
    if (typeof name === 'string' && !ACCOUNT.test(name))
      return unreadable(`${quote(name)} is not the form in which the rules see accounts`, {
        place,
        hint: 'write it as domain\\user (in JSON "contoso\\\\lena")',
      });
  }
  return undefined;
}

/** Text, one backslash, text; no star. */
const ACCOUNT = /^[^\\*]+\\[^\\*]+$/;
