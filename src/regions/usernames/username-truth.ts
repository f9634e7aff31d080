/** What is true of a username: of each list of patterns, whether it matches. Usernames with the same truth are one class. */
import type { Pattern } from '../../model/filter.ts';
import type { Readings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import { addBit, type Bits } from '../bits.ts';
import { type FindPatterns, patternIndex } from './pattern-index.ts';
import { accountsFor } from './star-match.ts';

/** Adds to an empty set the numbers of the lists of which some pattern matches the username (CAR-USERNAME, CAR-VALUES-ANY). */
export type UsernameTruth = (username: string, into: Bits) => void;

/** The truth about usernames of some lists of patterns, under a reading. */
export function usernameTruth(lists: readonly (readonly Pattern[])[], readings: Readings): UsernameTruth {
  const byText = new Map(lists.flat().map((pattern) => [pattern.text, pattern]));
  const patterns = [...byText.values()];
  const numbers = new Map(patterns.map(({ text }, number) => [text, number]));
  const holders = patterns.map((): number[] => []);
  for (const [list, members] of lists.entries()) {
    for (const { text } of members) holders[numbers.get(text) ?? -1]?.push(list);
  }
  const find = findPatterns(patterns, readings);
  return (username, into) => {
    const mark = (pattern: number): void => {
      for (const list of holders[pattern] ?? []) addBit(into, list);
    };
    for (const form of formsOf(username, readings)) find(form, mark);
  };
}

/** WILD-CASE: what is sensitive must match as it is written, and after folding besides. */
function findPatterns(patterns: readonly Pattern[], readings: Readings): FindPatterns {
  const folded = patterns.map(({ parts }) => parts.map(fold));
  if (readings['username-case'] === 'insensitive') {
    const find = patternIndex(folded);
    return (text, found) => find(fold(text), found);
  }
  const find = patternIndex(patterns.map(({ parts }) => parts));
  return (text, found) =>
    find(text, (pattern) => {
      if (accountsFor(folded[pattern] ?? [], fold(text))) found(pattern);
    });
}

/** WILD-DOMAIN: the forms of an account that a pattern is compared with. */
export function formsOf(username: string, readings: Readings): readonly string[] {
  if (readings['username-domain'] === 'down-level-only') return [username];
  const [domain = '', user = ''] = username.split('\\');
  return [username, `${user}@${domain}`, user];
}
