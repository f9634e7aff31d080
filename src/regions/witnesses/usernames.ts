/** Usernames that patterns tell apart: every class with a shortest member, or one that is asked for. */
import type { Pattern } from '../../model/filter.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import type { Bits } from '../bits.ts';
import { bitsOf, keyOfBits } from '../bits.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import { interned } from '../interning.ts';
import { accountsFor } from '../usernames/star-match.ts';
import { formsOf } from '../usernames/username-truth.ts';
import { type AccountAutomaton, type AccountState, accountAutomaton, type PatternSense } from './account-automaton.ts';

/** Usernames that the same patterns match. */
export interface UsernameClass {
  /** The numbers of the patterns that match. */
  readonly truth: Bits;
  /** A shortest one, `domain\user`. Where case does not matter it is folded. */
  readonly witness: string;
}

/** Words of 32 places in all states that a search may see: seconds of work, and some dozen megabytes. */
const MOST_WORDS = 2 ** 20;

/**
 * All classes of usernames with text on both sides of one backslash and no star, in the order of the lengths of their
 * witnesses (breadth first over the automaton). Complete for texts without halves of surrogate pairs. Refused
 * (`too-large`): more than a million words of states.
 */
export function usernameClasses(
  patterns: readonly Pattern[],
  readings: Readings,
): Result<readonly UsernameClass[], SizeProblem> {
  const automaton = accountAutomaton(patterns.map((pattern) => ({ pattern, readings })));
  const classes = new Map<string, UsernameClass>();
  const seen = new Set([automaton.start.key]);
  let level: readonly NameState[] = [{ state: automaton.start, text: '' }];
  while (level.length > 0) {
    for (const { state, text } of level) {
      if (!automaton.isWhole(state)) continue;
      const truth = bitsOf(patterns.length, (pattern) => automaton.matches(state, pattern));
      const key = keyOfBits(truth);
      if (!classes.has(key)) classes.set(key, { truth, witness: text });
    }
    const wider: NameState[] = [];
    for (const { state, text } of level) {
      for (const way of automaton.next(state)) {
        if (seen.has(way.state.key)) continue;
        seen.add(way.state.key);
        wider.push({ state: way.state, text: text + way.symbol });
      }
    }
    const words = seen.size * automaton.words;
    if (words > MOST_WORDS) return tooLarge('the classes of usernames', words, MOST_WORDS, 'words');
    level = wider;
  }
  return { ok: true, value: [...classes.values()] };
}

interface NameState {
  readonly state: AccountState;
  readonly text: string;
}

/** Patterns that are read alike. */
export interface PatternList {
  readonly patterns: readonly Pattern[];
  readonly readings: Readings;
}

/** Lists of patterns: one of each in `some` must match, and none of those in `none` may. */
export interface UsernameDemand {
  readonly some: readonly PatternList[];
  readonly none: readonly PatternList[];
}

/**
 * A shortest username that meets the demand, or undefined when there is none (A*: Hart, Nilsson and Raphael, 1968; the
 * estimate is how many symbols the demanded patterns still lack). Refused (`too-large`): more than a million words of states.
 */
export function findUsername(demand: UsernameDemand): Result<string | undefined, SizeProblem> {
  const few = fewOf(demand);
  if (few !== undefined) return { ok: true, value: few.find((name) => meets(demand, name)) };
  const { some, none } = demand;
  const senses = interned<PatternSense>();
  const numbers = ({ patterns, readings }: PatternList): readonly number[] =>
    patterns.map((pattern) => {
      const key = JSON.stringify([pattern.text, readings['username-case'], readings['username-domain']]);
      return senses.numberOf(key, () => ({ pattern, readings }));
    });
  const [wanted, barred] = [some.map(numbers), none.flatMap(numbers)];
  return search(accountAutomaton(senses.values), wanted, barred);
}

