import { describe, expect, it } from 'vitest';
import { expectFrom, withoutExpectation } from '../../src/checks/oracle.ts';
import { type AnswerQuestion, inProcess } from '../../src/harness/adapters/in-process.ts';
import type { Outcome } from '../../src/harness/subject.ts';
import type { StartAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';

const declaration: StartAnswer = { protocol: 1, subject: { name: 'other', version: '1' }, answers: ['ip-ranges'] };
const oracle = (answer: AnswerQuestion) => ({ subject: inProcess(declaration, answer), declaration });
const range: Case = {
  address: 'ip-ranges/x#a',
  clauses: ['IP-CIDR'],
  hunts: 'masks badly',
  question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address: '10.0.0.0' } },
  expectation: [{ readings: {}, then: { matches: true } }],
};
const pattern: Case = {
  ...range,
  address: 'username-patterns/x#b',
  question: { chapter: 'username-patterns', given: {}, when: { pattern: '*', username: 'a\\b' } },
};

describe('expectFrom', () => {
  it('leaves the cases as they are when there is no other program', async () => {
    const cases = [range, pattern];
    expect(await expectFrom(undefined, cases)).toBe(cases);
  });

  it('expects what the other program answers, under every reading, whatever the case expected', async () => {
    const [found] = await expectFrom(
      oracle(() => ({ matches: false })),
      [range],
    );
    const { hunts: _, ...rest } = range;
    expect(found).toEqual({ ...rest, expectation: [{ readings: {}, then: { matches: false } }] });
  });

  it('says why there is no answer to compare with', async () => {
    const found = await expectFrom(
      oracle(() => ({ unsupported: 'no ranges' })),
      [pattern, range],
    );
    expect(found.map(({ missing, expectation }) => [missing, expectation])).toEqual([
      ['the other program gave no answer: it does not claim this', []],
      ['the other program gave no answer: unsupported: no ranges', []],
    ]);
  });
});

describe('withoutExpectation', () => {
  it('does not judge an answer that nothing can be held against, and keeps every trouble', () => {
    const answered: Outcome = { kind: 'answered', answer: { matches: true } };
    const crashed: Outcome = { kind: 'crashed', problem: 'it exited' };
    const missing = 'the other program gave no answer: x';
    const without = { ...range, missing };
    expect(withoutExpectation([range, without, without], [answered, answered, crashed])).toEqual([
      answered,
      { kind: 'not-run', problem: missing },
      crashed,
    ]);
  });
});
