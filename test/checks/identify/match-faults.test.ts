import { describe, expect, it } from 'vitest';
import { matchFaults } from '../../../src/checks/identify/match-faults.ts';
import { probesOf } from '../../../src/checks/identify/probes.ts';
import { openQuestionSession, type QuestionSession } from '../../../src/checks/identify/question-session.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import type { AnswerQuestion } from '../../../src/harness/adapters/in-process.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { cases } from '../../support/golden-collection.ts';
import { program } from '../../support/subjects.ts';
import { EXACT } from './mixtures.ts';

const own = faults.filter(({ chapters, lenient }) => chapters[0] === 'ip-ranges' && lenient !== true);

/** A session in which one question has shown the fault. */
async function shown(
  fault: Fault,
  respond: AnswerQuestion = answerWith(fault, defaultReadings),
): Promise<QuestionSession> {
  const session = openQuestionSession(program(respond), EXACT, 200);
  for (const each of probesOf({ fault, readings: defaultReadings }, cases, EXACT)[0] ?? []) await session.ask(each);
  return session;
}

describe('accuse', () => {
  it.each(own.map((fault) => [fault.name, fault] as const))('names %s alone', async (name, fault) => {
    const accused = await matchFaults(await shown(fault), own, cases, defaultReadings);
    expect(accused.map(({ hypothesis }) => hypothesis.fault.name)).toEqual([name]);
    expect(accused[0]?.hypothesis.readings).toEqual(defaultReadings);
  });

  it('takes its word back when the fault foretells a wrong answer', async () => {
    const [first, second] = own as [Fault, Fault];
    const [one, other] = [answerWith(first, defaultReadings), answerWith(second, defaultReadings)];
    let asked = 0;
    const session = await shown(first, (question) => {
      asked += 1;
      return asked === 1 ? one(question) : other(question);
    });
    const accused = await matchFaults(session, [first], cases, defaultReadings);
    expect(accused).toEqual([]);
  });
});
