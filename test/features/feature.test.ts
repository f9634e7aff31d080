import { describe, expect, it } from 'vitest';
import { type Feature, readerOf } from '../../src/features/feature.ts';
import type { Answer, Question } from '../../src/model/question.ts';

interface Seen {
  readonly length: number;
}

const features: readonly Feature<Seen>[] = [
  { name: 'three characters or more', not: 'two characters at the most', of: ({ length }) => length > 2 },
  { name: 'five characters or more', of: ({ length }) => length > 4 },
];
let looks = 0;
const reader = readerOf<'username-patterns', Seen>(({ when: { pattern } }) => {
  looks += 1;
  return { length: pattern.length };
}, features);
const ask = (pattern: string): Question<'username-patterns'> => ({
  chapter: 'username-patterns',
  given: {},
  when: { pattern, username: 'x' },
});
const read = (pattern: string, expected?: Answer) =>
  reader.read(ask(pattern), expected).map((place) => reader.names[place]);

describe('a reader of features', () => {
  it('finds a feature or its absence, where that has words', () => {
    expect(read('abc')).toEqual(['three characters or more']);
    expect(read('abcde')).toEqual(['three characters or more', 'five characters or more']);
    expect(read('ab')).toEqual(['two characters at the most']);
  });

  it('looks at a question once', () => {
    looks = 0;
    read('abc');
    expect(looks).toBe(1);
  });

  it.each<[Answer, readonly string[]]>([
    [{ matches: true }, ['a match as the right answer']],
    [{ matches: false }, ['no match as the right answer']],
    [{ refused: 'invalid-value' }, ['a refusal as the right answer']],
    [{ action: 'DenyAccess', decidedBy: ['a'] }, ['`DenyAccess` as the right answer']],
    [{ action: 'AllowAccess', decidedBy: [] }, ['`AllowAccess` as the right answer', 'nothing that decides']],
    [{ access: 'Granted', decidedBy: ['a'] }, ['`Granted` as the right answer']],
    [{ access: 'Denied', decidedBy: ['a'] }, ['`Denied` as the right answer']],
    [{ steps: [{ ok: true }], rules: [] }, ['every call to be carried out']],
    [
      { steps: [{ ok: true }, { refused: 'name-taken' }], rules: [] },
      ['a call to be refused', 'a call to be refused as `name-taken`'],
    ],
    [{ rules: ['a'] }, []],
  ])('finds what is right: %j', (expected, found) =>
    expect(read('ab', expected)).toEqual(['two characters at the most', ...found]),
  );
});
