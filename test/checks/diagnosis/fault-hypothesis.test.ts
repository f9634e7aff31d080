import { describe, expect, it } from 'vitest';
import {
  answererOf,
  appliesTo,
  correctAnswers,
  fitReadings,
  predict,
} from '../../../src/checks/diagnosis/fault-hypothesis.ts';
import { CRASH, openQuestionSession, type QuestionSession } from '../../../src/checks/identify/question-session.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { cases } from '../../support/golden-collection.ts';
import { faultNamed, program } from '../../support/subjects.ts';
import { EXACT } from '../identify/mixtures.ts';

const addresses = cases.filter(({ question }) => question.chapter === 'ip-ranges');
const exclusive = faultNamed('range-end-exclusive');
const masked = { ...defaultReadings, 'cidr-host-bits': 'from-host' } as const;

async function talk(fault: Fault, readings: Readings): Promise<QuestionSession> {
  const conversation = openQuestionSession(program(answerWith(fault, readings)), EXACT, 1_000);
  for (const each of addresses.slice(0, 200)) await conversation.ask(each);
  return conversation;
}

describe('a speaker', () => {
  it('differs from an innocent one where the fault shows', () => {
    const [wrong, right] = [
      answererOf({ fault: exclusive, readings: defaultReadings }, EXACT),
      correctAnswers(defaultReadings, EXACT),
    ];
    const differing = addresses.filter((each) => wrong(each) !== right(each));
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length).toBeLessThan(addresses.length / 2);
  });

  it('says that it died of a question', () => {
    const fault = faultNamed('dies-on-dotted-ipv6');
    const speak = answererOf({ fault, readings: defaultReadings }, EXACT);
    expect(addresses.map(speak)).toContain(CRASH);
  });
});

describe('fitted', () => {
  it('finds the readings beside the fault', async () => {
    const { observations } = await talk(exclusive, masked);
    expect(fitReadings(exclusive, defaultReadings, observations, EXACT)?.readings).toEqual(masked);
  });

  it('is undefined for a fault that gives other answers', async () => {
    const { observations } = await talk(exclusive, masked);
    expect(fitReadings(faultNamed('reversed-range-empty'), defaultReadings, observations, EXACT)).toBeUndefined();
    expect(fitReadings(faultNamed('exceptions-ignored'), defaultReadings, observations, EXACT)).toBeUndefined();
  });
});

it('foretells what a fault that remembers says after what it was asked', async () => {
  const fault = faultNamed('expression-keeps-its-place');
  const { observations } = await talk(fault, defaultReadings);
  const at = observations.findIndex(
    ({ asked, answerKey: said }) => correctAnswers(defaultReadings, EXACT)(asked) !== said,
  );
  const wrong = observations[at];
  if (wrong === undefined) throw new Error('it remembers nothing');
  const hypothesis = { fault, readings: defaultReadings };
  expect(predict(hypothesis, observations.slice(0, at), wrong.asked, EXACT)).toBe(wrong.answerKey);
  expect(predict(hypothesis, [], wrong.asked, EXACT)).not.toBe(wrong.answerKey);
});

it('concerns its own chapters only', () => {
  expect(addresses.every((each) => appliesTo(exclusive, each))).toBe(true);
  expect(addresses.some((each) => appliesTo(faultNamed('exceptions-ignored'), each))).toBe(false);
});
