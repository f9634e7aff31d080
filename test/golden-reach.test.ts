/** Every golden case under every reading, and nothing else: `npm run measure -- coverage` measures what this reaches of the reference. */
import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../src/model/generated/axes.generated.ts';
import { explain } from '../src/reference/explain/explain.ts';
import { explore } from '../src/reference/readings.ts';
import { answer } from '../src/reference/reference.ts';
import { contains } from '../src/syntax/readings/reading-sets.ts';
import { sameAnswer } from '../src/syntax/same-answer.ts';
import { cases } from './support/golden-collection.ts';

describe('golden cases', () => {
  it('are true of the reference under every reading', () => {
    const wrong = cases.filter((each) =>
      explore(defaultReadings, (readings) => answer(each.question, readings)).some(({ readings, result }) => {
        const box = each.expectation.find((one) => contains(one.readings, readings));
        return (
          box === undefined || !sameAnswer(each.question.chapter, box.then, result, { grounds: true, codes: true })
        );
      }),
    );
    expect(wrong.map((each) => each.address)).toEqual([]);
    expect(cases.length).toBeGreaterThan(1000);
  });

  it('are explained as they are answered, under every reading', () => {
    const wrong = cases.filter(({ question }) =>
      explore(defaultReadings, (readings) => ({
        told: explain(question, readings),
        said: answer(question, readings),
      })).some(
        ({ result: { told, said } }) =>
          told.trace.length === 0 || !sameAnswer(question.chapter, told.answer, said, { grounds: true, codes: true }),
      ),
    );
    expect(wrong.map((each) => each.address)).toEqual([]);
  });
});
