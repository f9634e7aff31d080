import { describe, expect, it } from 'vitest';
import { type Smallest, shrinkAsFound, shrinkOn } from '../../../src/checks/shrinking/shrink-on.ts';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import { unlimited, until } from '../../../src/harness/clock.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';

const strictness = { grounds: true, codes: false };
const question: Question = {
  chapter: 'ip-ranges',
  given: {},
  when: { range: '10.0.0.1-10.0.0.9', address: '10.0.0.9' },
};
const correct = (asked: Question, given: Answer): Answer | undefined => {
  const right = answer(asked, defaultReadings);
  return JSON.stringify(right) === JSON.stringify(given) ? undefined : right;
};
const shrink = (program: AnswerQuestion, clock = unlimited) => {
  const found = new Map<string, Smallest>();
  const claims = { protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'] } as const;
  return {
    found,
    shrink: shrinkOn(inProcess({ ...claims, answers: ['ip-ranges'] }, program), strictness, clock, found),
  };
};

describe('shrinkOn', () => {
  it('makes a difference smaller, and keeps what it came to', async () => {
    const { found, shrink: asks } = shrink(() => ({ matches: false }));
    const shrunk = await asks('ip-ranges@0:1:2', question, correct);
    expect(shrunk).toMatchObject({ expected: { matches: true }, answered: { matches: false } });
    expect(JSON.stringify(shrunk?.question.when).length).toBeLessThan(JSON.stringify(question.when).length);
    expect(found.get('ip-ranges@0:1:2')).toEqual(shrunk);
  });

  it('has no answer where the program answers otherwise', async () => {
    const { found, shrink: asks } = shrink((asked) => answer(asked, defaultReadings));
    expect(await asks('a', question, correct)).toEqual({ question });
    expect(found.get('a')).toEqual({ question });
  });

  it('asks nothing when the time is up', async () => {
    const never: AnswerQuestion = () => {
      throw new Error('it is asked');
    };
    const { found, shrink: asks } = shrink(never, until(Date.now()));
    expect(await asks('a', question, correct)).toBeUndefined();
    expect(found.size).toBe(0);
  });
});

describe('shrinkAsFound', () => {
  const answered = { matches: false };

  it('is what was found before, judged anew', async () => {
    const again = shrinkAsFound(new Map([['a', { question, answered }]]));
    expect(await again('a', question, correct)).toEqual({ question, answered, expected: { matches: true } });
    expect(await again('b', question, correct)).toBeUndefined();
    expect(await again('a', question, () => undefined)).toBeUndefined();
  });

  it('keeps that a program answered otherwise', async () => {
    expect(await shrinkAsFound(new Map([['a', { question }]]))('a', question, correct)).toEqual({ question });
  });
});
