/** Whether letters may differ in case does not depend on the letter, nor on the stars beside it. */
import { pick, shuffled } from '../../../generators/dice.ts';
import type { Law } from '../law.ts';
import { agree, observed } from '../worlds/texts.ts';

export const law: Law<readonly (readonly string[])[]> = {
  name: 'case matters everywhere or nowhere',
  clauses: ['WILD-CASE'],
  ...observed(
    'username-patterns',
    (dice) => shuffled(dice, LETTERS).map((letter) => `${pick(dice, ['a', 'b'])}\\${letter}`),
    (usernames) => [
      ...usernames.map((username) => ({ pattern: username.toUpperCase(), username })),
      ...usernames.map((username) => ({ pattern: `*${username.slice(2).toUpperCase()}`, username })),
    ],
    (_, found) => agree(found),
  ),
};

/** Letters that are one character in either case. */
const LETTERS = ['ann', 'é', 'ж', 'ñ', 'ö', 'jo-ann'];
