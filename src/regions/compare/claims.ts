/** Literals in the words of the rules: which patterns and filters an account meets, and how each is read. */
import type { FilterClaims, PatternClaims, RecipientSet, SidedClaims, UsernameSet } from '../../model/cell.ts';
import type { Readings } from '../../model/readings.ts';
import { type AccountLiteral, type LiteralSense, senseOf } from '../lists/literals.ts';
import { filterMeaning, type Products, patternMeaning } from '../rules/products.ts';

/** Literals as sets. */
export interface ClaimReader {
  readonly usernames: (literals: readonly AccountLiteral[]) => UsernameSet;
  readonly recipients: (literals: readonly AccountLiteral[]) => RecipientSet;
}

type SideName = 'both' | 'before' | 'after';

/** The words of some products, whose sides are read so. */
export function claimReader(products: Products, before: Readings, after: Readings): ClaimReader {
  const { patterns, filterTexts, readingsOf } = products;
  const sideOf = (meaning: (readings: Readings) => string, own: Readings): SideName => {
    if (meaning(before) === meaning(after)) return 'both';
    return meaning(own) === meaning(before) ? 'before' : 'after';
  };
  const textsOf = (number: number): readonly string[] => (patterns[number] ?? []).map(({ text }) => text).sort();
  const names = ({ some, none }: ClaimNumbers): PatternClaims => ({
    some: some.map(textsOf),
    none: [...new Set(none.flatMap(textsOf))].sort(),
  });
  const whos = ({ some, none }: ClaimNumbers): FilterClaims => ({
    some: some.map((number) => filterTexts[number] ?? '').sort(),
    none: none.map((number) => filterTexts[number] ?? '').sort(),
  });
  const nameSides = readingsOf.patterns.map((own) => sideOf(patternMeaning, own));
  const filterSides = readingsOf.filters.map((own) => sideOf(filterMeaning, own));
  const senses = (literals: readonly AccountLiteral[]): readonly LiteralSense[] =>
    literals.map((literal) => senseOf(literal, products));
  return {
    usernames: (literals) => sided(senses(literals), 'username', nameSides, names),
    recipients: (literals) => sided(senses(literals), 'recipient', filterSides, whos),
  };
}

interface ClaimNumbers {
  readonly some: readonly number[];
  readonly none: readonly number[];
}

function sided<C>(
  senses: readonly LiteralSense[],
  about: LiteralSense['about'],
  sides: readonly SideName[],
  claims: (numbers: ClaimNumbers) => C,
): SidedClaims<C> {
  const of = (side: SideName): ClaimNumbers => {
    const own = senses.filter((sense) => sense.about === about && sides[sense.number] === side);
    const numbers = (value: boolean): readonly number[] =>
      [...new Set(own.filter((sense) => sense.value === value).map(({ number }) => number))].sort((a, b) => a - b);
    return { some: numbers(true), none: numbers(false) };
  };
  const [both, before, after] = [of('both'), of('before'), of('after')];
  const isEmpty = ({ some, none }: ClaimNumbers): boolean => some.length + none.length === 0;
  const apart: { before?: C; after?: C } = {};
  if (!isEmpty(before)) apart.before = claims(before);
  if (!isEmpty(after)) apart.after = claims(after);
  return { ...claims(both), ...apart };
}
