/** A star stands for any run of characters: none, one, several, a backslash among them. */
import { between, type Dice } from '../../../generators/dice.ts';
import { drawUsername, type Pools } from '../../../generators/pools.ts';
import type { Law } from '../law.ts';
import { claims } from '../worlds/texts.ts';

export const law: Law<readonly StarredUsername[]> = {
  name: 'any piece of a username may be a star',
  clauses: ['WILD-STAR', 'WILD-TRAILING'],
  ...claims('username-patterns', drawStarred, ({ username, patterns }) =>
    patterns.map((pattern) => [{ pattern, username }, true] as const),
  ),
};

interface StarredUsername {
  readonly username: string;
  readonly patterns: readonly string[];
}

function drawStarred(dice: Dice, pools: Pools): StarredUsername {
  const username = drawUsername(dice, pools);
  const cut = (from: number, to: number): string => guarded(`${username.slice(0, from)}*${username.slice(to)}`);
  const [first, second] = [dice(username.length), dice(username.length)].sort((one, other) => one - other);
  const [from = 0, to = from] = [first, second];
  const further = between(dice, to, username.length);
  const twice = guarded(`${username.slice(0, from)}*${username.slice(to, further)}*`);
  return {
    username,
    patterns: [cut(from, to), cut(from, from), cut(to, username.length), `*${cut(to, further)}`, twice],
  };
}

/** With a star before it where some reading refuses it otherwise. */
function guarded(pattern: string): string {
  return pattern.includes('\\') || !pattern.endsWith('*') ? pattern : `*${pattern}`;
}
