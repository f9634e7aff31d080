import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../tools/measure/detection/scope/scope.ts';
import { scopes } from '../../../../tools/measure/detection/scope/scopes.ts';
import { signatureOver, walkScopes } from '../../../../tools/measure/detection/scope-walk.ts';
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
const seen: string[] = [];
const walk = walkScopes(planted, [ranges, policies], (chapter) => seen.push(chapter));
const wrong = (name: string) => walk.wrong.get(planted.find((fault) => fault.name === name) ?? faultless);

describe('walkScopes', () => {
  it('counts the questions of each size', () => {
    expect([...(walk.questions.get('ip-ranges') ?? [])]).toEqual([[0, [...ranges.ofSize(0)].length]]);
    expect([...(walk.questions.get('application-access-policies') ?? [])]).toEqual([
      [1, 47],
      [2, 54],
    ]);
    expect(seen).toEqual(['ip-ranges', 'application-access-policies']);
  });

  it('keeps the smallest question that a fault answers wrongly, and counts them all', () => {
    const inRanges = wrong('range-end-exclusive')?.get('ip-ranges');
    expect(inRanges?.first.size).toBe(0);
    expect(inRanges?.first.question.when).toEqual({ range: '0.0.0.0-0.0.0.0', address: '0.0.0.0' });
    expect(inRanges?.count).toBeGreaterThan(10);
    expect(wrong('grounds-of-the-first-policy')?.get('application-access-policies')?.first.size).toBe(2);
    expect(wrong('none')?.size).toBe(0);
  });

  it('signs faults by their wrong answers', () => {
    const signatures = planted.map((fault) => walk.signatures.get(fault));
    expect(signatures[0]).toBe(signatures[1]);
    expect(new Set(signatures).size).toBe(3);
  });

  it('gives each fault one memory', () => {
    const caching = named('range-cache-forgets-the-prefix');
    const tiny = (texts: readonly string[]): Scope => ({
      ...ranges,
      ofSize: () => texts.map((range) => ({ chapter: 'ip-ranges', given: {}, when: { range, address: '10.0.0.255' } })),
    });
    const caught = (texts: readonly string[]) =>
      walkScopes([caching], [tiny(texts)], undefined).wrong.get(caching)?.size;
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
