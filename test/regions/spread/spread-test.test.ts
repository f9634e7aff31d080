import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/index.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { compileSpreadTest } from '../../../src/regions/spread/spread-test.ts';
import { readings } from '../../reference/questions.ts';
import { cases } from '../../support/golden-collection.ts';
import { chosenFrom, expectSame, hangsOn, someAxes } from './open-readings.ts';

const chapter = 'test-client-access-rule';

describe('compileSpreadTest', () => {
  it('says of every golden case what it hangs on, as the reference does', () => {
    let asked = 0;
    for (const { question } of cases) {
      if (question.chapter !== chapter) continue;
      const decide = valid(compileSpreadTest(question.given.rules, defaultReadings, {}));
      const decision = decide(question.when);
      expect([...decision.answers.axes].sort()).toEqual(hangsOn(question));
      for (const other of fc.sample(readings, { seed: asked, numRuns: 8 }))
        expectSame(decision, question, defaultReadings, {}, other);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('answers generated worlds as the reference does, under any readings, some of them chosen', () => {
    fc.assert(
      fc.property(
        scenario(chapter),
        readings,
        someAxes,
        fc.array(readings, { minLength: 6, maxLength: 6 }),
        (world, how, names, others) => {
          const chosen = chosenFrom(how, names);
          const decide = valid(compileSpreadTest(world.given.rules, how, chosen));
          for (const when of world.when) {
            const decision = decide(when);
            for (const other of others) expectSame(decision, { chapter, given: world.given, when }, how, chosen, other);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});
