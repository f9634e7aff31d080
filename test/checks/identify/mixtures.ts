/** Programs in this process that follow random readings, rightly or with a fault. */
import fc from 'fast-check';
import { type AnswerQuestion, inProcess } from '../../../src/harness/adapters/in-process.ts';
import type { Subject } from '../../../src/harness/subject.ts';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { StartAnswer } from '../../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { readReadings } from '../../../src/syntax/readings.ts';
import { chapterNames } from '../../../src/syntax/wire.ts';

export const EXACT = { grounds: true, codes: true } as const;

export function program(answer: AnswerQuestion, more: Partial<StartAnswer> = {}): Subject {
  const subject = { name: 'program', version: '1' };
  return inProcess(
    {
      protocol: 1,
      subject,
      answers: [...chapterNames],
      compares: 'grounds',
      decisions: ['rule-administration', 'policy-administration'],
      ...more,
    },
    answer,
  );
}

const reading: fc.Arbitrary<Readings> = fc
  .record(
    Object.fromEntries(axes.map(({ name, readings }) => [name, fc.constantFrom(...readings.map((each) => each.name))])),
  )
  .map((record) => {
    const read = readReadings(record);
    if (!read.ok) throw new Error(read.problem.message);
    return { ...defaultReadings, ...read.value };
  });

/** The same for the same seed. */
export function mixtures(count: number, seed: number): readonly Readings[] {
  return fc.sample(reading, { numRuns: count, seed });
}
