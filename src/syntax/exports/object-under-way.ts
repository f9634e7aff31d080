/** An exported object while its properties are read one by one. */

import { defined } from '../../model/defined.ts';
import type { ExportedObject, LostValue, Note, ObjectType, Place, Value } from '../../model/inventory/call.ts';
import { cited } from '../cmdlets/citation.ts';
import { isRegistration } from './object-types.ts';
import type { ReadValue } from './printed-values.ts';

/** What is known of it so far, and notes for what is lost. */
export interface ObjectUnderWay {
  readonly place: Place;
  readonly properties: Record<string, Value>;
  readonly notes: Note[];
  lost: Record<string, LostValue> | undefined;
  asPrinted: Record<string, string> | undefined;
}

/** An object without properties yet. */
export function startObject(place: Place): ObjectUnderWay {
  return { place, properties: {}, notes: [], lost: undefined, asPrinted: undefined };
}

/** Takes a property; the first of a name counts, and `__proto__` and the like are none. */
export function addProperty(object: ObjectUnderWay, name: string, read: ReadValue, place: Place = object.place): void {
  if (name in object.properties) return;
  if ('lost' in read) {
    object.lost ??= {};
    object.lost[name] = read.lost;
    object.notes.push({ kind: 'lost-in-export', place, text: lostText(name, read.lost), why: read.lost.why });
    return;
  }
  object.properties[name] = read.value;
  if (read.printed !== undefined) object.asPrinted = { ...object.asPrinted, [name]: read.printed };
}

/** The object; the id of an app registration is never that of its service principal. */
export function finishObject(
  object: ObjectUnderWay,
  type: ObjectType,
  marks?: Pick<ExportedObject, 'maybe' | 'ensure'>,
): ExportedObject {
  const { place, properties, lost, asPrinted } = object;
  if (type === 'ServicePrincipal' && isRegistration((name) => name in properties)) renameId(properties);
  if (lost === undefined && asPrinted === undefined && marks === undefined) return { type, place, properties }; // as nearly all are
  return defined({ type, place, properties, lost, asPrinted, ...marks });
}

function renameId(properties: Record<string, Value>): void {
  const { Id } = properties;
  if (Id === undefined) return;
  delete properties['Id'];
  properties['ApplicationObjectId'] = Id;
}

function lostText(name: string, { seen }: LostValue): string {
  const left = Array.isArray(seen) ? seen.join(', ') : seen;
  return typeof left === 'string' && left !== '' ? cited(`${name}: ${left}`) : name;
}
