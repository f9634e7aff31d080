// What glue must do where a library does not take a range or a number as it is written. Nothing is checked or trimmed.
import { readFileSync } from 'node:fs';

/** An installed package, as the answer to `start` names it. */
export function installed(name) {
  const manifest = readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8');
  return { name, version: JSON.parse(manifest).version, language: 'javascript' };
}

/** A text in two, at the first place where the mark stands. */
export function splitAt(mark, text) {
  const place = text.indexOf(mark);
  return [text.slice(0, place), text.slice(place + mark.length)];
}

/** The form of a range by its characters, as `limits` counts it. */
export function formOf(range) {
  return range.includes('/') ? 'block' : range.includes('-') ? 'span' : 'address';
}

export const isIPv6 = (text) => text.includes(':');

/** For libraries that take a prefix as a number: the number that is written exactly so. */
export function toNumber(text) {
  const value = Number(text);
  if (String(value) !== text) throw new Error(`${text} is not a number`);
  return value;
}

/** What an adapter throws for input that its library calls invalid without throwing. */
export class Refusal extends Error {}

/** Throws unless the library says that the text is valid. */
export function refuseUnless(isValid) {
  if (!isValid) throw new Refusal();
}
