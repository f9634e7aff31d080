/** The features of a question, in words. */
import { readerFor } from '../../../../src/features/all.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../../src/model/question.ts';
import { answer } from '../../../../src/reference/reference.ts';

export function featuresIn(question: Question): readonly string[] {
  const { names, ...reader } = readerFor(question.chapter);
  return reader.read(question, answer(question, defaultReadings)).map((place) => names[place] ?? '');
}
