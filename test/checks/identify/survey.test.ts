import { describe, expect, it } from 'vitest';
import { anything, type Belief, learn } from '../../../src/checks/identify/belief.ts';
import { converse } from '../../../src/checks/identify/conversation.ts';
import { survey } from '../../../src/checks/identify/survey.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import { axes, defaultReadings } from '../../../src/model/axes.generated.ts';
import type { Axis, Region } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/reference.ts';
import { restrict, toRegion } from '../../../src/syntax/regions.ts';
import { cases } from '../../golden-collection.ts';
import { EXACT, program } from './mixtures.ts';

const own = faults.filter(({ chapters, lenient }) => chapters[0] === 'ip-ranges' && lenient !== true);
const right = program((question) => answer(question, defaultReadings));

/** The default readings are known already. */
const known: Belief = axes.reduce<Belief>((belief, { name }) => learn(belief, [restrictTo(name)]) ?? belief, anything);

function restrictTo(axis: Axis): Region {
  return toRegion(restrict(defaultReadings, [axis]));
}

describe('survey', () => {
  it('rules out every fault of a right program', async () => {
    const conversation = converse(right, EXACT, 1_000);
    const { wrong, open } = await survey(conversation, own, cases, known, defaultReadings);
    expect([wrong, open.map(({ name }) => name)]).toEqual([undefined, []]);
    expect(conversation.effort().questions).toBeLessThanOrEqual(own.length + 5);
  });

  it.each(own.map((fault) => [fault.name, fault] as const))(
    'ends at an answer of %s that no readings explain',
    async (_, fault) => {
      const conversation = converse(program(answerWith(fault, defaultReadings)), EXACT, 1_000);
      const { wrong, open } = await survey(conversation, own, cases, known, defaultReadings);
      expect(wrong).toBe(conversation.heard.at(-1));
      expect(open).toContain(fault);
    },
  );

  it('leaves open what it may not ask any more', async () => {
    const { open } = await survey(converse(right, EXACT, 2), own, cases, known, defaultReadings);
    expect(open.length).toBeGreaterThan(10);
  });
});
