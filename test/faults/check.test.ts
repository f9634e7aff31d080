/** Planted faults as subjects of a whole run: the verdict of `check` falls on them, whatever readings could excuse. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { faults } from '../../src/faults/all.generated.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { AnswerQuestion } from '../../src/harness/adapters/in-process.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import { cases } from '../support/golden-collection.ts';
import { header } from '../support/reports.ts';
import { program, right } from '../support/subjects.ts';

/** The footer of a run over all golden cases; the subject declares no readings but these. */
async function verdictOn(ask: AnswerQuestion, readings: SomeReadings = {}) {
  return (await check({ header, subject: program(ask, { readings: { ...readings } }), cases })).footer;
}

/** The first of each kind, and the first of each chapter. */
const chosen: readonly Fault[] = faults.filter(
  (fault) =>
    faults.find(({ kind }) => kind === fault.kind) === fault ||
    faults.find(({ chapters }) => chapters[0] === fault.chapters[0]) === fault,
);

describe('check', () => {
  it.each(chosen)('does not pass $name', async (fault) => {
    const footer = await verdictOn(answerWith(fault, defaultReadings));
    expect(footer?.verdict).toBe('not conformant');
    expect(footer?.outcomes.passed).toBeLessThan(footer?.planned ?? 0);
  });

  it('does not pass a fault beside other readings either', async () => {
    const readings: SomeReadings = { 'cidr-host-bits': 'from-host', 'test-returns': 'first-matching' };
    for (const fault of chosen.filter(({ kind }) => kind === 'part')) {
      const ask = answerWith(fault, { ...defaultReadings, ...readings });
      expect(await verdictOn(ask, readings), fault.name).toMatchObject({ verdict: 'not conformant' });
    }
  });

  it('passes the reference, whose questions and judge are the same', async () => {
    const footer = await verdictOn(right);
    expect(footer).toMatchObject({ verdict: 'conformant', outcomes: { failed: 0, errored: 0 } });
  });
});
