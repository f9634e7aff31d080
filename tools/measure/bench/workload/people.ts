/** The people of bench-1: ten thousand accounts, with the attributes that filters look at. */
import { chance, type Dice, diceOf, pick, times } from '../../../../generators/dice.ts';
import type { Caller, Recipient } from '../../../../src/model/generated/wire.generated.ts';

/** The seed of everything in bench-1. */
export const SEED = 1;
/** How many accounts there are. */
const PEOPLE = 10_000;

const DOMAINS = ['contoso', 'fabrikam', 'tailspin', 'wingtip'];
const SYLLABLES = 'ba de ki lo mu na re si to vu ja le mi no pu ra se ti wo zu'.split(' ');

/** The values of each attribute, each as frequent as the others. */
export const values: Readonly<Record<'city' | 'department' | 'customAttribute1', readonly string[]>> = {
  city: numbered('City ', 60),
  department: numbered('Department ', 60),
  customAttribute1: numbered('site-', 99),
};

/** An attribute that filters of bench-1 look at. */
export type BenchAttribute = keyof typeof values;
export const attributes = Object.keys(values) as readonly BenchAttribute[];

/** Of a hundred attributes so many are blank. */
const BLANK = 5;

function numbered(word: string, count: number): readonly string[] {
  return times(count, (index) => `${word}${String(index + 1).padStart(2, '0')}`);
}

/** The same people each time. */
export const people: readonly Caller[] = everybody();

function everybody(): readonly Caller[] {
  const dice = diceOf(SEED, 1);
  return times(PEOPLE, (index) => ({ username: account(dice, index), recipient: recipient(dice) }));
}

/** `domain\first.lastNNNN`: no two are the same. */
function account(dice: Dice, index: number): string {
  const name = (): string => `${pick(dice, SYLLABLES)}${pick(dice, SYLLABLES)}`;
  return `${pick(dice, DOMAINS)}\\${name()}.${name()}${String(index).padStart(4, '0')}`;
}

function recipient(dice: Dice): Recipient {
  const known = attributes.filter(() => !chance(dice, BLANK));
  return Object.fromEntries(known.map((attribute) => [attribute, pick(dice, values[attribute])]));
}
