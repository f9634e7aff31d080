/** Addresses of golden cases last: an old one, or the beginning of an old one, still finds its case. */

import type { Result } from '../../model/problem.ts';
import { parseJson } from '../json/json.ts';
import { unreadable } from '../unreadable.ts';

/** Old address → present address. */
export type Renames = ReadonlyMap<string, string>;

/** Reads `renamed.json`: an object whose keys are old addresses and whose values are present ones. */
export function parseRenamed(text: string): Result<Renames> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value))
    return unreadable('it is no object of old addresses and present ones');
  const renamed = new Map<string, string>();
  for (const [old, present] of Object.entries(json.value)) {
    if (!isAddress(old)) return unreadable(`\`${old}\` is no address`);
    if (typeof present !== 'string' || !isAddress(present)) return unreadable(`\`${old}\` has no present address`);
    renamed.set(old, present);
  }
  const chained = [...renamed].find(([, present]) => renamed.has(present));
  if (chained !== undefined)
    return unreadable(`\`${chained[0]}\` leads to \`${chained[1]}\`, which is an old address too`);
  return { ok: true, value: renamed };
}

/** `folder/file#id`. */
function isAddress(text: string): boolean {
  return /^[a-z0-9-]+\/[a-z0-9-]+#[^\s#]+$/.test(text);
}

/** The address under which the case now stands. */
export function currentAddress(address: string, renamed: Renames): string {
  return renamed.get(address) ?? address;
}

/** Whether the case's address, or one that it had, begins so. */
export function isUnder(address: string, prefix: string, renamed: Renames): boolean {
  if (address.startsWith(prefix)) return true;
  return [...renamed].some(([old, present]) => present === address && old.startsWith(prefix));
}
