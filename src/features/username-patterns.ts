/** Features of username patterns, wherever they stand. */
import { starMatches } from '../reference/username-patterns.ts';
import { fold } from '../syntax/fold.ts';
import { type Feature, readerOf } from './feature.ts';

export interface Usernames {
  readonly patterns: readonly string[];
  readonly username: string;
}

const anyPattern =
  (test: RegExp) =>
  ({ patterns }: Usernames): boolean =>
    patterns.some((each) => test.test(each));
const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Characters to which other pattern languages give a meaning. */
const characters: readonly Feature<Usernames>[] = [
  { name: 'a backslash in the pattern', not: 'no backslash in the pattern', of: anyPattern(/\\/) },
  { name: 'a backslash before a star', of: anyPattern(/\\\*/) },
  { name: 'a backslash before a letter', of: anyPattern(/\\[A-Za-z]/) },
  { name: 'a question mark in the pattern', of: anyPattern(/\?/) },
  { name: 'a bracket in the pattern', of: anyPattern(/[[\]]/) },
  { name: 'a brace in the pattern', of: anyPattern(/[{}]/) },
  { name: 'a parenthesis in the pattern', of: anyPattern(/[()]/) },
  { name: 'an exclamation mark in the pattern', of: anyPattern(/!/) },
  { name: 'a dot in the pattern', of: anyPattern(/\./) },
  { name: 'a `+`, `|`, `^` or `$` in the pattern', of: anyPattern(/[+|^$]/) },
  { name: 'a `%` or `_` in the pattern', of: anyPattern(/[%_]/) },
  { name: 'a `#` or `@` in the pattern', of: anyPattern(/[#@]/) },
  { name: 'a slash in the pattern', of: anyPattern(/\//) },
  { name: 'a quote or backtick in the pattern', of: anyPattern(/['"`]/) },
  { name: 'white space in the pattern', of: anyPattern(/\s/) },
  {
    name: 'a character beside the backslash that is special in globs or regular expressions',
    of: anyPattern(/[?[\]{}()!+|^$]/),
  },
  {
    name: 'a character beyond ASCII in a pattern or a username',
    of: ({ patterns, username }) => [...patterns, username].some((text) => /[^\0-\x7f]/.test(text)),
  },
  { name: 'a line end in the username', of: ({ username }) => /[\r\n\u2028\u2029\x85]/.test(username) },
  { name: 'a slash in the username', of: ({ username }) => username.includes('/') },
  { name: 'a dot in the username', of: ({ username }) => username.includes('.') },
  { name: 'a star in the username', of: ({ username }) => username.includes('*') },
  { name: 'a pattern of more than 64 characters', of: ({ patterns }) => patterns.some(({ length }) => length > 64) },
  { name: 'a username of more than 64 characters', of: ({ username }) => username.length > 64 },
];

const stars: readonly Feature<Usernames>[] = [
  { name: 'a star in the pattern', not: 'no star in the pattern', of: anyPattern(/\*/) },
  { name: 'two stars or more', of: ({ patterns }) => patterns.some((each) => count(each, '*') > 1) },
  { name: 'three stars or more', of: ({ patterns }) => patterns.some((each) => count(each, '*') > 2) },
  { name: 'a star at the beginning', of: anyPattern(/^\*/) },
  { name: 'a star at the end', of: anyPattern(/\*$/) },
  { name: 'a star at the beginning and the end', of: anyPattern(/^\*.*\*$/s) },
  { name: 'a star within the pattern', of: anyPattern(/^.+\*.*[^*]/s) },
  { name: 'two stars side by side', of: anyPattern(/\*\*/) },
  {
    name: 'a star that stands for nothing',
    of: (seen) => seen.patterns.some((each) => hasIdleStar(each, seen.username)),
  },
  {
    name: 'a star that stands for a backslash',
    of: ({ patterns, username }) =>
      patterns.some((each) => matches(each, username) && count(username, '\\') > count(each, '\\')),
  },
  {
    name: 'a part of the pattern that stands in the username twice',
    of: ({ patterns, username }) =>
      patterns.some(
        (each) => each.includes('*') && each.split('*').some((part) => part !== '' && count(username, part) > 1),
      ),
  },
  {
    name: 'a star that stands for a slash',
    of: ({ patterns, username }) =>
      patterns.some((each) => matches(each, username) && count(username, '/') > count(each, '/')),
  },
];

const wholes: readonly Feature<Usernames>[] = [
  { name: 'a pattern that matches', of: matching(/[\s\S]/) },
  { name: 'a backslash in a pattern that matches', of: matching(/\\/) },
  { name: 'a star in a pattern that matches', of: matching(/\*/) },
  { name: 'a backslash and a star in a pattern that matches', of: matching(/\\[\s\S]*\*|\*[\s\S]*\\/) },
  { name: 'a pattern without a domain', of: ({ patterns }) => patterns.some((each) => !each.includes('\\')) },
  { name: 'a pattern in another case than the username', of: isOfOtherCase },
  {
    name: 'a capital letter in the pattern',
    of: ({ patterns }) => patterns.some((each) => each !== each.toLowerCase()),
  },
  { name: 'a pattern that matches a part of the username', of: isPartial },
  { name: 'an empty pattern', of: ({ patterns }) => patterns.includes('') },
];

/** In any case: none of these features says what is right. */
function matches(pattern: string, username: string): boolean {
  return starMatches(fold(pattern).split('*'), fold(username));
}

function matching(test: RegExp) {
  return ({ patterns, username }: Usernames): boolean =>
    patterns.some((each) => test.test(each) && matches(each, username));
}

/** Stars of a pattern that are looked at one by one. */
const LOOKED_AT = 8;

function hasIdleStar(pattern: string, username: string): boolean {
  return [...pattern.matchAll(/\*/g)]
    .slice(0, LOOKED_AT)
    .some(({ index }) => matches(pattern.slice(0, index) + pattern.slice(index + 1), username));
}

function isOfOtherCase({ patterns, username }: Usernames): boolean {
  return patterns.some((each) => matches(each, username) && !each.split('*').every((part) => username.includes(part)));
}

function isPartial({ patterns, username }: Usernames): boolean {
  return patterns.some((each) => !matches(each, username) && matches(`*${each}*`, username));
}

export const patternFeatures: readonly Feature<Usernames>[] = [...characters, ...stars, ...wholes];

export const usernamePatternFeatures = readerOf<'username-patterns', Usernames>(
  ({ when: { pattern, username } }) => ({ patterns: [pattern], username }),
  patternFeatures,
);
