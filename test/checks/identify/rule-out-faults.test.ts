import { describe, expect, it } from 'vitest';
import { openQuestionSession } from '../../../src/checks/identify/question-session.ts';
import { ruleOutFaults } from '../../../src/checks/identify/rule-out-faults.ts';
import { allReadings, eliminate, type VersionSpace } from '../../../src/checks/identify/version-space.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Axis, Region } from '../../../src/model/readings.ts';
import { restrict, toRegion } from '../../../src/syntax/readings/reading-sets.ts';
import { cases } from '../../support/golden-collection.ts';
import { program, right } from '../../support/subjects.ts';
import { EXACT } from './mixtures.ts';

const own = faults.filter(({ chapters, lenient }) => chapters[0] === 'ip-ranges' && lenient !== true);
const correct = program(right);

/** The default readings are known already. */
const known: VersionSpace = axes.reduce<VersionSpace>(
  (space, { name }) => eliminate(space, [restrictTo(name)]) ?? space,
  allReadings,
);

function restrictTo(axis: Axis): Region {
  return toRegion(restrict(defaultReadings, [axis]));
}

describe('survey', () => {
  it('rules out every fault of a right program', async () => {
    const session = openQuestionSession(correct, EXACT, 1_000);
    const { wrong, open } = await ruleOutFaults(session, own, cases, known, defaultReadings);
    expect([wrong, open.map(({ name }) => name)]).toEqual([undefined, []]);
    expect(session.cost().questions).toBeLessThanOrEqual(own.length + 5);
  });

  it.each(own.map((fault) => [fault.name, fault] as const))(
    'ends at an answer of %s that no readings explain',
    async (_, fault) => {
      const session = openQuestionSession(program(answerWith(fault, defaultReadings)), EXACT, 1_000);
      const { wrong, open } = await ruleOutFaults(session, own, cases, known, defaultReadings);
      expect(wrong).toBe(session.observations.at(-1));
      expect(open).toContain(fault);
    },
  );

  it('leaves open what it may not ask any more', async () => {
    const { open } = await ruleOutFaults(openQuestionSession(correct, EXACT, 2), own, cases, known, defaultReadings);
    expect(open.length).toBeGreaterThan(10);
  });
});
