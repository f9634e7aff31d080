/** Rules, policies and directories in this tool's own JSON as the objects that exports show. */

import type { ExportedObject, ObjectType, Value } from '../../model/inventory/call.ts';
import { type JsonPlace, jsonPlaces } from '../../syntax/exports/json/json-places.ts';
import { fold } from '../../syntax/fold.ts';
import { isJsonObject } from '../../syntax/json/json.ts';
import { placesOf } from '../../syntax/place.ts';
import { listOf } from './values.ts';

type OwnRow = Omit<ExportedObject, 'place'> & { readonly path: readonly string[]; readonly index: number };

/** The objects of such JSON, or undefined for any other; `text` is what it was parsed from. */
export function wireObjects(json: unknown, text: string, file: string): readonly ExportedObject[] | undefined {
  const own = isJsonObject(json) ? undefined : listNameOf(json);
  const root = isJsonObject(json) ? json : { [own ?? '']: json };
  const under = (...path: readonly string[]): readonly string[] => (own === undefined ? path : []);
  const [directory, path] = isJsonObject(root['directory']) ? [root['directory'], ['directory']] : [root, []];
  const rows = [
    ...rowsOf(root['rules'], 'ClientAccessRule', isRule, under('rules')),
    ...rowsOf(root['policies'], 'ApplicationAccessPolicy', isPolicy, under('policies')),
    ...rowsOf(directory['recipients'], 'Recipient', isRecipient, under(...path, 'recipients')),
  ];
  if (rows.length === 0) return undefined;
  const placeAt = placesOf(text, file);
  const places = jsonPlaces(text);
  return rows.map(({ path: list, index, ...row }) => {
    const within = list.reduce<JsonPlace | undefined>((at, field) => at?.fields?.get(field), places);
    return { ...row, place: placeAt(within?.items?.[index]?.at ?? 0) };
  });
}

function listNameOf(json: unknown): string {
  const [first] = Array.isArray(json) ? json : [];
  return isRule(first) ? 'rules' : isPolicy(first) ? 'policies' : 'recipients';
}

function rowsOf(
  list: unknown,
  type: ObjectType,
  fits: (row: unknown) => boolean,
  path: readonly string[],
): readonly OwnRow[] {
  if (!Array.isArray(list) || !list.every(fits)) return [];
  return list.map((row, index) => ({ type, path, index, properties: propertiesOf(row, type) }));
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['appIds', 'AppId'],
  ['type', 'RecipientTypeDetails'],
]);

function propertiesOf(row: Readonly<Record<string, unknown>>, type: ObjectType): ExportedObject['properties'] {
  const entries = Object.entries(row).flatMap(([field, value]): readonly (readonly [string, Value])[] => {
    const isName = type === 'Recipient' && field === 'id';
    const name = isName ? 'Name' : (NAMES.get(field) ?? field.charAt(0).toUpperCase() + field.slice(1));
    return value === null ? [] : [[name, wireValue(value)]];
  });
  const isGroup = type === 'Recipient' && /Group/.test(String(row['type']));
  const none: ExportedObject['properties'] = isGroup ? { Members: [] } : {}; // members that are not given are none
  const { Name: name, ...properties }: ExportedObject['properties'] = { ...none, ...Object.fromEntries(entries) };
  if (type !== 'ApplicationAccessPolicy') return name === undefined ? properties : { Name: name, ...properties };
  return name === undefined ? properties : { Identity: name, ...properties };
}

function wireValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? listOf(value.map(wireValue)) : String(value);
}

function isRule(row: unknown): boolean {
  return isJsonObject(row) && 'priority' in row && 'action' in row && 'name' in row;
}

function isPolicy(row: unknown): boolean {
  return isJsonObject(row) && 'appIds' in row && 'policyScopeGroupId' in row;
}

function isRecipient(row: unknown): boolean {
  return (
    isJsonObject(row) &&
    typeof row['id'] === 'string' &&
    typeof row['type'] === 'string' &&
    fold(row['type']).length > 0
  );
}
