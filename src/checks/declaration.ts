/** What a subject declares, as a run takes it. */
import { HarnessError } from '../harness/errors.ts';
import type { Subject } from '../harness/subject.ts';
import type { StartAnswer } from '../model/generated/wire.generated.ts';
import type { SomeReadings } from '../model/readings.ts';
import { readReadings } from '../syntax/readings.ts';

/** What the subject says of itself, or why it does not start. */
export async function open(subject: Subject, who: string): Promise<StartAnswer | string> {
  try {
    return await subject.start();
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return who + (error.hint === undefined ? error.message : `${error.message} (${error.hint})`);
  }
}

/** The claimed readings; those given on the command line win. */
export function declaredBy(declaration: StartAnswer, given: SomeReadings | undefined): SomeReadings {
  const claimed = readReadings(declaration.readings ?? {});
  if (!claimed.ok) throw new HarnessError('bad-declaration', claimed.problem.message);
  return { ...claimed.value, ...given };
}
