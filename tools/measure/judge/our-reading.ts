/** Our reader's side of the judgement. */
import { readCalls } from '../../../src/syntax/cmdlets/read-calls.ts';
import type { OurReading } from './compare.ts';

export function readOurselves(text: string): OurReading {
  const { calls, parsed } = readCalls(text);
  return { calls, faults: parsed.faults.filter(({ kind }) => kind === 'broken').length };
}
