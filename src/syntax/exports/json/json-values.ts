/** Values of JSON as the values of properties: lists that are wrapped, identities with parts, enumerations as numbers. */
import type { Value } from '../../../model/inventory/call.ts';
import { isJsonObject, type JsonObject } from '../../json/json.ts';
import { isTypeName, type ReadValue, readList, readPrinted, TYPE_NAME } from '../printed-values.ts';
import { isList, type PropertyKind } from '../properties.ts';

export const ENUMERATION_NUMBER = 'the number of an enumeration; no public source says which word it stands for';

/** The value of a property of this kind. */
export function readJsonValue(name: string, kind: PropertyKind, json: unknown): ReadValue {
  const value = unwrapped(json);
  if (value === null || value === undefined) return { value: isList(kind) ? [] : '' };
  if (Array.isArray(value)) return readItems(value);
  if (typeof value === 'object') return readObject(kind, value as JsonObject);
  if (typeof value === 'string') return readString(kind, value);
  if (typeof value === 'boolean') return { value };
  if (kind === 'enumeration' || kind === 'result') return readNumber(name, Number(value));
  return { value: isList(kind) ? [String(value)] : String(value) };
}

/** `{"value":[…],"Count":2}`, as older ConvertTo-Json wraps a list. */
export function unwrapped(json: unknown): unknown {
  return isJsonObject(json) && 'value' in json && 'Count' in json ? json['value'] : json;
}

function readString(kind: PropertyKind, text: string): ReadValue {
  if (isList(kind)) return readList(kind, text);
  if (kind === 'result' || kind === 'truth') return readPrinted(kind, text);
  return isTypeName(text) ? { lost: { why: TYPE_NAME } } : { value: text };
}

function readItems(items: readonly unknown[]): ReadValue {
  const values = items.map(itemValue);
  const isLost = items.some((item) => typeof item === 'string' && isTypeName(item));
  return isLost ? { lost: { why: TYPE_NAME } } : { value: values };
}

function readObject(kind: PropertyKind, object: JsonObject): ReadValue {
  if (isList(kind) && Object.keys(object).length === 0) return { value: [] };
  const value = itemValue(object);
  return { value: isList(kind) ? [value] : value };
}

/** An item of a list; of an identity with parts what stands for it. */
function itemValue(json: unknown): Value {
  const value = unwrapped(json);
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(itemValue);
  if (!isJsonObject(value)) return String(value);
  return identityText(value) ?? partsOf(value);
}

/** Structures of Exchange that have one readable text. */
function identityText(object: JsonObject): string | undefined {
  const { ProxyAddressString, Local, Domain, Expression, Rdn, DistinguishedName, Name } = object;
  if (typeof ProxyAddressString === 'string') return ProxyAddressString;
  if (typeof Local === 'string' && typeof Domain === 'string') return `${Local}@${Domain}`;
  if (typeof Expression === 'string' && 'LowerBound' in object) return Expression;
  if (typeof Rdn === 'object' && typeof DistinguishedName === 'string') {
    return typeof Name === 'string' ? Name : DistinguishedName;
  }
  return undefined;
}

function partsOf(object: JsonObject): Value {
  const fields = Object.entries(object).filter(([key]) => !key.includes('@'));
  return Object.fromEntries(fields.map(([key, value]) => [key, itemValue(value)]));
}

/** The numbers that Active Directory keeps for kinds of recipients are public. */
const RECIPIENT_TYPE_DETAILS: ReadonlyMap<number, string> = new Map([
  [1, 'UserMailbox'],
  [2, 'LinkedMailbox'],
  [4, 'SharedMailbox'],
  [16, 'RoomMailbox'],
  [32, 'EquipmentMailbox'],
  [64, 'MailContact'],
  [128, 'MailUser'],
  [256, 'MailUniversalDistributionGroup'],
  [512, 'MailNonUniversalGroup'],
  [1024, 'MailUniversalSecurityGroup'],
  [2048, 'DynamicDistributionGroup'],
  [1099511627776, 'GroupMailbox'],
]);

function readNumber(name: string, number: number): ReadValue {
  const word = name === 'RecipientTypeDetails' ? RECIPIENT_TYPE_DETAILS.get(number) : undefined;
  if (word !== undefined) return { value: word };
  return { lost: { seen: String(number), why: ENUMERATION_NUMBER } };
}
