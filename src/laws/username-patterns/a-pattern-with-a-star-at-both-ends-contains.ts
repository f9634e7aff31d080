/** Text between two stars matches exactly the usernames that hold it. */
import { between, type Dice, pick } from '../../../generators/dice.ts';
import { drawUsername, type Pools } from '../../../generators/pools.ts';
import type { Law } from '../law.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly NamePiece[]> = {
  name: 'a pattern with a star at both ends contains',
  clauses: ['WILD-DOMAIN', 'WILD-STAR'],
  ...claims('username-patterns', drawPiece, ({ username, piece }) => [
    [{ pattern: `*${piece}*`, username }, true],
    [{ pattern: `**${piece}**`, username }, true],
    [{ pattern: `*${piece}q7*`, username }, false],
    [{ pattern: `*q7${piece}*`, username }, false],
  ]),
};

interface NamePiece {
  readonly username: string;
  /** Of the domain or of the user, never of both. */
  readonly piece: string;
}

function drawPiece(dice: Dice, pools: Pools): NamePiece {
  const username = drawUsername(dice, pools);
  const letters = [...pick(dice, username.split('\\'))];
  const from = dice(letters.length);
  return { username, piece: letters.slice(from, between(dice, from + 1, letters.length)).join('') };
}
