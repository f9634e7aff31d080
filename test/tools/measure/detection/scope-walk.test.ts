import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../tools/measure/detection/scope/scope.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { signatureOver, sizesOf, walkScope } from '../../../../tools/measure/detection/scope-walk.ts';
import { faultless, named } from './planted.ts';

const ranges = scopes['ip-ranges'];
/** Single policies, then pairs, of every hundredth question. */
const policies: Scope = {
  ...scopes['application-access-policies'],
  sizes: [1, 2],
  ofSize: (size) => [...scopes['application-access-policies'].ofSize(size)].filter((_, index) => index % 100 === 0),
};
const planted = [
  faultless,
  { ...faultless, name: 'none either' },
  named('range-end-exclusive'),
  named('grounds-of-the-first-policy'),
];
const inRanges = walkScope(ranges, planted);
const inPolicies = walkScope(policies, planted);

describe('sizesOf', () => {
  it('counts the questions of each size', () => {
    expect([...sizesOf(ranges)]).toEqual([[0, [...ranges.ofSize(0)].length]]);
    expect([...sizesOf(policies)]).toEqual([
      [1, 47],
      [2, 54],
    ]);
  });
});

describe('walkScope', () => {
  it('keeps the smallest question that a fault answers wrongly, and counts them all', () => {
    const wrong = inRanges.get(named('range-end-exclusive'));
    expect(wrong?.first?.size).toBe(0);
    expect(wrong?.first?.question.when).toEqual({ range: '0.0.0.0-0.0.0.0', address: '0.0.0.0' });
    expect(wrong?.count).toBeGreaterThan(10);
    expect(inPolicies.get(named('grounds-of-the-first-policy'))?.first?.size).toBe(2);
    expect(inRanges.get(faultless)).toMatchObject({ count: 0, first: undefined });
  });

  it('has one digest for faults that answer alike', () => {
    const digests = planted.map((fault) => `${inRanges.get(fault)?.digest} ${inPolicies.get(fault)?.digest}`);
    expect(digests[0]).toBe(digests[1]);
    expect(new Set(digests).size).toBe(3);
  });

  it('gives each fault one memory', () => {
    const caching = named('range-cache-forgets-the-prefix');
    const tiny = (texts: readonly string[]): Scope => ({
      ...ranges,
      ofSize: () => texts.map((range) => ({ chapter: 'ip-ranges', given: {}, when: { range, address: '10.0.0.255' } })),
    });
    const caught = (texts: readonly string[]) => walkScope(tiny(texts), [caching]).get(caching)?.count;
    expect([caught(['10.0.0.0/32', '10.0.0.0/24']), caught(['10.0.0.0/24'])]).toEqual([1, 0]);
  });
});

describe('signatureOver', () => {
  it('is equal for faults that answer alike', () => {
    const questions = [...ranges.ofSize(0)].slice(0, 400);
    const of = (name: string): string => signatureOver(named(name), questions);
    expect(of('prefix-zero-is-host')).not.toBe(of('range-end-exclusive'));
    expect(of('brackets-are-a-set')).toBe(signatureOver(faultless, questions));
  });
});
