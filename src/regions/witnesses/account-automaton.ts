/** Patterns put to an account as it is spelled, symbol by symbol: first its domain, then its user. */
import type { Pattern } from '../../model/filter.ts';
import type { Readings } from '../../model/readings.ts';
import { type Bits, keyOfBits } from '../bits.ts';
import { interned, type ValueNumbers } from '../interning.ts';
import { withOther } from './alphabet.ts';
import { type Halves, halvesOf } from './halves.ts';
import { eitherCase, type StarAutomaton, spellingsOf, starAutomaton, type Tokens } from './star-automaton.ts';

/** How far an account is spelled: nothing, some of the domain, the backslash, some of the user. */
export type NameStage = 0 | 1 | 2 | 3;

/** What patterns know of an account so far. States with one key know the same. */
export interface AccountState {
  readonly stage: NameStage;
  readonly bits: Bits;
  readonly key: string;
}

/** The automaton of some patterns; the number of a pattern is its place. */
export interface AccountAutomaton {
  /** How many words of 32 places a state has at most. */
  readonly words: number;
  readonly start: AccountState;
  /** Each way on, with the symbol; a symbol that no pattern has stands for all of them. */
  readonly next: (state: AccountState) => readonly { readonly symbol: string; readonly state: AccountState }[];
  /** Whether the account is whole: both halves hold text. */
  readonly isWhole: (state: AccountState) => boolean;
  /** Whether the pattern matches the account, if it is whole. */
  readonly matches: (state: AccountState, pattern: number) => boolean;
  /** Whether the pattern matches whatever comes. */
  readonly matchesForever: (state: AccountState, pattern: number) => boolean;
  /** The least number of symbols before the pattern may match; infinite when it never will. */
  readonly distance: (state: AccountState, pattern: number) => number;
}

/** A half of a pattern by its number among all, with its least length. */
interface NumberedHalves {
  readonly domain: number;
  readonly user: number;
  readonly userLength: number;
}

/** A pattern, and how it is read. */
export interface PatternSense {
  readonly pattern: Pattern;
  readonly readings: Readings;
}

/** The automaton of the patterns, each under its reading. */
export function accountAutomaton(patterns: readonly PatternSense[]): AccountAutomaton {
  const [domains, users] = [interned<Tokens>(), interned<Tokens>()];
  const isSensitive = patterns.some(({ readings }) => readings['username-case'] === 'sensitive');
  const pairs = patterns.map(({ pattern, readings }) =>
    halvesOf(pattern, readings)
      .map((halves) => (isSensitive && readings['username-case'] === 'insensitive' ? inEitherCase(halves) : halves))
      .map((halves) => numbered(halves, domains, users)),
  );
  const [ofDomain, ofUser] = [starAutomaton(domains.values), starAutomaton(users.values)];
  const symbols = [...domains.values, ...users.values].flatMap((tokens) => tokens.symbols);
  const alphabet = withOther(symbols.flatMap(spellingsOf), (symbol) => symbol === '\\' || symbol === '*');
  const turn = turning(pairs.flat(), ofDomain, ofUser);
  return {
    words: Math.max(ofDomain.words, ofUser.words),
    start: stateOf(0, ofDomain.start(domains.values.keys())),
    next: (state) => {
      const { stage, bits } = state;
      const automaton = stage < 2 ? ofDomain : ofUser;
      const spelled = stage < 2 ? 1 : 3;
      const ways = alphabet.map((symbol) => ({ symbol, state: stateOf(spelled, automaton.step(bits, symbol)) }));
      return stage === 1 ? [{ symbol: '\\', state: turn(state) }, ...ways] : ways;
    },
    isWhole: ({ stage }) => stage === 3,
    matches: ({ bits }, pattern) => (pairs[pattern] ?? []).some(({ user }) => ofUser.accepts(bits, user)),
    matchesForever: ({ stage, bits }, pattern) =>
      stage >= 2 && (pairs[pattern] ?? []).some(({ user }) => ofUser.acceptsForever(bits, user)),
    distance: ({ stage, bits }, pattern) =>
      least(pairs[pattern] ?? [], ({ domain, user, userLength }) =>
        stage < 2 ? ofDomain.distance(bits, domain) + 1 + userLength : ofUser.distance(bits, user),
      ),
  };
}

function inEitherCase({ domain, user }: Halves): Halves {
  return { domain: eitherCase(domain), user: eitherCase(user) };
}

function numbered(
  { domain, user }: Halves,
  domains: ValueNumbers<Tokens>,
  users: ValueNumbers<Tokens>,
): NumberedHalves {
  return {
    domain: domains.numberOf(JSON.stringify(domain), () => domain),
    user: users.numberOf(JSON.stringify([domain, user]), () => user), // by itself for each domain that leads to it
    userLength: user.symbols.length,
  };
}

/** At the backslash: users are read by the halves whose domain matched. */
function turning(
  pairs: readonly NumberedHalves[],
  ofDomain: StarAutomaton,
  ofUser: StarAutomaton,
): (state: AccountState) => AccountState {
  return ({ bits }) =>
    stateOf(2, ofUser.start(pairs.filter(({ domain }) => ofDomain.accepts(bits, domain)).map(({ user }) => user)));
}

function stateOf(stage: NameStage, bits: Bits): AccountState {
  return { stage, bits, key: `${stage}${keyOfBits(bits)}` };
}

function least<T>(values: readonly T[], measure: (value: T) => number): number {
  return values.reduce((best, value) => Math.min(best, measure(value)), Number.POSITIVE_INFINITY);
}
