/** Usernames made from a pattern: its stars filled, or one letter of it missed. */
import type { Pattern } from '../../src/model/filter.ts';
import type { UsernamePatternQuestion } from '../../src/model/generated/wire.generated.ts';
import { fold } from '../../src/syntax/fold.ts';
import { starPattern } from '../../src/syntax/username-patterns.ts';
import { type Dice, pick, times, turned } from '../dice.ts';
import { isLong } from '../nouns/everyday-texts.ts';
import { casesOf } from '../pools.ts';
import {
  type AimedQuestion,
  choose,
  openChoice,
  type ReadingChoice,
  readingSetOf,
  settle,
  type Want,
} from './reading-choice.ts';

/** A username with the pattern that it was made to match. */
interface UsernameCandidate {
  readonly username: string;
  readonly from: Pattern | undefined;
}

/** Letters that no generated pattern holds. */
const FOREIGN = ['q', '7', '0', 'qz'];

/** A question about the pattern, meeting it or missing it by one character; claims whether it matches. */
export function aimAtPattern(
  dice: Dice,
  text: string,
): AimedQuestion<UsernamePatternQuestion, { readonly matches: boolean }> | undefined {
  const choice = openChoice(dice);
  const pattern = starPattern(text);
  const trailing = text.endsWith('*') && !text.startsWith('*') && !text.includes('\\');
  if (text === '' || (trailing && !settle(choice, 'trailing-wildcard', 'accepted'))) return undefined;
  const met = dice(2) === 0;
  const username = aimUsername(choice, [pattern], [], { met, exempt: false });
  if (username === undefined) return undefined;
  return { when: { pattern: text, username }, claim: { matches: met }, readingSet: readingSetOf(choice) };
}

/** A username that some pattern matches or none does, and some excepted pattern or none; undefined when none is found. */
export function aimUsername(
  choice: ReadingChoice,
  patterns: readonly Pattern[],
  excepted: readonly Pattern[],
  want: Want,
): string | undefined {
  for (const made of candidates(choice, patterns, excepted, want)) {
    const met = patterns.length === 0 ? true : verdict(choice, patterns, made);
    if (met === want.met && verdict(choice, excepted, made) === want.exempt) return made.username;
  }
  return undefined;
}

function* candidates(
  choice: ReadingChoice,
  patterns: readonly Pattern[],
  excepted: readonly Pattern[],
  want: Want,
): Iterable<UsernameCandidate> {
  if (want.exempt && want.met) yield* both(choice, patterns, excepted);
  const sources = want.exempt || patterns.length === 0 ? excepted : patterns;
  for (const pattern of turned(choice.dice, sources)) {
    const username = fill(choice, pattern, pick(choice.dice, FOREIGN));
    if (username === undefined) continue;
    if (!want.exempt && (patterns.length === 0 || !want.met)) yield* misses(choice, pattern, username);
    else {
      yield { username: choice.dice(4) === 0 ? recase(choice, username) : username, from: pattern };
      yield { username, from: pattern };
    }
  }
  yield { username: 'q\\q7', from: undefined };
}

/** Usernames made for a pattern whose stars hold the text of an excepted one. */
function* both(
  choice: ReadingChoice,
  patterns: readonly Pattern[],
  excepted: readonly Pattern[],
): Iterable<UsernameCandidate> {
  for (const pattern of turned(choice.dice, patterns)) {
    for (const { parts } of turned(choice.dice, excepted)) {
      const username = fill(choice, pattern, parts.join('').replaceAll('\\', '') || 'q');
      if (username !== undefined) yield { username, from: pattern };
    }
  }
}

/** Whether any of the patterns matches, as far as it can be told from how the username was made. */
function verdict(choice: ReadingChoice, patterns: readonly Pattern[], made: UsernameCandidate): boolean | undefined {
  const known = patterns.map(
    (pattern) => pattern === made.from || isMet(pattern, made.username) || cannot(choice, pattern, made),
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
function cannot(choice: ReadingChoice, pattern: Pattern, { username }: UsernameCandidate): false | undefined {
  const [domain = '', user = ''] = username.split('\\');
  if (!lacks(pattern, username)) return undefined;
  if (lacks(pattern, `${user}@${domain}`) && lacks(pattern, user)) return false;
  return settle(choice, 'username-domain', 'down-level-only') ? false : undefined;
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
function fill(choice: ReadingChoice, { text, parts }: Pattern, filler: string): string | undefined {
  if (text.includes('\\')) return accepted(join(parts, () => filler));
  if (parts.length === 1) {
    if (!settle(choice, 'username-domain', 'any-form')) return undefined;
    const [user = '', domain, ...more] = text.split('@');
    return accepted(domain === undefined || more.length > 0 ? `${filler}\\${text}` : `${domain}\\${user}`);
  }
  const at = parts[0] === '' ? 0 : parts.length - 2;
  return accepted(join(parts, (index) => (index === at ? `${filler}\\${filler}` : pick(choice.dice, ['', filler]))));
}

function join(parts: readonly string[], filler: (index: number) => string): string {
  return parts.reduce((text, part, index) => text + filler(index - 1) + part);
}

function accepted(username: string): string | undefined {
  return /^[^\\*]+\\[^\\*]+$/.test(username) ? username : undefined;
}

/** The letters in other case, where the chosen reading allows it. */
function recase(choice: ReadingChoice, username: string): string {
  return choose(choice, 'username-case') === 'insensitive' ? pick(choice.dice, casesOf(username)) : username;
}

/** One character exchanged, left out, or put before the first or after the last; of a long username in its later half. */
function* misses(choice: ReadingChoice, { parts }: Pattern, username: string): Iterable<UsernameCandidate> {
  const made = (text: string): readonly UsernameCandidate[] =>
    accepted(text) === undefined ? [] : [{ username: text, from: undefined }];
  const long = isLong(username);
  const first = long ? Math.floor(username.length / 2) : 0;
  const places = turned(
    choice.dice,
    times(username.length - first, (index) => first + index),
  );
  const edges = [...(long ? [] : made(`q${username}`)), ...made(`${username}q`)];
  if (parts.at(-1) !== '' || parts[0] !== '') yield* turned(choice.dice, edges);
  for (const place of places) {
    if (username[place] === '\\') continue;
    const [before, after] = [username.slice(0, place), username.slice(place + 1)];
    yield* made(choice.dice(3) === 0 ? before + after : `${before}q${after}`);
  }
}
