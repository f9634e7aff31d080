import { describe, expect, it } from 'vitest';
import { concerns, fitted, foretell, innocent, speakerOf } from '../../../src/checks/diagnosis/fault-hypothesis.ts';
import { type Conversation, converse, DIED } from '../../../src/checks/identify/question-session.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { cases } from '../../support/golden-collection.ts';
import { EXACT, program } from '../identify/mixtures.ts';

function named(name: string): Fault {
  const found = faults.find((fault) => fault.name === name);
  if (found === undefined) throw new Error(`there is no fault ${name}`);
  return found;
}

const addresses = cases.filter(({ question }) => question.chapter === 'ip-ranges');
const exclusive = named('range-end-exclusive');
const masked = { ...defaultReadings, 'cidr-host-bits': 'from-host' } as const;

async function talk(fault: Fault, readings: Readings): Promise<Conversation> {
  const conversation = converse(program(answerWith(fault, readings)), EXACT, 1_000);
  for (const each of addresses.slice(0, 200)) await conversation.ask(each);
  return conversation;
}

describe('a speaker', () => {
  it('differs from an innocent one where the fault shows', () => {
    const [wrong, right] = [
      speakerOf({ fault: exclusive, readings: defaultReadings }, EXACT),
      innocent(defaultReadings, EXACT),
    ];
    const differing = addresses.filter((each) => wrong(each) !== right(each));
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length).toBeLessThan(addresses.length / 2);
  });

  it('says that it died of a question', () => {
    const fault = named('dies-on-dotted-ipv6');
    const speak = speakerOf({ fault, readings: defaultReadings }, EXACT);
    expect(addresses.map(speak)).toContain(DIED);
  });
});

describe('fitted', () => {
  it('finds the readings beside the fault', async () => {
    const { heard } = await talk(exclusive, masked);
    expect(fitted(exclusive, defaultReadings, heard, EXACT)?.readings).toEqual(masked);
  });

  it('is undefined for a fault that gives other answers', async () => {
    const { heard } = await talk(exclusive, masked);
    expect(fitted(named('reversed-range-empty'), defaultReadings, heard, EXACT)).toBeUndefined();
    expect(fitted(named('exceptions-ignored'), defaultReadings, heard, EXACT)).toBeUndefined();
  });
});

it('foretells what a fault that remembers says after what it was asked', async () => {
  const fault = named('expression-keeps-its-place');
  const { heard } = await talk(fault, defaultReadings);
  const at = heard.findIndex(({ asked, said }) => innocent(defaultReadings, EXACT)(asked) !== said);
  const wrong = heard[at];
  if (wrong === undefined) throw new Error('it remembers nothing');
  const suspect = { fault, readings: defaultReadings };
  expect(foretell(suspect, heard.slice(0, at), wrong.asked, EXACT)).toBe(wrong.said);
  expect(foretell(suspect, [], wrong.asked, EXACT)).not.toBe(wrong.said);
});

it('concerns its own chapters only', () => {
  expect(addresses.every((each) => concerns(exclusive, each))).toBe(true);
  expect(addresses.some((each) => concerns(named('exceptions-ignored'), each))).toBe(false);
});
