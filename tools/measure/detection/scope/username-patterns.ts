/** The small scope of patterns: every text of a few characters against every username of a few characters. */
import type { Question } from '../../../../src/model/question.ts';
import { listsOf, type Scope } from './scope.ts';

/** Longer texts of what patterns are made of, and short ones of what somebody may take for more or less than itself. */
const alphabets = [
  { characters: ['a', 'b', '\\', '*'], length: 4 },
  { characters: ['*', 'A', '?', '.', '[ab]', '+', ' ', 'É', 'ß', 'ss', 'a\\'], length: 2 },
];

const words = ['a', 'b', 'ab', 'aab', 'aba', 'A'];

const usernames = [
  ...words.flatMap((domain) => words.map((user) => `${domain}\\${user}`)),
  ...['é', 'ß', 'ss', '?', '.', '[ab]', ' b', 'b '].map((user) => `a\\${user}`),
];

const patterns = [
  ...new Set(
    alphabets.flatMap(({ characters, length }) =>
      Array.from({ length: length + 1 }, (_, index) =>
        [...listsOf(characters, index)].map((word) => word.join('')),
      ).flat(),
    ),
  ),
];

function* questions(): Generator<Question> {
  for (const pattern of patterns) {
    for (const username of usernames) yield { chapter: 'username-patterns', given: {}, when: { pattern, username } };
  }
}

export const scope: Scope = { chapter: 'username-patterns', counts: 'rules', sizes: [0, 0], ofSize: questions };