/** The only usernames that can meet a demand for one of some texts without stars, in the order of their lengths; undefined where there may be others. */
function fewOf({ some, none }: UsernameDemand): readonly string[] | undefined {
  const all = [...some, ...none];
  const isAlike = all.every(({ readings }) => readings['username-case'] === all[0]?.readings['username-case']);
  const exact = some.find(
    ({ patterns, readings }) =>
      readings['username-domain'] === 'down-level-only' && patterns.every(({ parts }) => parts.length === 1),
  );
  if (exact === undefined || !isAlike) return undefined;
  const isFolded = exact.readings['username-case'] === 'insensitive';
  const names = exact.patterns.map(({ parts: [text = ''] }) => (isFolded ? fold(text) : text));
  return names.filter((name) => ACCOUNT.test(name)).sort((one, other) => [...one].length - [...other].length);
}

/**
 * A username that probably meets the first pattern of each list: their beginnings, what they have within and their ends,
 * one behind the other. It has to be put to them. Undefined when it is no account.
 */
export function likelyUsername(some: readonly PatternList[]): string | undefined {
  const all = some.flatMap(({ patterns: [pattern], readings }) => {
    const isFolded = readings['username-case'] === 'insensitive';
    return pattern === undefined ? [] : [isFolded ? pattern.parts.map(fold) : pattern.parts];
  });
  const head = longest(all.map(([first = '']) => first));
  const tail = longest(all.map((parts) => (parts.length > 1 ? (parts.at(-1) ?? '') : '')));
  const rest = all.flatMap((parts) => parts.slice(1, -1)).join('') + tail;
  const name = (head + rest).includes('\\') ? head + rest : `${head || 'a'}\\${rest || 'a'}`;
  return ACCOUNT.test(name) ? name : undefined;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((one, other) => (other.length > one.length ? other : one), '');
}

const ACCOUNT = /^[^\\*]+\\[^\\*]+$/;

function meets({ some, none }: UsernameDemand, name: string): boolean {
  const isMatched = ({ patterns, readings }: PatternList): boolean => {
    const spell = readings['username-case'] === 'insensitive' ? fold : (text: string) => text;
    const forms = formsOf(name, readings).map(spell);
    return patterns.some(({ parts }) => forms.some((form) => accountsFor(parts.map(spell), form)));
  };
  return some.every(isMatched) && !none.some(isMatched);
}

function search(
  automaton: AccountAutomaton,
  some: readonly (readonly number[])[],
  none: readonly number[],
): Result<string | undefined, SizeProblem> {
  const estimate = (state: AccountState): number => {
    if (none.some((pattern) => automaton.matchesForever(state, pattern))) return Number.POSITIVE_INFINITY;
    const lacking = some.map((list) => Math.min(...list.map((pattern) => automaton.distance(state, pattern))));
    return Math.max(3 - state.stage, ...lacking);
  };
  const isMet = (state: AccountState): boolean =>
    automaton.isWhole(state) &&
    some.every((list) => list.some((pattern) => automaton.matches(state, pattern))) &&
    !none.some((pattern) => automaton.matches(state, pattern));
  const seen = new Map<string, number>();
  const queue: NameState[][] = []; // by length and estimate together
  const add = (state: AccountState, text: string, length: number): void => {
    const total = length + estimate(state);
    if (!Number.isFinite(total) || (seen.get(state.key) ?? Number.POSITIVE_INFINITY) <= length) return;
    seen.set(state.key, length);
    queue[total] ??= [];
    queue[total].push({ state, text });
  };
  add(automaton.start, '', 0);
  for (let total = 0; total < queue.length; total += 1) {
    for (let next = queue[total]?.pop(); next !== undefined; next = queue[total]?.pop()) {
      if (isMet(next.state)) return { ok: true, value: next.text };
      const length = [...next.text].length + 1;
      for (const way of automaton.next(next.state)) add(way.state, next.text + way.symbol, length);
      const words = seen.size * automaton.words;
      if (words > MOST_WORDS) return tooLarge('the search for a username', words, MOST_WORDS, 'words');
    }
  }
  return { ok: true, value: undefined };
}
