import { describe, expect, it, vi } from 'vitest';
import { shrinkQuestion } from '../../../generators/shrink/question.ts';
import { type Correct, shrink } from '../../../src/checks/shrinking/shrink.ts';
import type { AnswerQuestion } from '../../../src/harness/adapters/in-process.ts';
import { until } from '../../../src/harness/clock.ts';
import type { Subject } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';
import { isValidQuestion } from '../../../src/reference/validity.ts';
import { canonicalJson } from '../../../src/syntax/json/json.ts';
import { sameAnswer } from '../../../src/syntax/same-answer.ts';
import { program, right } from '../../support/subjects.ts';

const STRICT = { grounds: true, codes: true };
const question: Question = {
  chapter: 'client-access-rules',
  given: {
    rules: [
      { name: 'Office hours', priority: 1, action: 'AllowAccess', anyOfProtocols: ['POP3', 'IMAP4'] },
      { name: 'Block', priority: 2, action: 'DenyAccess', exceptAnyOfProtocols: ['REST'], enabled: true, scope: 'All' },
      { name: 'Rest', priority: 3, action: 'AllowAccess', usernameMatchesAnyOfPatterns: ['*julia'] },
    ],
  },
  when: {
    protocol: 'REST',
    authenticationType: 'OAuthAuthentication',
    clientIPAddress: '10.20.30.40',
    username: 'contoso\\julia',
    recipient: { city: 'Oslo', office: '7' },
  },
};
const correct: Correct = (asked, given) => {
  const expected = answer(asked, defaultReadings);
  return sameAnswer(asked.chapter, expected, given, STRICT) ? undefined : expected;
};
const subject = (respond: AnswerQuestion) => program(respond, { answers: ['client-access-rules'] });

/** A program that does not know exceptions. */
const withoutExceptions: AnswerQuestion = (asked) => {
  if (asked.chapter !== 'client-access-rules') return { unsupported: 'no' };
  const rules = asked.given.rules.map(({ exceptAnyOfProtocols: _, ...rule }) => rule);
  return answer({ ...asked, given: { rules } }, defaultReadings);
};

describe('shrink', () => {
  it('leaves one rule with one exception of a program that knows no exceptions', async () => {
    const found = await shrink(subject(withoutExceptions), question, correct, STRICT);
    expect(found?.question).toMatchObject({
      given: { rules: [{ name: 'a', action: 'DenyAccess', exceptAnyOfProtocols: ['REST'] }] },
      when: { protocol: 'REST', recipient: {}, username: 'a\\b', clientIPAddress: '192.0.2.1' },
    });
    expect(found).toMatchObject({
      expected: { action: 'AllowAccess', decidedBy: [] },
      answered: { action: 'DenyAccess', decidedBy: ['a'] },
      unstable: false,
    });
  });

  it('finds nothing where the program is right, or gives no answer', async () => {
    expect(await shrink(subject(right), question, correct, STRICT)).toBeUndefined();
    expect(
      await shrink(
        subject(() => ({ errored: 'oops' })),
        question,
        correct,
        STRICT,
      ),
    ).toBeUndefined();
  });

  it('asks only what the protocol settles', async () => {
    const asked: Question[] = [];
    const wrong = (about: Question) => {
      const counted = program((each) => {
        asked.push(each);
        return each.chapter === 'ip-ranges' ? { matches: false } : { action: 'DenyAccess', decidedBy: ['x'] };
      });
      return shrink(counted, about, (_, answered) => (asked.length === 1 ? answered : undefined), STRICT);
    };
    await wrong(question);
    expect(asked.length).toBeGreaterThan(20);
    expect([...shrinkQuestion(question)].every(isValidQuestion)).toBe(false);
    expect(asked.filter((each) => !isValidQuestion(each))).toEqual([]);
    asked.length = 0;
    const smallest: Question = { chapter: 'ip-ranges', given: {}, when: { range: '::', address: '10.0.0.1' } };
    await wrong(smallest);
    expect([...shrinkQuestion(smallest)]).not.toEqual([]);
    expect(asked.every((each) => canonicalJson(each) === canonicalJson(smallest))).toBe(true);
  });

  it('says that a difference does not stay the same', async () => {
    let asked = 0;
    const fickle = subject(() => {
      asked += 1;
      return { action: 'DenyAccess', decidedBy: [`rule ${asked}`] };
    });
    expect(await shrink(fickle, question, correct, STRICT)).toMatchObject({ unstable: true });
    const lastingly = subject(() => ({ action: 'DenyAccess', decidedBy: ['x'] }));
    expect(await shrink(lastingly, question, correct, STRICT)).toMatchObject({ unstable: false });
  });

  it('does not wander to a difference that does not count', async () => {
    const deny = subject(() => ({ action: 'DenyAccess', decidedBy: ['x'] }));
    const withRules: Correct = (asked, given) =>
      asked.chapter === 'client-access-rules' && asked.given.rules.length > 1 ? correct(asked, given) : undefined;
    const found = await shrink(deny, question, withRules, STRICT);
    expect(found?.question.given).toMatchObject({ rules: [{}, {}] });
  });

  it('asks nothing after the deadline', async () => {
    let asked = 0;
    const counted = subject((each) => {
      asked += 1;
      return withoutExceptions(each);
    });
    expect(await shrink(counted, question, correct, STRICT, until(0))).toBeUndefined();
    expect(asked).toBe(0);
  });

  it.each([
    ['at a deadline within a step', 20, 200, 10],
    ['after twenty seconds, whatever the deadline, but for whether it stays', 2_000, Number.POSITIVE_INFINITY, 10 + 2],
  ])('ends %s: what is left of the step is not asked', async (_, milliseconds, deadline, said) => {
    let lines = 0;
    const whole = subject(withoutExceptions);
    const slow: Subject = {
      ...whole,
      ask: (run) => {
        lines += 1;
        vi.setSystemTime(lines * milliseconds);
        return whole.ask(run);
      },
    };
    vi.setSystemTime(0);
    const found = await shrink(slow, question, correct, STRICT, until(deadline));
    expect(found).toMatchObject({ unstable: false });
    expect(lines).toBe(said);
  });
});
