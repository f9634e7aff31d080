/** An exported object while its properties are read one by one. */
import type { ExportedObject, LostValue, Note, ObjectType, Place, Value } from '../../model/call.ts';
import { defined } from '../../model/defined.ts';
import { shown } from './export-reading.ts';
import { isRegistration } from './object-types.ts';
import type { ReadValue } from './printed-values.ts';

/** Gathers properties, and notes for those that are lost. */
export class ObjectUnderWay {
  readonly #properties: Record<string, Value> = {};
  #lost: Record<string, LostValue> | undefined;
  #asPrinted: Record<string, string> | undefined;
  #notes: Note[] | undefined;
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  /** The text of a property that has one. */
  text(name: string): string {
    const value = this.#properties[name];
    return typeof value === 'string' ? value : '';
  }

  add(name: string, read: ReadValue, place: Place = this.#place): void {
    if (name in this.#properties) return; // the first counts; `__proto__` and the like are no properties
    if ('lost' in read) this.#lose(name, read.lost, place);
    else {
      this.#properties[name] = read.value;
      if (read.printed !== undefined) this.#asPrinted = { ...this.#asPrinted, [name]: read.printed };
    }
  }

  #lose(name: string, lost: LostValue, place: Place): void {
    this.#lost ??= {};
    this.#lost[name] = lost;
    this.#notes ??= [];
    this.#notes.push({ kind: 'lost-in-export', place, text: lostText(name, lost), why: lost.why });
  }

  #renameId(): void {
    const { Id } = this.#properties;
    if (Id === undefined) return;
    delete this.#properties['Id'];
    this.#properties['ApplicationObjectId'] = Id;
  }

  get notes(): readonly Note[] {
    return this.#notes ?? [];
  }

  /** The object; the id of an app registration is never that of its service principal. */
  done(type: ObjectType, marks?: Pick<ExportedObject, 'maybe' | 'ensure'>): ExportedObject {
    if (type === 'ServicePrincipal' && isRegistration((name) => name in this.#properties)) this.#renameId();
    if (this.#lost === undefined && this.#asPrinted === undefined && marks === undefined) {
      return { type, place: this.#place, properties: this.#properties }; // as nearly all of a large table are
    }
    const [place, properties, lost, asPrinted] = [this.#place, this.#properties, this.#lost, this.#asPrinted];
    return defined({ type, place, properties, lost, asPrinted, ...marks });
  }
}

function lostText(name: string, { seen }: LostValue): string {
  const left = Array.isArray(seen) ? seen.join(', ') : seen;
  return typeof left === 'string' && left !== '' ? shown(`${name}: ${left}`) : name;
}
