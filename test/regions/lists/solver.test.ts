import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { literalOf, literalsOf, opposite } from '../../../src/regions/lists/literals.ts';
import { solverOf } from '../../../src/regions/lists/solver.ts';
import { readings, under } from '../../reference/questions.ts';
import { account, accountProducts, accountRules, isTrue } from './accounts.ts';

describe('a solver', () => {
  it('finds an account of which all literals are true, or there is none', () => {
    fc.assert(
      fc.property(
        accountRules,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.array(account),
        readings,
        (rules, turns, accounts, how) => {
          const products = accountProducts(rules, how);
          const solver = valid(solverOf(products));
          const asked = products.products.flatMap((product) => literalsOf(product, products));
          const literals = asked.map((literal, at) => (turns[at] ? opposite(literal) : literal));
          const isMet = (who: (typeof accounts)[number]): boolean =>
            literals.every((each) => isTrue(each, who, products, how));
          if (turns[11]) expect(solver.isMet(literals)).toBe(solver.find(literals) !== undefined);
          const found = solver.find(literals);
          expect(solver.isMet(literals)).toBe(found !== undefined);
          expect(found === undefined ? accounts.some(isMet) : !isMet(found)).toBe(false);
          expect(solver.find(literals)).toEqual(found);
          expect(solver.problem()).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('remembers that a search was given up', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      name: `${index}`,
      priority: index,
      action: 'DenyAccess' as const,
      usernameMatchesAnyOfPatterns: [`*${index * 7919}x*`],
    }));
    const products = accountProducts(many, under({}));
    const solver = valid(solverOf(products));
    const all = products.patterns.map((_, number) => literalOf({ about: 'username', number, value: true }, products));
    expect(solver.find(all)).toBeUndefined();
    expect(solver.problem()?.code).toBe('too-large');
  });
});
