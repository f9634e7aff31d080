/** Usernames made from a pattern: its stars filled, or one letter of it missed. */
import type { Pattern } from '../../src/model/pattern.ts';
import type { UsernamePatternQuestion } from '../../src/model/wire.generated.ts';
import { fold } from '../../src/syntax/fold.ts';
import { starPattern } from '../../src/syntax/username-patterns.ts';
import { type Dice, pick, times, turned } from '../dice.ts';
import { casesOf } from '../ground.ts';
import { isLong } from '../nouns/everyday-texts.ts';
import { type Aimed, type Box, choose, openBox, regionOf, settle, type Want } from './box.ts';

/** A username with the pattern that it was made to match. */
interface Made {
  readonly username: string;
  readonly from: Pattern | undefined;
}

/** Letters that no generated pattern holds. */
const FOREIGN = ['q', '7', '0', 'qz'];

/** A question about the pattern, meeting it or missing it by one character; claims whether it matches. */
export function aimAtPattern(
  dice: Dice,
  text: string,
): Aimed<UsernamePatternQuestion, { readonly matches: boolean }> | undefined {
  const box = openBox(dice);
  const pattern = starPattern(text);
  const trailing = text.endsWith('*') && !text.startsWith('*') && !text.includes('\\');
  if (text === '' || (trailing && !settle(box, 'trailing-wildcard', 'accepted'))) return undefined;
  const met = dice(2) === 0;
  const username = aimUsername(box, [pattern], [], { met, exempt: false });
  if (username === undefined) return undefined;
  return { when: { pattern: text, username }, claim: { matches: met }, region: regionOf(box) };
}

/** A username that some pattern matches or none does, and some excepted pattern or none; undefined when none is found. */
export function aimUsername(
  box: Box,
  patterns: readonly Pattern[],
  excepted: readonly Pattern[],
  want: Want,
): string | undefined {
  for (const made of candidates(box, patterns, excepted, want)) {
    const met = patterns.length === 0 ? true : verdict(box, patterns, made);
    if (met === want.met && verdict(box, excepted, made) === want.exempt) return made.username;
  }
  return undefined;
}

function* candidates(box: Box, patterns: readonly Pattern[], excepted: readonly Pattern[], want: Want): Iterable<Made> {
  if (want.exempt && want.met) yield* both(box, patterns, excepted);
  const sources = want.exempt || patterns.length === 0 ? excepted : patterns;
  for (const pattern of turned(box.dice, sources)) {
    const username = fill(box, pattern, pick(box.dice, FOREIGN));
    if (username === undefined) continue;
    if (!want.exempt && (patterns.length === 0 || !want.met)) yield* misses(box, pattern, username);
    else {
      yield { username: box.dice(4) === 0 ? recase(box, username) : username, from: pattern };
      yield { username, from: pattern };
    }
  }
  yield { username: 'q\\q7', from: undefined };
}

/** Usernames made for a pattern whose stars hold the text of an excepted one. */
function* both(box: Box, patterns: readonly Pattern[], excepted: readonly Pattern[]): Iterable<Made> {
  for (const pattern of turned(box.dice, patterns)) {
    for (const { parts } of turned(box.dice, excepted)) {
      const username = fill(box, pattern, parts.join('').replaceAll('\\', '') || 'q');
      if (username !== undefined) yield { username, from: pattern };
    }
  }
}

/** Whether any of the patterns matches, as far as it can be told from how the username was made. */
function verdict(box: Box, patterns: readonly Pattern[], made: Made): boolean | undefined {
  const known = patterns.map(
    (pattern) => pattern === made.from || isMet(pattern, made.username) || cannot(box, pattern, made),
  );
  if (known.includes(true)) return true;
  return known.includes(undefined) ? undefined : false;
}

/** `*text*` and `*` show by themselves that they are met; false: not shown. */
function isMet({ parts }: Pattern, username: string): boolean {
  const inner = parts.filter((part) => part !== '');
  return (
    parts.at(0) === '' &&
    parts.at(-1) === '' &&
    parts.length > 1 &&
    inner.length < 2 &&
    username.includes(inner[0] ?? '')
  );
}

/** False when the pattern surely misses the username, undefined when that is not shown. */
function cannot(box: Box, pattern: Pattern, { username }: Made): false | undefined {
  const [domain = '', user = ''] = username.split('\\');
  if (!lacks(pattern, username)) return undefined;
  if (lacks(pattern, `${user}@${domain}`) && lacks(pattern, user)) return false;
  return settle(box, 'username-domain', 'down-level-only') ? false : undefined;
}

/** The text begins or ends otherwise, has another length, or has too few of a letter: in any case of letters. */
function lacks({ parts }: Pattern, text: string): boolean {
  const form = fold(text);
  const folded = parts.map(fold);
  if (folded.length === 1) return folded[0] !== form;
  if (!form.startsWith(folded[0] ?? '') || !form.endsWith(folded.at(-1) ?? '')) return true;
  const needed = folded.join('');
  if (needed.length > form.length) return true;
  return !form.includes(needed) && [...new Set(needed)].some((letter) => count(needed, letter) > count(form, letter));
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

/** A username that the pattern matches, under the readings that this takes. */
function fill(box: Box, { text, parts }: Pattern, filler: string): string | undefined {
  if (text.includes('\\')) return accepted(join(parts, () => filler));
  if (parts.length === 1) {
    if (!settle(box, 'username-domain', 'any-form')) return undefined;
    const [user = '', domain, ...more] = text.split('@');
    return accepted(domain === undefined || more.length > 0 ? `${filler}\\${text}` : `${domain}\\${user}`);
  }
  const at = parts[0] === '' ? 0 : parts.length - 2;
  return accepted(join(parts, (index) => (index === at ? `${filler}\\${filler}` : pick(box.dice, ['', filler]))));
}

function join(parts: readonly string[], filler: (index: number) => string): string {
  return parts.reduce((text, part, index) => text + filler(index - 1) + part);
}

function accepted(username: string): string | undefined {
  return /^[^\\*]+\\[^\\*]+$/.test(username) ? username : undefined;
}

/** The letters in other case, where the chosen reading allows it. */
function recase(box: Box, username: string): string {
  return choose(box, 'username-case') === 'insensitive' ? pick(box.dice, casesOf(username)) : username;
}

/** One character exchanged, left out, or put before the first or after the last; of a long username in its later half. */
function* misses(box: Box, { parts }: Pattern, username: string): Iterable<Made> {
  const made = (text: string): readonly Made[] =>
    accepted(text) === undefined ? [] : [{ username: text, from: undefined }];
  const long = isLong(username);
  const first = long ? Math.floor(username.length / 2) : 0;
  const places = turned(
    box.dice,
    times(username.length - first, (index) => first + index),
  );
  const edges = [...(long ? [] : made(`q${username}`)), ...made(`${username}q`)];
  if (parts.at(-1) !== '' || parts[0] !== '') yield* turned(box.dice, edges);
  for (const place of places) {
    if (username[place] === '\\') continue;
    const [before, after] = [username.slice(0, place), username.slice(place + 1)];
    yield* made(box.dice(3) === 0 ? before + after : `${before}q${after}`);
  }
}
