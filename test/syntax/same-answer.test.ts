import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/question.ts';
import { comparable, sameAnswer } from '../../src/syntax/same-answer.ts';

const GROUNDS = { grounds: true, codes: true };
const DECISION = { grounds: false, codes: true };
const LENIENT = { grounds: false, codes: false };

const deny = (...decidedBy: string[]): Answer => ({ action: 'DenyAccess', decidedBy });
const denied = (...decidedBy: string[]): Answer => ({ access: 'Denied', decidedBy });

describe('sameAnswer', () => {
  it('always compares the decision', () => {
    expect(sameAnswer('ip-ranges', { matches: true }, { matches: true }, LENIENT)).toBe(true);
    expect(sameAnswer('ip-ranges', { matches: true }, { matches: false }, LENIENT)).toBe(false);
    expect(sameAnswer('client-access-rules', deny('a'), { action: 'AllowAccess', decidedBy: ['a'] }, DECISION)).toBe(
      false,
    );
  });

  it('compares the grounds only when the subject says so', () => {
    expect(sameAnswer('client-access-rules', deny('a'), deny('b'), DECISION)).toBe(true);
    expect(sameAnswer('client-access-rules', deny('a'), deny('b'), GROUNDS)).toBe(false);
    expect(sameAnswer('client-access-rules', deny('a'), { action: 'DenyAccess' }, DECISION)).toBe(true);
    expect(sameAnswer('client-access-rules', deny('a'), { action: 'DenyAccess' }, GROUNDS)).toBe(false);
    expect(sameAnswer('client-access-rules', deny('a'), deny('A'), GROUNDS)).toBe(false);
  });

  it('takes the deciding policies for a set', () => {
    expect(sameAnswer('application-access-policies', denied('a', 'b'), denied('b', 'a'), GROUNDS)).toBe(true);
    expect(sameAnswer('application-access-policies', denied('a', 'b'), denied('a'), GROUNDS)).toBe(false);
    expect(sameAnswer('application-access-policies', denied('a'), denied('a', 'b'), GROUNDS)).toBe(false);
  });

  it('keeps the order of lists that have one', () => {
    const rules = (...names: string[]): Answer => ({ rules: names });
    expect(sameAnswer('test-client-access-rule', rules('a', 'b'), rules('b', 'a'), GROUNDS)).toBe(false);
    const list = (...names: string[]): Answer => ({
      steps: [{ ok: true }],
      rules: names.map((name, index) => ({ name, priority: index + 1 })),
    });
    expect(sameAnswer('rule-administration', list('a', 'b'), list('b', 'a'), LENIENT)).toBe(false);
  });

  it('takes the final policies for a set, and their apps for a list', () => {
    const policy = (name: string, ...appIds: string[]) => ({
      name,
      accessRight: 'DenyAccess' as const,
      appIds,
      policyScopeGroupId: 'g',
    });
    const end = (...policies: ReturnType<typeof policy>[]): Answer => ({ steps: [{ ok: true }], policies });
    const [one, two] = [policy('one', 'x'), policy('two', 'y')];
    expect(sameAnswer('policy-administration', end(one, two), end(two, one), GROUNDS)).toBe(true);
    expect(sameAnswer('policy-administration', end(one, two), end(one), GROUNDS)).toBe(false);
    expect(sameAnswer('policy-administration', end(one), end(policy('one', 'y')), GROUNDS)).toBe(false);
  });

  it('takes the policies that decide after calls for a set, and the decisions for a list', () => {
    const then = (...decisions: { access: 'Granted' | 'Denied'; decidedBy: string[] }[]): Answer => ({
      steps: [{ ok: true }],
      policies: [],
      decisions,
    });
    const closed = (...decidedBy: string[]) => ({ access: 'Denied' as const, decidedBy });
    const open = { access: 'Granted' as const, decidedBy: [] };
    const same = (one: Answer, other: Answer, strictness = GROUNDS): boolean =>
      sameAnswer('policy-administration', one, other, strictness);
    expect(same(then(closed('a', 'b'), open), then(closed('b', 'a'), open))).toBe(true);
    expect(same(then(closed('a', 'b'), open), then(open, closed('a', 'b')), DECISION)).toBe(false);
    expect(same(then(closed('a', 'b')), then(closed('a')))).toBe(false);
    expect(same(then(closed('a', 'b')), then(closed()), DECISION)).toBe(true);
  });

  it('compares refusals by their code, or only as refusals', () => {
    const refused = (code: string, message?: string): Answer =>
      ({ refused: code, ...(message === undefined ? {} : { message }) }) as Answer;
    expect(sameAnswer('ip-ranges', refused('invalid-value'), refused('invalid-value', 'no range'), GROUNDS)).toBe(true);
    expect(sameAnswer('ip-ranges', refused('invalid-value'), refused('name-taken'), GROUNDS)).toBe(false);
    expect(sameAnswer('ip-ranges', refused('invalid-value'), refused('name-taken'), LENIENT)).toBe(true);
    expect(sameAnswer('ip-ranges', refused('invalid-value'), { matches: false }, LENIENT)).toBe(false);
    const step = (code: string): Answer => ({ steps: [refused(code)], rules: [] }) as unknown as Answer;
    expect(sameAnswer('rule-administration', step('name-taken'), step('rule-not-found'), DECISION)).toBe(false);
    expect(sameAnswer('rule-administration', step('name-taken'), step('rule-not-found'), LENIENT)).toBe(true);
  });

  it('does not mind the order of fields', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 }), fc.boolean(), (names, granted) => {
        const access = granted ? 'Granted' : 'Denied';
        const one: Answer = { access, decidedBy: names };
        const other: Answer = { decidedBy: [...names].reverse(), access };
        expect(sameAnswer('application-access-policies', one, other, GROUNDS)).toBe(true);
      }),
    );
  });
});

describe('comparable', () => {
  it('is one text for all answers that count as the same', () => {
    expect(comparable('application-access-policies', denied('b', 'a'), GROUNDS)).toBe(
      comparable('application-access-policies', denied('a', 'b'), GROUNDS),
    );
    expect(comparable('application-access-policies', denied('b', 'a'), GROUNDS)).not.toBe(
      comparable('application-access-policies', denied('b', 'a'), DECISION),
    );
  });
});
