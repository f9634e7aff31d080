/** How many lines questions about one given take. */
import { defaultRunOptions } from '../harness/ask.ts';

/** Each line holds the given once and as many questions as are asked together. */
export function roundsOf(questions: number): number {
  return Math.ceil(questions / defaultRunOptions.batch);
}
