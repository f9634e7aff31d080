import { describe, expect, it } from 'vitest';
import { chapterNames } from '../../../src/model/chapters.ts';
import type { Case } from '../../../src/model/golden.ts';
import { casesDigest, casesOf, goldenCases } from '../../../tools/measure/golden-cases.ts';
import { cases } from '../../support/golden-collection.ts';

describe('the golden cases of measurements', () => {
  it('are all that are committed', () => {
    expect(goldenCases.map(({ address }) => address).sort()).toEqual(cases.map(({ address }) => address).sort());
    expect(chapterNames.flatMap(casesOf)).toHaveLength(cases.length);
    expect(casesOf('ip-ranges').every(({ address }) => address.startsWith('ip-ranges/'))).toBe(true);
  });
});

describe('casesDigest', () => {
  const [one, other] = casesOf('ip-ranges') as [Case, Case];
  const whole = casesDigest([one, other]);

  it.each<readonly [string, Case]>([
    ['a question', { ...one, question: other.question }],
    ['an expectation', { ...one, expectation: [] }],
    ['an address', { ...one, address: 'ip-ranges/other#a' }],
  ])('changes with %s', (_, changed) => {
    expect(casesDigest([changed, other])).not.toBe(whole);
  });

  it('changes with a case more, and not with what a case says of itself', () => {
    expect(casesDigest([one])).not.toBe(whole);
    expect(casesDigest([{ ...one, clauses: [] }, other])).toBe(whole);
    const reversed = Object.fromEntries(Object.entries(one).reverse()) as unknown as Case;
    expect(casesDigest([reversed, other])).toBe(whole);
  });

  it('is of all cases where none are named', () => {
    expect(casesDigest()).toBe(casesDigest(goldenCases));
  });
});
