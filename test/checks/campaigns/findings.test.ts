import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/checks/campaigns/findings.ts';
import type { Mismatch } from '../../../src/checks/campaigns/outcomes.ts';
import { shrinkOn } from '../../../src/checks/shrinking/shrink-on.ts';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import { unlimited } from '../../../src/harness/clock.ts';
import type { Outcome } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';
import { read } from '../../../src/syntax/wire.ts';

const judging = {
  readings: defaultReadings,
  declared: {},
  strictness: { grounds: true, codes: false },
  seed: 7,
  repeat: ({ chapter }: Question) => `ask again ${chapter}`,
};
const range = (text: string, address: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address },
});
const inside = (last: number): Question => range(`10.0.0.1-10.0.0.${last}`, `10.0.0.${last}`);
const subject = (program: AnswerQuestion) =>
  shrinkOn(
    inProcess({ protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'] }, program),
    judging.strictness,
    unlimited,
    new Map(),
  );
const no: Outcome = { kind: 'answered', answer: { matches: false } };
const mismatch = (question: Question, outcome: Outcome = no, address = '0:1:0'): Mismatch => ({
  question,
  outcome,
  expected: answer(question, defaultReadings),
  address,
});
const denies = subject(() => ({ matches: false }));

describe('findingsOf', () => {
  it('finds nothing in no difference', async () => {
    expect(await findingsOf(denies, [], judging)).toEqual([]);
  });

  it('makes one finding of differences of one kind, shrunk, with all that a reader needs', async () => {
    const [finding, ...more] = await findingsOf(
      denies,
      [7, 8, 9].map((last) => mismatch(inside(last))),
      judging,
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      line: 'finding',
      chapter: 'ip-ranges',
      outcome: 'failed',
      count: 3,
      seed: 7,
      world: '0:1',
      expected: { matches: true },
      actual: { matches: false },
      reproduce: 'ask again ip-ranges',
    });
    expect(finding?.golden).toMatchObject({ then: { matches: true }, when: finding?.when });
    expect(finding?.trace).toHaveLength(1);
    expect(JSON.stringify(finding?.when).length).toBeLessThan(JSON.stringify(inside(7).when).length);
    expect(read('ReportLine', finding).ok).toBe(true);
  });

  it('says under which readings the answer would be right', async () => {
    const masked = { ...defaultReadings, 'cidr-host-bits': 'masked' } as const;
    const question = range('10.0.0.5/24', '10.0.0.0');
    const hosts = subject((asked) => answer(asked, { ...defaultReadings, 'cidr-host-bits': 'from-host' }));
    const found = { ...mismatch(question), expected: answer(question, masked) };
    const [finding] = await findingsOf(hosts, [found], { ...judging, readings: masked });
    expect(finding).toMatchObject({ outcome: 'failed', under: { 'cidr-host-bits': 'masked' } });
    expect(finding?.only?.length).toBeGreaterThan(0);
  });

  it('does not blame a difference that another reading explains on one that none explains', async () => {
    const [finding] = await findingsOf(denies, [mismatch(range('10.0.0.5/24', '10.0.0.9'))], judging);
    expect(finding).toMatchObject({ outcome: 'failed', actual: { matches: false } });
    expect(finding?.only).toBeUndefined();
  });

  it('keeps a crash as it was found, with its problem, and counts those that differ in numbers alone', async () => {
    const crashed = (code: number): Outcome => ({ kind: 'crashed', problem: `it exited with code ${code}` });
    const found = [mismatch(inside(7), crashed(1)), mismatch(inside(8), crashed(2)), mismatch(inside(9))];
    const findings = await findingsOf(denies, found, judging);
    expect(findings.map(({ outcome, count, problem }) => [outcome, count, problem])).toEqual([
      ['crashed', 2, 'it exited with code 1'],
      ['failed', 1, undefined],
    ]);
  });

  it('is unstable where the program answers otherwise when it is asked again', async () => {
    const right = subject((asked) => answer(asked, defaultReadings));
    expect(await findingsOf(right, [mismatch(inside(7))], judging)).toMatchObject([
      { outcome: 'unstable', problem: 'asked again, it answered otherwise', when: inside(7).when },
    ]);
  });

  it('is unstable where the program stays wrong, but each time otherwise', async () => {
    let asked = 0;
    const fickle = subject(() => {
      asked += 1;
      return asked % 2 === 0 ? { refused: 'invalid-value' } : { matches: false };
    });
    expect(await findingsOf(fickle, [mismatch(range('::1', '::1'))], judging)).toMatchObject([{ outcome: 'unstable' }]);
  });

  it('shows differences about different clauses apart, the most frequent first', async () => {
    const some = [mismatch(range('::1', '::1')), mismatch(inside(7)), mismatch(inside(8))];
    const findings = await findingsOf(denies, some, judging);
    expect(findings.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    const counts = findings.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });
});
