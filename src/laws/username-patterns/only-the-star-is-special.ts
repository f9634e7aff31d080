/** Every character but the star is itself, whatever other languages of patterns make of it. */
import { pick } from '../../../generators/dice.ts';
import type { Law } from '../law.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly Special[]> = {
  name: 'only the star is special',
  clauses: ['WILD-LITERAL'],
  ...claims(
    'username-patterns',
    (dice, { domains }): Special => ({ domain: pick(dice, domains), user: pick(dice, USERS) }),
    ({ domain, user: [written, meant] }) =>
      [`${domain}\\${written}`, `*\\${written}`].flatMap((pattern) => [
        [{ pattern, username: `${domain}\\${written}` }, true],
        [{ pattern, username: `${domain}\\${meant}` }, false],
      ]),
  ),
};

interface Special {
  readonly domain: string;
  /** A user, and another one whom the first would match if its characters meant anything. */
  readonly user: readonly [string, string];
}

const USERS: readonly (readonly [string, string])[] = [
  ['a?b', 'axb'],
  ['a.b', 'axb'],
  ['[ab]', 'a'],
  ['a[bc]', 'ab'],
  ['a+', 'aa'],
  ['a_b', 'axb'],
  ['a%b', 'axxb'],
  ['(ab)', 'ab'],
  ['a|b', 'a'],
  ['a#', 'a1'],
  ['^a', 'a'],
  ['a$', 'a'],
  ['a{2}', 'aa'],
  [' a', 'a'],
  ['a ', 'a'],
];
