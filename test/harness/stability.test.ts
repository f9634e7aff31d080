import { describe, expect, it } from 'vitest';
import { askAgain, EVERY, everyFiftieth } from '../../src/harness/stability.ts';
import type { Outcome, Reply, Run, Subject } from '../../src/harness/subject.ts';
import type { Answer, Question } from '../../src/model/question.ts';

const STRICT = { grounds: true, codes: true };
const range = (text: string): Question => ({ chapter: 'ip-ranges', given: {}, when: { range: text, address: '' } });
const questions = ['a', 'b', 'c', 'd'].map(range);
const answered = (answer: Answer): Outcome => ({ kind: 'answered', answer });
const yes = answered({ matches: true });
const no = answered({ matches: false });
const trouble = (kind: Exclude<Outcome['kind'], 'answered'>): Outcome => ({ kind, problem: `it was ${kind}` });

/** A subject that gives this outcome to everything; it remembers the ranges of each line. */
function subjectOf(reply: (run: Run) => Reply): { subject: Subject; lines: string[] } {
  const lines: string[] = [];
  const subject: Subject = {
    start: () => Promise.reject(new Error('nobody starts it here')),
    stop: async () => undefined,
    ask: async (run) => {
      lines.push(run.when.map((when) => ('range' in when ? when.range : '')).join());
      return reply(run);
    },
  };
  return { subject, lines };
}
const always = (outcome: Outcome) => subjectOf(({ when }) => ({ kind: 'outcomes', outcomes: when.map(() => outcome) }));

/** What comes of a question that ended so the first time and so the second. */
async function settled(first: Outcome, second: Outcome, strictness = STRICT): Promise<Outcome | undefined> {
  const { subject } = always(second);
  return (await askAgain(subject, questions.slice(0, 1), [first], [0], strictness)).outcomes[0];
}

describe('askAgain', () => {
  it('asks the places alone and the last first, and no others', async () => {
    const { subject, lines } = always(yes);
    const { outcomes, together } = await askAgain(subject, questions, [yes, no, no, yes], [0, 2, 3, 9], STRICT, {
      batch: 100,
      outstanding: 1,
    });
    expect(lines).toEqual(['d', 'c', 'a']);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'unstable', 'answered']);
    expect(together).toBeUndefined();
  });

  it('names both answers of a subject that changed its mind', async () => {
    expect(await settled(yes, no)).toEqual({
      kind: 'unstable',
      problem: 'it answered `{"matches":true}`, and asked again `{"matches":false}`',
    });
    expect(await settled(yes, trouble('unsupported'))).toEqual({
      kind: 'unstable',
      problem: 'it answered `{"matches":true}`, and asked again unsupported',
    });
  });

  it('takes two answers for one where they compare equal', async () => {
    const refused = (message: string): Outcome => answered({ refused: 'invalid-value', message });
    expect(await settled(refused('a'), refused('b'))).toEqual(refused('a'));
    expect(await settled(trouble('errored'), { kind: 'errored', problem: 'at 12:07' })).toEqual(trouble('errored'));
    const other = answered({ refused: 'name-taken' });
    expect(await settled(refused('a'), other)).toMatchObject({ kind: 'unstable' });
    expect(await settled(refused('a'), other, { grounds: true, codes: false })).toEqual(refused('a'));
  });

  it.each(['crashed', 'timed-out', 'violated'] as const)(
    'reports trouble rather than a change of mind: %s',
    async (kind) => {
      expect(await settled(yes, trouble(kind))).toEqual(trouble(kind));
      expect(await settled(trouble(kind), yes)).toEqual(trouble(kind));
    },
  );

  it('believes the first answer where the second was never asked for', async () => {
    expect(await settled(no, trouble('not-run'))).toEqual(no);
  });
});

describe('everyFiftieth', () => {
  it('begins with the first of all', () => {
    expect(EVERY).toBe(50);
    expect([0, 1, 50, 51, 101].map(everyFiftieth)).toEqual([[], [0], [0], [0, 50], [0, 50, 100]]);
  });
});
