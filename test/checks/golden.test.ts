import { describe, expect, it, vi } from 'vitest';
import { evidenceLog } from '../../src/checks/evidence-log.ts';
import { askGolden } from '../../src/checks/golden.ts';
import type { KnownList } from '../../src/checks/known.ts';
import { WHOLE } from '../../src/checks/parts/shard.ts';
import { type Session, sessionOn } from '../../src/checks/session.ts';
import { type AnswerQuestion, inProcess } from '../../src/harness/adapters/in-process.ts';
import { until } from '../../src/harness/clock.ts';
import type { StartAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Question } from '../../src/model/question.ts';

const declaration: StartAnswer = { protocol: 1, subject: { name: 'acme', version: '1' }, answers: ['ip-ranges'] };
const cases: readonly Case[] = ['10.0.0.1', '10.0.0.6', '10.0.0.255'].map((address) => ({
  address: `ip-ranges/x#${address}`,
  clauses: ['IP-CIDR'],
  question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address } },
  expectation:
    address === '10.0.0.6'
      ? [{ readings: {}, then: { matches: true } }]
      : [
          { readings: { 'cidr-host-bits': ['masked'] }, then: { matches: true } },
          { readings: { 'cidr-host-bits': ['from-host', 'usable-hosts'] }, then: { matches: false } },
        ],
}));

/** What the program says the first time, and what it says when it is asked again. */
const changing = (first: readonly boolean[], again: boolean): AnswerQuestion => {
  const said = [...first];
  return () => ({ matches: said.shift() ?? again });
};
const ask = async (program: AnswerQuestion, more: Partial<Session> = {}, known?: KnownList) => {
  const session = sessionOn(inProcess(declaration, program), declaration, more);
  const log = evidenceLog(session, known);
  const done: number[] = [];
  await askGolden(session, cases, log, { shard: WHOLE, onProgress: (count) => done.push(count) });
  return { log, done, outcomes: log.judged().questions.map(({ outcome }) => outcome) };
};

describe('askGolden', () => {
  it('asks what failed once more, and judges what is left of it', async () => {
    const { outcomes, done } = await ask(changing([true, false, true], true));
    expect(outcomes).toEqual(['passed', 'unstable', 'passed']);
    expect(done.at(-1)).toBe(3);
  });

  it('asks nothing when the time is up', async () => {
    const never = vi.fn(() => ({ matches: true }));
    const { log, outcomes } = await ask(never, { clock: until(0) });
    expect(never).not.toHaveBeenCalled();
    expect(outcomes).toEqual(['not-run', 'not-run', 'not-run']);
    expect(log.voided().size).toBe(0);
  });

  it('asks nothing once more when the time is up between the two', async () => {
    const said = [true, false, true];
    const program = vi.fn(() => {
      if (said.length === 1) vi.setSystemTime(10);
      return { matches: said.shift() ?? true };
    });
    vi.setSystemTime(0);
    const { log, outcomes } = await ask(program, { clock: until(10) });
    expect(program).toHaveBeenCalledTimes(3);
    expect(outcomes).toEqual(['passed', 'failed', 'passed']);
    expect(log.voided().size).toBe(0);
  });

  it('leaves aside what says nothing of the readings, where something fails that nobody expects to', async () => {
    const blind = await ask(() => ({ matches: false }));
    expect(blind.outcomes).toContain('failed');
    expect([...blind.log.voided().keys()].length).toBeGreaterThan(0);
  });

  it('asks no twins where all that fails is expected to', async () => {
    const asked = vi.fn((question: Question) => ({ matches: !JSON.stringify(question.when).includes('10.0.0.6') }));
    const entries = [{ covers: 'ip-ranges/x#10.0.0.6', reason: 'old' }];
    await ask(asked, {}, { entries, today: '2026-01-01', aside: [] });
    const expected = asked.mock.calls.length;
    asked.mockClear();
    await ask(asked);
    expect(asked.mock.calls.length).toBeGreaterThan(expected);
  });
});
