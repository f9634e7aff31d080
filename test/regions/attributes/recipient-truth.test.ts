import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { filterHolds } from '../../../src/reference/recipient-filters.ts';
import { reference } from '../../../src/reference/reference.ts';
import { attributeOf, recipientTruth } from '../../../src/regions/attributes/recipient-truth.ts';
import { emptyBits, hasBit } from '../../../src/regions/bits.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { readings, under } from '../../reference/questions.ts';
import { filter, recipient } from './filters.ts';

describe('recipientTruth', () => {
  it('says of each filter what the reference says, whoever was asked about before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(filter, readings), { maxLength: 5 }),
        fc.array(recipient, { maxLength: 5 }),
        (filters, recipients) => {
          const { properties, truthOf } = recipientTruth(
            filters.map(([each]) => each),
            filters.map(([, how]) => how),
          );
          for (const who of recipients) {
            const truth = emptyBits(filters.length);
            truthOf(
              properties.map(({ property, cellOf }) => cellOf(attributeOf(who, property))),
              truth,
            );
            for (const [number, [each, how]] of filters.entries())
              expect(hasBit(truth, number)).toBe(filterHolds(each, who, { readings: how, semantics: reference }));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('has no more cells than comparisons tell apart, and forgets no cell when it forgets values', () => {
    const { properties } = recipientTruth([valid(parseFilter("City -eq 'a' -or City -like 'b*'"))], [under({})]);
    const [city] = properties;
    const cells = Array.from({ length: 70_000 }, (_, index) => city?.cellOf(`b${index}`));
    expect(new Set(cells).size).toBe(1);
    expect(['a', 'A', 'c', '', 'b1'].map((value) => city?.cellOf(value))).toEqual([1, 1, 2, 3, 0]);
  });

  it('forgets cells when they are too many, and says so', () => {
    const filters = Array.from({ length: 16 }, (_, index) =>
      valid(parseFilter(`City -like '*${String.fromCodePoint(97 + index)}!*'`)),
    );
    const { properties, makeRoom, truthOf } = recipientTruth(
      filters,
      filters.map(() => under({})),
    );
    const [city] = properties;
    const all = Array.from({ length: 2 ** 14 }, (_, bits) =>
      filters.map((__, index) => (bits & (1 << index) ? `${String.fromCodePoint(97 + index)}!` : '')).join('.'),
    );
    expect(makeRoom()).toBe(false);
    for (const value of all.slice(0, 2 ** 14)) city?.cellOf(value);
    expect([city?.count(), makeRoom(), city?.count(), makeRoom()]).toEqual([2 ** 14, true, 0, false]);
    const truth = emptyBits(16);
    truthOf([city?.cellOf('.e!.') ?? 0], truth);
    expect([...truth]).toEqual([16]);
  });
});
