import { describe, expect, it } from 'vitest';
import { shrinkQuestion } from '../../../generators/shrink/question.ts';
import { sizeOf } from '../../../generators/shrink/size.ts';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { isValidQuestion } from '../../../src/reference/validity.ts';
import { canonicalJson } from '../../../src/syntax/json/json.ts';

const rule = (name: string, priority: number, more: Partial<ClientAccessRule> = {}): ClientAccessRule => ({
  name,
  priority,
  action: 'DenyAccess',
  ...more,
});
const about = (...rules: readonly ClientAccessRule[]): Question => ({
  chapter: 'client-access-rules',
  given: { rules },
  when: {
    protocol: 'IMAP4',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '10.20.30.40',
    username: 'contoso\\julia',
    recipient: { city: 'Oslo' },
  },
});
const range = (text: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address: '10.0.0.1' },
});
const filter = (text: string): Question => ({
  chapter: 'recipient-filters',
  given: {},
  when: { filter: text, recipient: {} },
});
const full = about(
  rule('first', 1, { anyOfProtocols: ['IMAP4', 'POP3'], exceptUsernameMatchesAnyOfPatterns: ['*julia'] }),
  rule('second', 2, { userRecipientFilter: "City -eq 'Oslo' -and -not (Office -eq 'a')", enabled: false }),
);
const has = (some: readonly Question[], one: Question): boolean =>
  some.some((each) => canonicalJson(each) === canonicalJson(one));
const texts = (question: Question, field: string): readonly unknown[] =>
  [...shrinkQuestion(question)].map(({ when }) => Object.entries(when).find(([name]) => name === field)?.[1]);

describe('shrinkQuestion', () => {
  const found = [...shrinkQuestion(full)];

  it('gives smaller questions, all different, the smallest first, and many of them settled', () => {
    expect(found.length).toBeGreaterThan(20);
    const sizes = found.map((each) => sizeOf(each));
    expect(Math.max(...sizes)).toBeLessThan(sizeOf(full));
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    expect(found.filter(isValidQuestion).length).toBeGreaterThan(20);
    expect(new Set(found.map(canonicalJson))).toHaveLength(found.length);
  });

  it('leaves out a rule, a condition, one of its values, an attribute', () => {
    const [first, second] = 'rules' in full.given ? full.given.rules : [];
    if (first === undefined || second === undefined) throw new Error('there are two rules');
    expect(has(found, { ...full, given: { rules: [second] } } as Question)).toBe(true);
    const { anyOfProtocols: _, ...bare } = first;
    expect(has(found, { ...full, given: { rules: [bare, second] } } as Question)).toBe(true);
    const one = { ...first, anyOfProtocols: ['POP3' as const] };
    expect(has(found, { ...full, given: { rules: [one, second] } } as Question)).toBe(true);
    expect(has(found, { ...full, when: { ...full.when, recipient: {} } } as Question)).toBe(true);
  });

  it('puts a plain text in place of another', () => {
    expect(has(found, { ...full, when: { ...full.when, username: 'a\\b' } } as Question)).toBe(true);
    expect(has(found, { ...full, when: { ...full.when, clientIPAddress: '192.0.2.1' } } as Question)).toBe(true);
  });

  it('takes parts of a filter, and a letter out of what it compares with', () => {
    const smaller = texts(filter("(City -eq 'Oslo') -or -not (Office -eq 'a')"), 'filter');
    expect(smaller).toContain("City -eq 'Oslo'");
    expect(smaller).toContain("(City -eq 'Osl') -or -not (Office -eq 'a')");
    expect(smaller).toContain("(City -eq 'Oslo') -or (Office -eq 'a')");
  });

  it('takes one end of a span, and the address of a block', () => {
    expect(texts(range('10.0.0.1-10.0.0.9'), 'range')).toEqual(expect.arrayContaining(['10.0.0.1', '10.0.0.9']));
    expect(texts(range('10.0.0.0/24'), 'range')).toEqual(expect.arrayContaining(['10.0.0.0', '10.0.0.0/8']));
  });

  it('gives none that is settled when nothing can be left out', () => {
    expect([...shrinkQuestion(range('::'))].filter(isValidQuestion)).toEqual([]);
  });

  it('reaches what generators never draw', () => {
    const odd: Question = {
      ...full,
      when: { ...full.when, caller: { username: 'contoso\\zoe', recipient: { city: 'Bern' } } },
    } as Question;
    const caller = (each: Question): unknown => ('caller' in each.when ? each.when.caller : undefined);
    expect([...shrinkQuestion(odd)].map(caller)).toContainEqual({ username: 'contoso\\zoe', recipient: {} });
  });
});
