import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { filterHolds } from '../../../src/reference/recipient-filters.ts';
import { reference } from '../../../src/reference/reference.ts';
import { withParts } from '../../../src/regions/coverage/parts.ts';
import { productsOf } from '../../../src/regions/rules/products.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { filterText, recipient } from '../attributes/filters.ts';
import { denying } from './sets.ts';

const partsOf = (...all: readonly Partial<ClientAccessRule>[]) =>
  withParts(productsOf(valid(readRules(denying(...all))), defaultReadings, 'applies'));

describe('withParts', () => {
  it('has each pattern of a list alone, and the others', () => {
    const { products, patternParts } = partsOf({ usernameMatchesAnyOfPatterns: ['a*', 'b*', 'c*'] });
    const texts = (number: number) => products.patterns[number]?.map(({ text }) => text);
    expect(patternParts.map(({ text, single, rest }) => [text, texts(single), texts(rest)])).toEqual([
      ['a*', ['a*'], ['b*', 'c*']],
      ['b*', ['b*'], ['a*', 'c*']],
      ['c*', ['c*'], ['a*', 'b*']],
    ]);
    expect(products.readingsOf.patterns).toHaveLength(products.patterns.length);
  });

  it('a list of one is its own part', () => {
    expect(partsOf({ usernameMatchesAnyOfPatterns: ['a*'] }).patternParts).toEqual([
      { list: 0, text: 'a*', single: 0, rest: -1 },
    ]);
  });

  it('a filter is what it is with a comparison that holds, or with one that does not', () => {
    fc.assert(
      fc.property(filterText, recipient, (text, who) => {
        const { products, comparisonParts } = partsOf({ userRecipientFilter: text });
        const semantics = { readings: defaultReadings, semantics: reference };
        const holds = (number: number): boolean => {
          const filter = products.filters[number];
          return filter !== undefined && filterHolds(filter, who, semantics);
        };
        expect(comparisonParts.length).toBeGreaterThan(0);
        for (const { filter, single, whenTrue, whenFalse } of comparisonParts)
          expect(holds(filter)).toBe(holds(holds(single) ? whenTrue : whenFalse));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a very deep filter whole', () => {
    const deep = `${'('.repeat(200)}City -eq 'Oslo'${')'.repeat(200)}`;
    expect(partsOf({ userRecipientFilter: deep }).comparisonParts).toEqual([]);
  });
});
