/** Questions one step simpler than a question. */
import type { Chapter } from '../../src/model/chapters.ts';
import type { Question } from '../../src/model/question.ts';
import { sizeOf } from './size.ts';
import { shrinkStructure } from './structure.ts';
import { shrinkWorld } from './world.ts';

/**
 * Different questions of the same chapter that are smaller by `sizeOf`, the smallest first. Not all of them are valid:
 * some have lost a part that they need, so whoever asks them looks first. A large question has thousands.
 */
export function shrinkQuestion(question: Question): Iterable<Question> {
  const size = sizeOf(question);
  const smaller = new Map<string, readonly [number, Question]>();
  for (const candidate of candidates(question)) {
    const own = sizeOf(candidate);
    if (own < size) smaller.set(JSON.stringify(candidate), [own, candidate]);
  }
  return [...smaller.values()].sort(([one], [other]) => one - other).map(([, candidate]) => candidate);
}

/** What its nouns shrink to, and as a last resort whatever the structure allows: people write what is never drawn. */
function* candidates({ chapter, given, when }: Question): Iterable<Question> {
  const toQuestion = (part: object): Question => ({ chapter, given, when, ...part }) as Question;
  for (const world of shrinkWorld<Chapter>(chapter)({ given, when: [when] })) {
    yield toQuestion({ given: world.given, when: world.when[0] });
  }
  for (const less of shrinkStructure(given)) yield toQuestion({ given: less });
  for (const less of shrinkStructure(when)) yield toQuestion({ when: less });
}
