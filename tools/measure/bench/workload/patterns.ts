/** The patterns of bench-1: a pool, so that many rules share one, as they do where people write them. */
import { diceOf, pick, times } from '../../../../generators/dice.ts';
import type { Caller } from '../../../../src/model/generated/wire.generated.ts';
import { people, SEED } from './people.ts';

/** A pattern with those whom it matches. */
export interface BenchPattern {
  readonly text: string;
  readonly matched: readonly Caller[];
}

/** 100 exact patterns, 60 of a beginning, 40 of an end and 12 of a part within, less what was drawn twice. */
export const patternPool: readonly BenchPattern[] = drawPool();

function drawPool(): readonly BenchPattern[] {
  const dice = diceOf(SEED, 2);
  const accounts = (count: number): readonly string[] => times(count, () => pick(dice, people).username);
  const dotIn = (account: string): number => account.indexOf('.');
  const pool = [
    ...accounts(100).map((account) => pattern(account, (username) => username === account)),
    ...accounts(60).map((account) => {
      const head = account.slice(0, dotIn(account) + 1);
      return pattern(`${head}*`, (username) => username.startsWith(head));
    }),
    ...accounts(40).map((account) => {
      const tail = account.slice(-3);
      return pattern(`*${tail}`, (username) => username.endsWith(tail));
    }),
    ...accounts(12).map((account) => {
      const part = account.slice(dotIn(account) - 2, dotIn(account) + 3);
      return pattern(`*${part}*`, (username) => username.includes(part));
    }),
  ];
  return [...new Map(pool.map((each) => [each.text, each])).values()];
}

function pattern(text: string, matches: (username: string) => boolean): BenchPattern {
  return { text, matched: people.filter(({ username }) => matches(username)) };
}
