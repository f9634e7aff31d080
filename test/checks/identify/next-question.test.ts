import { describe, expect, it } from 'vitest';
import { divisionsOf, entropyOf, givenOf, nextCase } from '../../../src/checks/identify/next-question.ts';
import { allReadings, eliminate } from '../../../src/checks/identify/version-space.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Expectation } from '../../../src/model/question.ts';
import { EXACT } from './mixtures.ts';

const rules = (name: string) => ({ rules: [{ name, priority: 1, action: 'DenyAccess' as const }] });
const connection = {
  protocol: 'POP3',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'a\\b',
  recipient: {},
} as const;
const deny = { action: 'DenyAccess', decidedBy: ['a'] } as const;
const allow = { action: 'AllowAccess', decidedBy: [] } as const;

function made(id: string, given: string, expectation: Expectation): Case {
  const question = { chapter: 'client-access-rules', given: rules(given), when: connection } as const;
  return { address: `client-access-rules/made#${id}`, clauses: ['CAR-ACTION'], question, expectation };
}

const scope: Expectation = [
  { readings: { 'scope-default': ['all'] }, then: deny },
  { readings: { 'scope-default': ['users'] }, then: allow },
];
const username: Expectation = [
  { readings: { 'username-case': ['insensitive'] }, then: deny },
  { readings: { 'username-case': ['sensitive'] }, then: allow },
];
const both: Expectation = [
  { readings: { 'scope-default': ['all'], 'username-case': ['insensitive'] }, then: deny },
  { readings: { 'scope-default': ['all'], 'username-case': ['sensitive'] }, then: allow },
  { readings: { 'scope-default': ['users'] }, then: { ...allow, decidedBy: ['b'] } },
];

describe('divisionsOf', () => {
  it('puts cases together that divide the readings alike, and leaves out those that do not divide them', () => {
    const cases = [made('a', 'x', scope), made('b', 'y', scope), made('c', 'x', [{ readings: {}, then: deny }])];
    expect(divisionsOf(cases, EXACT).map((each) => each.cases)).toEqual([cases.slice(0, 2)]);
  });

  it('takes answers together that do not count as different', () => {
    const divided = (grounds: boolean) => divisionsOf([made('a', 'x', both)], { grounds, codes: true })[0]?.answers;
    expect(divided(true)).toHaveLength(3);
    expect(divided(false)).toHaveLength(2);
  });
});

describe('nextCase', () => {
  const next = (cases: readonly Case[], asked: readonly Case[] = [], space = allReadings) =>
    nextCase(divisionsOf(cases, EXACT), space, new Set(asked))?.address.split('#')[1];

  it('is the one that tells most', () => expect(next([made('a', 'x', scope), made('b', 'y', both)])).toBe('b'));

  it('is about a given that was set up before, where it tells as much', () => {
    const before = made('before', 'y', both);
    expect(next([made('a', 'x', scope), made('b', 'y', username), before], [before])).toBe('b');
  });

  it('is about a given that serves other questions too', () =>
    expect(next([made('a', 'x', scope), made('b', 'y', scope), made('c', 'y', username)])).toBe('b'));

  it('is none when nothing is left to tell', () => {
    const space = eliminate(allReadings, [{ 'scope-default': ['all'] }]);
    expect(next([made('a', 'x', scope)], [], space)).toBeUndefined();
    expect(next([made('a', 'x', scope)], [])).toBe('a');
  });

  it('asks nothing twice', () => {
    const only = made('a', 'x', scope);
    expect(next([only], [only])).toBeUndefined();
  });
});

it('counts the bits of an answer', () => {
  expect(entropyOf(['a', 'b', 'a', 'b'])).toBe(1);
  expect(entropyOf(['a', 'a'])).toBe(0);
  expect(entropyOf(['a', 'b', 'c', 'd'])).toBe(2);
});

it('tells givens apart by chapter and content', () => {
  expect(givenOf(made('a', 'x', scope))).toBe(givenOf(made('b', 'x', username)));
  expect(givenOf(made('a', 'x', scope))).not.toBe(givenOf(made('a', 'y', scope)));
});
