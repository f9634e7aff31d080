/** Username patterns that share their letters with usernames. */
import { chance, type Dice, pick, times } from '../dice.ts';
import { casesOf, drawHostile, type Pools } from '../pools.ts';
import { has, isEveryday } from '../settings.ts';
import { isLong } from './everyday-texts.ts';

/** Where a pattern stands: `valid` ones are accepted under every reading. */
export type PatternPlace = 'valid' | 'any';

/** A pattern made of a user and a domain of this world. */
export function drawPattern(dice: Dice, pools: Pools, place: PatternPlace): string {
  const text = drawShape(dice, pools);
  const trailing = text.endsWith('*') && !text.startsWith('*') && !text.includes('\\');
  return trailing && (place === 'valid' || !has(pools.settings, 'stars')) ? `*${text}` : text;
}

function drawShape(dice: Dice, pools: Pools): string {
  const { settings } = pools;
  if (settings.texts === 'hostile' && chance(dice, 20)) return drawHostile(dice) || '*';
  const user = recased(dice, pick(dice, pools.users), pools);
  const domain = recased(dice, pick(dice, pools.domains), pools);
  const few = pieceOf(dice, user);
  const other = pick(dice, pools.users);
  const usual = [
    ...times(3, () => `${domain}\\${user}`),
    ...times(2, () => `*${few}*`),
    `*${user}`,
    `${domain}\\*`,
    `*\\${user}`,
    `${domain}\\${user.slice(0, 1)}*`,
  ];
  const starred = [
    user,
    `${user}@${domain}`,
    `${few}*`,
    `*${few}*${pieceOf(dice, other)}*`,
    `*@${domain}`,
    `${domain.slice(0, 2)}*${few}`,
    chance(dice, 50) ? '*' : '**',
    `*${few}**${few}`,
    `${domain}\\*${few}*`,
  ];
  const shapes = has(settings, 'stars') ? [...usual, ...starred] : usual;
  const long = shapes.filter(isLong);
  return pick(dice, isEveryday(settings) && long.length > 0 ? long : shapes);
}

/** The first letters, the last, or all; of a long text all but the first or the last. */
function pieceOf(dice: Dice, user: string): string {
  const letters = [...user];
  const count = isLong(user) ? letters.length - 1 : 2;
  return pick(dice, [letters.slice(0, count), letters.slice(-count), letters]).join('');
}

/** The text, one time in five in other case. */
export function recased(dice: Dice, text: string, { settings }: Pools): string {
  if (!has(settings, 'spellings') || dice(5) > 0) return text;
  return pick(dice, casesOf(text));
}
