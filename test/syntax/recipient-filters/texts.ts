/** Filters as trees, each in many spellings, and texts that are nearly filters. */
import fc from 'fast-check';
import type { Chain, Comparison, FilterValue, Operand } from '../../../src/model/filter.ts';
import { filterProperties } from '../../../src/syntax/recipient-filters/words.ts';

const written = fc.string({ unit: fc.constantFrom(...'aB\'"* ()-é\n{}$7'), maxLength: 6 });

const value: fc.Arbitrary<FilterValue> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('text'), written, quote: fc.constantFrom("'", '"') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('integer'), written: fc.constantFrom('0', '007', '42') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('boolean'), written: fc.constantFrom('true', 'FALSE') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('null'), written: fc.constantFrom('$null', '$NULL') }) },
);

export const comparison: fc.Arbitrary<Comparison> = fc.record({
  kind: fc.constant('comparison'),
  property: fc.constantFrom(...filterProperties),
  operator: fc.constantFrom('-eq', '-ne', '-like', '-notlike', '-lt', '-gt'),
  value,
});

const trees = fc.letrec<{ chain: Chain; operand: Operand }>((tie) => ({
  operand: fc.record({
    nots: fc.constantFrom(0, 0, 0, 1, 2),
    body: fc.oneof({ maxDepth: 3, depthIdentifier: 'filter' }, comparison, tie('chain')),
  }),
  chain: fc.record({
    kind: fc.constant('chain'),
    first: tie('operand'),
    rest: fc.array(fc.record({ operator: fc.constantFrom('-and', '-or'), operand: tie('operand') }), { maxLength: 3 }),
  }),
}));

export const tree: fc.Arbitrary<Chain> = trees.chain;

type Choose = (several: readonly string[]) => string;

function tokensOf({ first, rest }: Chain): readonly string[] {
  return [...operandTokens(first), ...rest.flatMap(({ operator, operand }) => [operator, ...operandTokens(operand)])];
}

function operandTokens({ nots, body }: Operand): readonly string[] {
  const inside = body.kind === 'chain' ? ['(', ...tokensOf(body), ')'] : comparisonTokens(body);
  return [...Array.from({ length: nots }, () => '-not'), ...inside];
}

function comparisonTokens({ property, operator, value }: Comparison): readonly string[] {
  if (value.kind === 'boolean') return [property, operator, `$${value.written}`];
  if (value.kind !== 'text') return [property, operator, value.written];
  const { quote } = value;
  return [property, operator, quote + value.written.split(quote).join(quote + quote) + quote];
}

/** Case and white space as the choices have them; what is written of a value stays. */
function spell(tokens: readonly string[], choose: Choose): string {
  let text = choose(['', '', ' ', '\t']);
  for (const [index, token] of tokens.entries()) {
    const cased = /^[-\w]+$/.test(token) ? choose([token, token.toLowerCase(), token.toUpperCase()]) : token;
    const next = tokens[index + 1] ?? ')';
    const beside = /[()]/.test(token) && token.length === 1 ? true : next === '(' || next === ')';
    text += cased + choose([...(beside ? ['', ''] : [' ']), ' ', '\t ', '  ']);
  }
  return text;
}

/** A tree and one of its spellings. */
export const spelled: fc.Arbitrary<readonly [Chain, string]> = fc
  .tuple(tree, fc.array(fc.nat(11), { minLength: 7, maxLength: 40 }))
  .map(([chain, choices]) => {
    let taken = 0;
    const choose: Choose = (several) => {
      taken += 1;
      return several[(choices[taken % choices.length] ?? 0) % several.length] ?? '';
    };
    return [chain, spell(tokensOf(chain), choose)] as const;
  });

const scrap = fc.constantFrom(
  ...'\'"()-$ \t\n{}*a7!,;=\u00a0\u0130\u212a',
  '-not ',
  ' -and ',
  'City',
  '$null',
  "''",
  "-eq 'x'",
);

/** A spelling in which a few places were changed: something left out, put in or doubled. */
export const nearly: fc.Arbitrary<string> = fc
  .tuple(spelled, fc.array(fc.tuple(fc.nat(), fc.nat(2), scrap), { minLength: 1, maxLength: 3 }))
  .map(([[, text], edits]) =>
    edits.reduce((some, [place, kind, piece]) => {
      const at = place % (some.length + 1);
      const [before, after] = [some.slice(0, at), some.slice(at)];
      if (kind === 0) return before + after.slice(1);
      return kind === 1 ? before + piece + after : before + after.slice(0, 3) + after;
    }, text),
  );

/** Tokens in any order, with space between them or not. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "City -eq 'a'",
        "City -eq 'a'",
        'Office -lt 7',
        'Office -lt 7',
        'Office -lt 7 -and',
        'City',
        'office',
        '-eq',
        '-like',
        "'a'",
        '"b"',
        '7',
        '$null',
        '-and',
        '-OR',
        '-not',
        '(',
        ')',
        'x',
      ),
      fc.constantFrom(' ', ' ', ' ', ''),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.flat().join(''));
