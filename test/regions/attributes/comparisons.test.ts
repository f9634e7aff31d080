import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/model/filter.ts';
import { compare } from '../../../src/reference/recipient-filters.ts';
import { reference } from '../../../src/reference/reference.ts';
import { atomOf, passes, truthFor } from '../../../src/regions/attributes/comparisons.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { readings, under } from '../../reference/questions.ts';
import { comparison, value } from './filters.ts';

const TRUTHS = ['unknown', 'true', 'false'];

describe('truthFor', () => {
  it('is the truth that the reference gives', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(comparison, value, readings, (asked, attribute, how) => {
        const truth = TRUTHS[truthFor(atomOf(asked, how), fold(attribute))];
        const recipient = { [asked.property]: attribute };
        expect(truth).toBe(compare(asked, recipient, { readings: how, semantics: reference }));
        seen.add(`${asked.operator} ${truth}`);
      }),
      { numRuns: 20_000 },
    );
    expect(seen.size).toBe(18);
  });
});

describe('atomOf', () => {
  it('gives one key to comparisons that differ in spelling alone, and another to others', () => {
    const text = (written: string, operator: Comparison['operator'] = '-eq'): string =>
      atomOf(
        { kind: 'comparison', property: 'city', operator, value: { kind: 'text', written, quote: "'" } },
        under({}),
      ).key;
    expect(text('OSLO')).toBe(text('oslo'));
    expect(text('oslo', '-like')).toBe(text('oslo'));
    expect(
      new Set([text('oslo'), text('oslo', '-ne'), text('bern'), text('o*', '-like'), text('o*'), text('')]).size,
    ).toBe(6);
    const none = atomOf(
      { kind: 'comparison', property: 'city', operator: '-eq', value: { kind: 'null', written: '$null' } },
      under({}),
    );
    expect(none.key).toBe(text(''));
    expect(truthFor(none, '')).toBe(1);
  });
});

describe('passes', () => {
  it('a test of nothing is passed by nothing', () => {
    expect(passes({ kind: 'nothing' }, 'a')).toBe(false);
  });
});
