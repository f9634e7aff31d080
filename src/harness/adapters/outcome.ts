import type { Chapter } from '../../model/chapters.ts';
import { readRunItem } from '../../syntax/wire.ts';
import type { Outcome } from '../subject.ts';

/** One entry of an answer line as an outcome; off-schema is a violation that names the field. */
export function toOutcome(chapter: Chapter, item: unknown, pointer = ''): Outcome {
  const checked = readRunItem(chapter, item);
  if (!checked.ok) {
    const place = pointer + (checked.problem.place ?? '');
    return { kind: 'violated', problem: `${place === '' ? 'the answer' : place}: ${checked.problem.message}` };
  }
  if ('unsupported' in checked.value) return { kind: 'unsupported', problem: checked.value.unsupported };
  if ('errored' in checked.value) return { kind: 'errored', problem: checked.value.errored };
  return { kind: 'answered', answer: checked.value };
}
