/** Patterns of accounts cut where the account is: what is asked of its domain, and what of its user. */
import type { Pattern } from '../../model/filter.ts';
import type { Readings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import type { Tokens } from './star-automaton.ts';
import { tokensOf } from './star-automaton.ts';

/** Matches accounts whose domain and whose user both match. */
export interface Halves {
  readonly domain: Tokens;
  readonly user: Tokens;
}

const ANYTHING: Tokens = { symbols: [], stars: [0] };

/** WILD-DOMAIN, WILD-CASE: a pattern matches an account if and only if one of its halves does. */
export function halvesOf({ parts }: Pattern, readings: Readings): readonly Halves[] {
  const tokens = tokensOf(readings['username-case'] === 'insensitive' ? parts.map(fold) : parts);
  const halves = cuts(tokens, '\\').map(([domain, user]) => ({ domain, user }));
  if (readings['username-domain'] === 'any-form') {
    halves.push(...cuts(tokens, '@').map(([user, domain]) => ({ domain, user })));
    halves.push({ domain: ANYTHING, user: tokens });
  }
  return halves.filter(({ domain, user }) => ![...domain.symbols, ...user.symbols].includes('\\'));
}

/** Every way in which the separator may be one of the symbols, or fall to a star. */
function cuts({ symbols, stars }: Tokens, separator: string): readonly (readonly [Tokens, Tokens])[] {
  const upTo = (end: number): Tokens => ({
    symbols: symbols.slice(0, end),
    stars: stars.filter((star) => star <= end),
  });
  const from = (begin: number): Tokens => ({
    symbols: symbols.slice(begin),
    stars: stars.filter((star) => star >= begin).map((star) => star - begin),
  });
  const atSymbols = symbols.flatMap((symbol, at) => (symbol === separator ? [[upTo(at), from(at + 1)] as const] : []));
  return [...atSymbols, ...stars.map((star) => [upTo(star), from(star)] as const)];
}
