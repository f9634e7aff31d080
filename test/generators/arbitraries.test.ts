/** The public arbitraries, and how somebody who writes an evaluator uses them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as generators from '../../generators/index.ts';
import { sizeOf } from '../../generators/shrink/size.ts';
import { answer, defaultReadings } from '../../src/index.ts';
import type { Chain } from '../../src/model/filter.ts';
import type { CmdletCall, Connection } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { isValidQuestion } from '../../src/reference/validity.ts';
import { parseAddress, parseRange } from '../../src/syntax/ip-ranges.ts';
import { parseFilter } from '../../src/syntax/recipient-filters/parse.ts';
import { printFilter } from '../../src/syntax/recipient-filters/print.ts';
import { parsePattern } from '../../src/syntax/username-patterns.ts';

const { connection, rule, ruleSet, ...others } = generators;

describe('an evaluator of rules in a property of its own', () => {
  const decide = (rules: Question<'client-access-rules'>['given']['rules'], when: Connection): string =>
    JSON.stringify(answer({ chapter: 'client-access-rules', given: { rules }, when }, defaultReadings));

  it('does not see a disabled rule', () => {
    fc.assert(
      fc.property(ruleSet(), rule(), connection(), (rules, other, when) => {
        const disabled = { ...other, name: 'disabled', priority: -1000, enabled: false };
        return decide([...rules, disabled], when) === decide(rules, when);
      }),
      { seed: 1 },
    );
  });

  it('is shown its mistake in a small example', () => {
    const { counterexample } = fc.check(
      fc.property(ruleSet(), (rules) => rules.every(({ anyOfProtocols }) => !anyOfProtocols?.includes('IMAP4'))),
      { seed: 1, numRuns: 500 },
    );
    const [shown] = counterexample ?? [];
    expect(shown).toHaveLength(1);
    expect(shown?.[0]).toMatchObject({ anyOfProtocols: ['IMAP4'] });
  });
});

const REMOVE: CmdletCall = { cmdlet: 'Remove-ApplicationAccessPolicy', parameters: { Identity: 'x' } };
const CONNECTION: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\ann',
  recipient: {},
};

/** An arbitrary with what is true of all its values. */
interface Noun<T> {
  readonly make: (settings: generators.Settings) => fc.Arbitrary<T>;
  readonly isValid: (value: T) => boolean;
  readonly sizeOf: (value: T) => number;
}

function noun<T>(
  make: (settings: generators.Settings) => fc.Arbitrary<T>,
  isValid: (value: T) => boolean,
  size: (value: T) => number = sizeOf,
): Noun<unknown> {
  return { make, isValid: (value) => isValid(value as T), sizeOf: (value) => size(value as T) };
}

const written = (text: string): number => text.length;

const nouns: Readonly<Record<string, Noun<unknown>>> = {
  address: noun(others.address, (text) => parseAddress(text).ok),
  range: noun(others.range, (text) => parseRange(text).ok, written),
  pattern: noun(others.pattern, (text) => parsePattern(text).ok, written),
  username: noun(others.username, (text) => /^[^\\*]+\\[^\\*]+$/.test(text)),
  filter: noun(others.filter, (text) => parseFilter(text).ok, written),
  filterTree: noun(
    others.filterTree,
    (tree) => parseFilter(printFilter(tree)).ok,
    (tree: Chain) => printFilter(tree).length,
  ),
  rule: noun(rule, (each) =>
    isValidQuestion({ chapter: 'client-access-rules', given: { rules: [each] }, when: CONNECTION }),
  ),
  ruleSet: noun(ruleSet, (rules) =>
    isValidQuestion({ chapter: 'client-access-rules', given: { rules }, when: CONNECTION }),
  ),
  connection: noun(connection, (when) =>
    isValidQuestion({ chapter: 'client-access-rules', given: { rules: [] }, when }),
  ),
  directory: noun(others.directory, (directory) =>
    isValidQuestion({
      chapter: 'policy-administration',
      given: { policies: [], directory },
      when: { cmdlets: [REMOVE] },
    }),
  ),
  policy: noun(others.policy, (policy) =>
    isValidQuestion({
      chapter: 'policy-administration',
      given: { policies: [policy], directory: { recipients: [] } },
      when: { cmdlets: [REMOVE] },
    }),
  ),
  policySet: noun(others.policySet, (given) =>
    isValidQuestion({ chapter: 'policy-administration', given, when: { cmdlets: [REMOVE] } }),
  ),
  ruleCalls: noun(others.ruleCalls, ({ given, cmdlets }) =>
    isValidQuestion({ chapter: 'rule-administration', given, when: { cmdlets } }),
  ),
  policyCalls: noun(others.policyCalls, ({ given, cmdlets }) =>
    isValidQuestion({ chapter: 'policy-administration', given, when: { cmdlets } }),
  ),
};

it('every public arbitrary is looked at here', () => {
  const functions = Object.entries(generators).filter(([, value]) => typeof value === 'function');
  const known = [
    ...Object.keys(nouns),
    'scenario',
    'has',
    'without',
    'everyday',
    'blockOf',
    'fullBlock',
    'redraw',
    'shrinkQuestion',
    'sizeOf',
  ];
  expect(functions.map(([name]) => name).sort()).toEqual(known.sort());
});

describe.each(Object.entries(nouns))('%s', (name, { make, isValid, sizeOf: size }) => {
  const sample = (seed: number): readonly unknown[] => fc.sample(make(generators.wellFormed), { seed, numRuns: 100 });

  it('is the same for the same seed, and other for another', () => {
    expect(sample(1)).toEqual(sample(1));
    expect(sample(1)).not.toEqual(sample(2));
    expect(new Set(sample(1).map((value) => JSON.stringify(value, bigints))).size).toBeGreaterThan(20);
  });

  it('is valid', () => {
    expect(sample(3).filter((value) => !isValid(value))).toEqual([]);
  });

  it('shrinks to valid and smaller values, until nothing is smaller', () => {
    const ways = Array.from({ length: 10 }, (_, seed) => wayDown(make(generators.wellFormed), seed));
    expect(ways.flat().filter((value) => !isValid(value))).toEqual([]);
    for (const sizes of ways.map((way) => way.map(size))) expect(sizes).toEqual([...new Set(sizes)].sort(descending));
    expect(ways.some((way) => way.length > 1)).toBe(name !== 'address' && name !== 'username');
  });

  it('may be hostile', () => {
    expect(fc.sample(make(generators.wild), { seed: 1, numRuns: 100 })).toHaveLength(100);
  });
});

/** The value of a seed, and what it shrinks to when every smaller one fails. */
function wayDown(arbitrary: fc.Arbitrary<unknown>, seed: number): readonly unknown[] {
  const tried: unknown[] = [];
  const fails = fc.property(arbitrary, (value) => tried.push(value) === 0);
  fc.check(fails, { seed, numRuns: 1 });
  return tried;
}

function descending(one: number, other: number): number {
  return other - one;
}

function bigints(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
