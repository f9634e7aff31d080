/** What a text shows, and the calls that printed it. */
import type { Call, ExportedObject, Place } from '../../model/inventory/call.ts';
import { plural } from '../../syntax/quantities.ts';
import type { Tenant } from './tenant/tenant.ts';

/** The order of the text. */
export function compare(one: Place, other: Place): number {
  return one.line - other.line || one.column - other.column;
}

/** Lines of a command that prints a listing, at most. */
const LONGEST_COMMAND = 20;

/** Which call printed a listing, and whether the listing is all that there is. */
export class Listings {
  readonly #tenant: Tenant;
  readonly #calls: readonly Call[];
  readonly #lines: readonly string[];
  /** The listings that have begun: by the call above and the type. */
  readonly #begun = new Set<string>();

  constructor(tenant: Tenant, calls: readonly Call[], textOf: string) {
    this.#tenant = tenant;
    this.#calls = calls;
    this.#lines = textOf.split('\n');
  }

  /** The last call before an object; by bisection. */
  callAbove({ place }: ExportedObject): Call | undefined {
    let [low, high] = [0, this.#calls.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const call = this.#calls[middle];
      if (call !== undefined && compare(call.place, place) < 0) low = middle + 1;
      else high = middle;
    }
    return this.#calls[low - 1];
  }

  /** The first object below an unfiltered Get- call takes the place of what was there; an export adds to others. */
  begin(object: ExportedObject, above: Call | undefined): void {
    const { type } = object;
    const book =
      type === 'ClientAccessRule'
        ? this.#tenant.rules
        : type === 'ApplicationAccessPolicy'
          ? this.#tenant.policies
          : undefined;
    if (book === undefined) return;
    const isListing = above?.cmdlet === `Get-${type}`;
    if (isListing && !this.#isWhole(above)) return;
    if (/^(New|Set)-/.test(above?.cmdlet ?? '') && !isListing) return; // what that call made or changed
    const key = isListing ? `${type} ${above.place.line}:${above.place.column}` : type;
    if (this.#begun.has(key)) return;
    this.#begun.add(key);
    const replaces = isListing || (above === undefined && !book.listed);
    if (replaces && book.size > 0) this.#say(object, book.size);
    if (replaces) book.replace();
    book.listed = true;
  }

  #say({ type, place }: ExportedObject, count: number): void {
    const why = `this listing takes the place of what was known before it: ${plural(count, 'object')} of this kind`;
    this.#tenant.remarks.push({ kind: 'remark', place, text: type, why });
  }

  /** The line of a command with those that go on with it. */
  #command(first: number): string {
    let whole = this.#lines[first] ?? '';
    for (let next = first + 1; next < first + LONGEST_COMMAND; next += 1) {
      const line = this.#lines[next] ?? '';
      if (!/[|`,{(]\s*$/.test(whole) && !/^\s*(>>|\|)/.test(line)) break;
      whole += ` ${line.replace(/^\s*>>/, '')}`;
    }
    return whole;
  }

  #isWhole(call: Call): boolean {
    const line = this.#command(call.place.line - 1);
    return call.parameters['Identity'] === undefined && !/Where-Object|\|\s*(\?|where)|-First|-Last/i.test(line);
  }
}
