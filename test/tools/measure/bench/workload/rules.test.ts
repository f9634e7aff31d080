/** bench-1 is what it says it is: its shares, and how many different patterns and comparisons there are. */
import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../../../src/syntax/ip-ranges.ts';
import { readRules } from '../../../../../src/syntax/rules.ts';
import { type BenchRule, benchRules } from '../../../../../tools/measure/bench/workload/rules.ts';

const COUNT = 10_000;
const bench = benchRules(COUNT);
const rules = bench.map(({ rule }) => rule);
const has = (list: readonly unknown[] | null | undefined): boolean => (list ?? []).length > 0;

/** Of a hundred rules. */
function share(claim: (rule: BenchRule['rule']) => boolean): number {
  return (100 * rules.filter(claim).length) / COUNT;
}

describe('the rules of bench-1', () => {
  it('are valid, and the first of a longer list of them', () => {
    expect(readRules(rules).ok).toBe(true);
    expect(benchRules(10)).toEqual(bench.slice(0, 10));
    expect(new Set(rules.map(({ priority }) => priority)).size).toBe(COUNT);
  });

  it('have the shares that were agreed on', () => {
    const kinds = rules.map((rule) => {
      const account = has(rule.usernameMatchesAnyOfPatterns)
        ? 'patterns'
        : rule.userRecipientFilter === undefined
          ? ''
          : 'filter';
      return `${has(rule.anyOfClientIPAddressesOrRanges) ? 'addresses' : ''} ${account}`.trim();
    });
    const of = (...names: readonly string[]): number =>
      (100 * kinds.filter((kind) => names.includes(kind)).length) / COUNT;
    expect(Math.abs(of('addresses') - 45)).toBeLessThan(1);
    expect(Math.abs(of('patterns') - 25)).toBeLessThan(1);
    expect(Math.abs(of('filter') - 15)).toBeLessThan(1);
    expect(Math.abs(of('addresses patterns', 'addresses filter') - 15)).toBeLessThan(1);
    expect(Math.abs(share(({ anyOfProtocols }) => has(anyOfProtocols)) - 70)).toBeLessThan(1);
  });

  it('have IPv6 in 12 % of their ranges', () => {
    const ranges = rules.flatMap(({ anyOfClientIPAddressesOrRanges: list }) => list ?? []);
    expect(ranges.every((range) => parseRange(range).ok)).toBe(true);
    expect(Math.abs((100 * ranges.filter((range) => range.includes(':')).length) / ranges.length - 12)).toBeLessThan(1);
  });

  it('have no more patterns and comparisons than the goals allow', () => {
    const patterns = new Set(rules.flatMap(({ usernameMatchesAnyOfPatterns: list }) => list ?? []));
    const infix = [...patterns].filter((pattern) => /^\*.*\*$/.test(pattern));
    expect(infix.length).toBeGreaterThan(5);
    expect(infix.length).toBeLessThanOrEqual(12);
    expect(patterns.size - infix.length).toBeGreaterThan(150);
    expect(patterns.size - infix.length).toBeLessThanOrEqual(200);
    const comparisons = new Set(rules.flatMap(({ userRecipientFilter: filter }) => filter?.split(' -and ') ?? []));
    expect(comparisons.size).toBeGreaterThan(100);
    expect(comparisons.size).toBeLessThanOrEqual(200);
  });

  it('mean somebody', () => {
    expect(bench.every(({ meant }) => meant.length > 0)).toBe(true);
  });
});
