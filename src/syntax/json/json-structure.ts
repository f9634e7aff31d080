/** What JSON.parse lets pass in silence: keys that stand twice in one object, and nesting without end. */
import { quote } from '../terminal-text.ts';

/** Lists and objects within each other, at most. The wire needs ten; whatever recurs over a parsed value relies on the bound. */
export const DEEPEST = 64;

/** The index in the text and what is wrong there. */
export interface JsonFlaw {
  readonly at: number;
  readonly message: string;
}

/**
 * The first flaw of a text that JSON.parse has read as this value. Linear; the text is looked at closely only when the
 * value cannot be all of it.
 */
export function structureFlaw(text: string, value: unknown): JsonFlaw | undefined {
  const held = colonsOf(value, 0);
  const isWhole = held === colonsIn(text) && !/\\u003a/i.test(text);
  return isWhole ? undefined : scan(text);
}

/** Each key of a value takes a colon in its text, and so does each colon within its texts; undefined when it is too deep. */
function colonsOf(value: unknown, depth: number): number | undefined {
  if (typeof value === 'string') return value.includes(':') ? colonsIn(value) : 0;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === DEEPEST) return undefined;
  let colons = 0;
  for (const [key, item] of Object.entries(value)) {
    const below = colonsOf(item, depth + 1);
    if (below === undefined) return undefined;
    colons += below + (Array.isArray(value) ? 0 : 1 + (key.includes(':') ? colonsIn(key) : 0));
  }
  return colons;
}

function colonsIn(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) colons += 1;
  return colons;
}

/** A list, or an object with the keys that were seen in it. */
interface Level {
  readonly keys: Set<unknown> | undefined;
  wantsKey: boolean;
}

function scan(text: string): JsonFlaw | undefined {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1);
    switch (text[at]) {
      case '{':
      case '[':
        if (levels.length === DEEPEST) return { at, message: `lists and objects are nested more than ${DEEPEST} deep` };
        levels.push(text[at] === '{' ? { keys: new Set(), wantsKey: true } : { keys: undefined, wantsKey: false });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (level?.keys !== undefined) level.wantsKey = true;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (level?.wantsKey === true) {
          const key: unknown = JSON.parse(text.slice(at, end + 1));
          if (level.keys?.has(key)) return { at, message: `the key ${quote(String(key))} stands twice in one object` };
          level.keys?.add(key);
          level.wantsKey = false;
        }
        at = end;
      }
    }
  }
  return undefined;
}

/** The index of the quote that ends a string; the text's length where none does. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}
