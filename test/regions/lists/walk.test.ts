import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { literalsOf } from '../../../src/regions/lists/literals.ts';
import { solverOf } from '../../../src/regions/lists/solver.ts';
import { type AccountLeaf, walkLists } from '../../../src/regions/lists/walk.ts';
import { readings } from '../../reference/questions.ts';
import { account, accountProducts, accountRules, isTrue } from './accounts.ts';

describe('walkLists', () => {
  it('has one leaf for each account, with the rule that each list comes to', () => {
    fc.assert(
      fc.property(
        accountRules,
        accountRules,
        fc.array(account, { maxLength: 15 }),
        readings,
        (one, other, accounts, how) => {
          const products = accountProducts([...one, ...other], how);
          const solver = valid(solverOf(products));
          const entries = products.products.map((product) => {
            const literals = literalsOf(product, products);
            return { literals, key: 0, rule: product.rule };
          });
          const lists = [
            entries.filter(({ rule }) => rule < one.length),
            entries.filter(({ rule }) => rule >= one.length),
          ];
          const leaves: AccountLeaf[] = [];
          expect(walkLists({ lists, solver, given: [], wants: () => true, see: (leaf) => leaves.push(leaf) > 0 })).toBe(
            true,
          );
          const first = (list: typeof entries, who: (typeof accounts)[number]): number =>
            list.find(({ literals }) => literals.every((each) => isTrue(each, who, products, how)))?.rule ?? -1;
          const witnesses = leaves.flatMap(({ literals }) => solver.find(literals) ?? []);
          expect(witnesses).toHaveLength(leaves.length);
          for (const who of [...accounts, ...witnesses]) {
            const within = leaves.filter(({ literals }) => literals.every((each) => isTrue(each, who, products, how)));
            expect(within).toHaveLength(1);
            expect(within[0]?.rules).toEqual(lists.map((list) => first(list, who)));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('ends when it is told to, and leaves out what is not wanted', () => {
    const solver = {
      find: () => ({ username: 'a\\b', recipient: {} }),
      isMet: () => true,
      isOfCaller: () => false,
      problem: () => undefined,
    };
    const entry = (number: number) => ({ literals: [2 * number + 1], key: number, rule: number });
    const walk = {
      lists: [[entry(0), entry(1)]],
      solver,
      given: [],
      wants: ([rule = -1]: readonly number[]) => rule !== 0,
    };
    const seen: number[] = [];
    expect(walkLists({ ...walk, see: ({ rules: [rule = -9] }) => seen.push(rule) > 9 })).toBe(false);
    expect(seen).toEqual([1]);
    expect(walkLists({ ...walk, isOver: ([place]) => place === 1, see: () => false })).toBe(true);
    const given = [3];
    expect(walkLists({ ...walk, given, see: ({ rules }) => rules[0] === 1 })).toBe(true);
    const rules: number[] = [];
    const all = { ...walk, wants: () => true, see: ({ rules: [rule = -9] }: AccountLeaf) => rules.push(rule) > 0 };
    walkLists({ ...all, skips: ([head]) => head?.rule === 0 });
    expect(rules).toEqual([1, -1]);
    walkLists({ ...all, given: [1], except: [[1, 3]] });
    expect(rules).toEqual([1, -1, 0]);
    walkLists({ ...all, given: [1], except: [[1]] });
    walkLists({ ...all, given: [1, 3], except: [[0], [1, 3]] });
    expect(rules).toEqual([1, -1, 0]);
  });
});
