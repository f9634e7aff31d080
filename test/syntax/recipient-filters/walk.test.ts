import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain, Operand } from '../../../src/model/filter.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { type Walker, walk } from '../../../src/syntax/recipient-filters/walk.ts';
import { tree } from './texts.ts';

const naming: Walker<string> = {
  comparison: ({ property }) => property,
  nots: (value, count) => `not${count} ${value}`,
  chain: (first, rest) => `(${first}${rest.map(({ operator, value }) => `${operator} ${value}`).join('')})`,
};

/** The same by recursion. */
function name({ first, rest }: Chain): string {
  const operand = ({ nots, body }: Operand): string => {
    const inside = body.kind === 'chain' ? name(body) : body.property;
    return nots > 0 ? `not${nots} ${inside}` : inside;
  };
  return `(${operand(first)}${rest.map(({ operator, operand: each }) => `${operator} ${operand(each)}`).join('')})`;
}

describe('walk', () => {
  it('says of every tree what recursion says', () => {
    fc.assert(
      fc.property(tree, (chain) => {
        expect(walk(chain, naming)).toBe(name(chain));
      }),
    );
  });

  it('keeps values that are false, empty or zero', () => {
    const parsed = parseFilter("City -eq 'a' -or (Office -eq 'b' -and City -eq 'c')");
    if (!parsed.ok) throw new Error(parsed.problem.message);
    const zero = { comparison: () => 0, nots: () => 0, chain: (_: number, rest: readonly unknown[]) => rest.length };
    expect(walk(parsed.value, zero)).toBe(1);
    expect(walk(parsed.value, { comparison: () => false, nots: () => true, chain: (first) => first })).toBe(false);
  });

  it('asks once for each part, however deep or long the filter is', () => {
    const counts = [10_000, 20_000].map((size) => {
      const seen = { comparison: 0, nots: 0, chain: 0, links: 0 };
      const text = `${'-not ('.repeat(size)}${Array.from({ length: size }, () => 'City -eq 1').join(' -or ')}${')'.repeat(size)}`;
      const filter = parseFilter(text);
      if (!filter.ok) throw new Error(filter.problem.message);
      const counted = (part: keyof typeof seen, links = 0): number => {
        seen[part] += 1;
        seen.links += links;
        return seen[part];
      };
      walk<number>(filter.value, {
        comparison: () => counted('comparison'),
        nots: () => counted('nots'),
        chain: (_, rest) => counted('chain', rest.length),
      });
      return seen;
    });
    expect(counts).toEqual(
      [10_000, 20_000].map((size) => ({ comparison: size, nots: size, chain: size + 1, links: size - 1 })),
    );
  });
});
