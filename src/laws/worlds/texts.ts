/** Worlds of several texts, each with its own questions, for the chapters that say whether something matches. */

import { arbitrary } from '../../../generators/arbitrary.ts';
import { between, type Dice, times } from '../../../generators/dice.ts';
import { drawPools, type Pools } from '../../../generators/pools.ts';
import { wellFormed } from '../../../generators/settings.ts';
import { dropElements } from '../../../generators/shrink/shrinker.ts';
import type { Chapters } from '../../model/chapters.ts';
import type { Answer, Question } from '../../model/question.ts';
import { allHold, holdsIf, type Law } from '../law.ts';

type TextChapter = 'ip-ranges' | 'username-patterns' | 'recipient-filters';

/** A question and what it must be answered, whatever the readings. */
type Claim<C extends TextChapter> = readonly [Chapters[C]['when'], boolean | 'refused' | 'accepted'];

/** A law that claims the answers to questions about each of several texts. */
export function claims<C extends TextChapter, T>(
  chapter: C,
  draw: (dice: Dice, pools: Pools) => T,
  claimsOf: (thing: T) => readonly Claim<C>[],
): Worldly<T> {
  return observed(
    chapter,
    draw,
    (thing) => claimsOf(thing).map(([when]) => when),
    (thing, found) =>
      claimsOf(thing).every(([, claim], at) => (claim === 'accepted' ? found[at] !== 'refused' : found[at] === claim)),
  );
}

type Worldly<T> = Pick<Law<readonly T[]>, 'world' | 'ask' | 'holds' | 'chapter'>;

type TextResult = boolean | 'refused' | undefined;

/** A law that compares the answers to questions about each of several texts; `compare` says undefined where it is vacuous. */
export function observed<C extends TextChapter, T>(
  chapter: C,
  draw: (dice: Dice, pools: Pools) => T,
  ask: (thing: T) => readonly Chapters[C]['when'][],
  compare: (thing: T, found: readonly TextResult[]) => boolean | undefined,
): Worldly<T> {
  return {
    chapter,
    world: arbitrary(
      (dice) => {
        const pools = drawPools(dice, wellFormed);
        return times(between(dice, 2, 5), () => draw(dice, pools));
      },
      (things) => dropElements(things, 1),
    ),
    ask: (things) => things.flatMap((thing) => ask(thing).map((when) => ({ chapter, given: {}, when }) as Question)),
    holds: (things, answers) => {
      const found = answers.map(foundIn);
      return allHold(
        things.map((thing, index) => {
          const from = things.slice(0, index).reduce((sum, each) => sum + ask(each).length, 0);
          const isTrue = compare(thing, found.slice(from, from + ask(thing).length));
          return isTrue === undefined ? 'vacuous' : holdsIf(isTrue);
        }),
      );
    },
  };
}

function foundIn(answer: Answer): TextResult {
  if ('refused' in answer) return 'refused';
  return 'matches' in answer ? answer.matches : undefined;
}

/** All of them the same. */
export function agree(found: readonly TextResult[]): boolean {
  return found.every((each) => each === found[0]);
}
