import { describe, expect, it } from 'vitest';
import { featuresIn } from '../checks/diagnosis/features/features-in.ts';

const features = (pattern: string, username: string): readonly string[] =>
  featuresIn({ chapter: 'username-patterns', given: {}, when: { pattern, username } });

/** A feature, a question that has it, and one that has not. */
type Row = readonly [name: string, has: readonly [string, string], lacks: readonly [string, string]];

const USER = 'contoso\\jeff';
const rows: readonly Row[] = [
  ['a backslash in the pattern', [USER, 'x'], ['*jeff', USER]],
  ['no backslash in the pattern', ['*jeff', USER], [USER, 'x']],
  ['a backslash before a star', ['a\\*', 'x'], ['a*\\', 'x']],
  ['a question mark in the pattern', ['j?ff', 'x'], ['jeff', 'j?ff']],
  ['a bracket in the pattern', ['j[e]ff', 'x'], ['j(e)ff', 'x']],
  ['an exclamation mark in the pattern', ['!jeff', 'x'], ['jeff', 'x']],
  [
    'a character beside the backslash that is special in globs or regular expressions',
    ['je{2}f', 'x'],
    ['je.\\*', 'x'],
  ],
  ['a character beyond ASCII in a pattern or a username', ['x', 'ren\u00e9'], ['x', 'rene']],
  ['a line end in the username', ['*', 'a\nb'], ['a\nb', 'x']],
  ['a slash in the username', ['*', 'a/b'], ['a/b', 'x']],
  ['a star in the username', ['*', 'a*b'], ['a*b', 'x']],
  ['a username of more than 64 characters', ['*', 'x'.repeat(65)], ['*', 'x'.repeat(64)]],
  ['a star in the pattern', ['*jeff', 'x'], ['jeff', '*jeff']],
  ['two stars or more', ['*jeff*', 'x'], ['*jeff', 'x']],
  ['three stars or more', ['*je*ff*', 'x'], ['*jeff*', 'x']],
  ['a star at the beginning', ['*jeff', 'x'], ['jeff*', 'x']],
  ['a star at the end', ['jeff*', 'x'], ['*jeff', 'x']],
  ['a star within the pattern', ['je*ff', 'x'], ['*jeff*', 'x']],
  ['two stars side by side', ['je**ff', 'x'], ['*jeff*', 'x']],
  ['a star that stands for nothing', [`${USER}*`, USER], ['contoso\\je*', USER]],
  ['a part of the pattern that stands in the username twice', ['*ab', 'x\\abab'], ['*ab', 'x\\ab']],
  ['a star that stands for a backslash', ['*jeff', USER], ['contoso\\*', USER]],
  ['a star that stands for a slash', ['a*c', 'a/c'], ['a/*', 'a/c']],
  ['a pattern that matches', ['*JEFF', USER], ['*ben', USER]],
  ['a backslash in a pattern that matches', [USER, USER], ['contoso\\ben', USER]],
  ['a star in a pattern that matches', ['*jeff', USER], [USER, USER]],
  ['a backslash and a star in a pattern that matches', ['contoso\\*', USER], [USER, USER]],
  ['a pattern without a domain', ['*jeff', USER], [USER, USER]],
  ['a pattern in another case than the username', ['*JEFF', USER], ['*jeff', USER]],
  ['a capital letter in the pattern', ['*JEFF', USER], ['*jeff', USER]],
  ['a pattern that matches a part of the username', ['jeff', USER], ['*jeff', USER]],
  ['an empty pattern', ['', USER], ['*', USER]],
];

describe('a question about a pattern', () => {
  it.each(rows)('has %s', (name, has, lacks) => {
    expect(features(...has)).toContain(name);
    expect(features(...lacks)).not.toContain(name);
  });

  it('is looked at in few steps, however many stars there are', () =>
    expect(features('*a'.repeat(2_000), 'a'.repeat(4_000))).toContain('three stars or more'));
});
