/** A pattern without stars is one account. */
import { drawUsername } from '../../../generators/pools.ts';
import type { Law } from '../law.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly string[]> = {
  name: 'a pattern matches the whole username and no more',
  clauses: ['WILD-WHOLE'],
  ...claims('username-patterns', drawUsername, (username) => [
    [{ pattern: username, username }, true],
    [{ pattern: username, username: `${username}q` }, false],
    [{ pattern: username, username: `q${username}` }, false],
    [{ pattern: `${username}q`, username }, false],
    [{ pattern: `q${username}`, username }, false],
  ]),
};
