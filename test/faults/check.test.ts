/** Planted faults as subjects of a whole run: the verdict of `check` falls on them, whatever readings could excuse. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { faults } from '../../src/faults/all.generated.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { AnswerQuestion } from '../../src/harness/adapters/in-process.ts';
import { type Chapter, chapterNames } from '../../src/model/chapters.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import { cases } from '../support/golden-collection.ts';
import { header } from '../support/reports.ts';
import { program, right } from '../support/subjects.ts';

/** The footer of a run over the golden cases of these chapters alone, which leave the readings more open than all do; the subject declares no readings but these. */
async function verdictOn(ask: AnswerQuestion, answers: readonly Chapter[], readings: SomeReadings = {}) {
  const own = cases.filter(({ question }) => answers.includes(question.chapter));
  return (await check({ header, subject: program(ask, { answers, readings: { ...readings } }), cases: own })).footer;
}

/** The first of each kind, and the first of each chapter. */
const chosen: readonly Fault[] = faults.filter(
  (fault) =>
    faults.find(({ kind }) => kind === fault.kind) === fault ||
    faults.find(({ chapters }) => chapters[0] === fault.chapters[0]) === fault,
);

describe('check', () => {
  it.each(chosen)('does not pass $name', async (fault) => {
    const footer = await verdictOn(answerWith(fault, defaultReadings), fault.chapters.slice(0, 1));
    expect(footer?.verdict).toBe('not conformant');
    expect(footer?.outcomes.passed).toBeLessThan(footer?.planned ?? 0);
  });

  it('does not pass a fault beside other readings either', async () => {
    const readings: SomeReadings = { 'cidr-host-bits': 'from-host', 'test-returns': 'first-matching' };
    for (const fault of chosen.filter(({ kind }) => kind === 'part')) {
      const ask = answerWith(fault, { ...defaultReadings, ...readings });
      expect(await verdictOn(ask, fault.chapters.slice(0, 1), readings), fault.name).toMatchObject({
        verdict: 'not conformant',
      });
    }
  });

  it('passes the reference, whose questions and judge are the same', async () => {
    const footer = await verdictOn(right, chapterNames);
    expect(footer).toMatchObject({ verdict: 'conformant', outcomes: { failed: 0, errored: 0 } });
  });
});
