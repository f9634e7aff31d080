/** Silence that a program announces, so that no test has to wait for it and no slow machine is taken for it. */
import { readFileSync } from 'node:fs';
import { type Alarm, alarm } from '../../src/harness/adapters/child-process/alarm.ts';

/** Milliseconds between two looks at the file. */
const OFTEN = 10;

/**
 * An alarm that does not mind the time: it rings when one more program has added its line to the file, a turn of the event
 * loop later, when all that the program had written before has been read.
 */
export function silenceAlarm(path: string): Alarm {
  let heard = 0;
  return (_, ring) => {
    let disarm = (): void => {};
    const look = (): void => {
      const isSilent = readFileSync(path, 'utf8').split('\n').length - 1 > heard;
      disarm = isSilent ? alarm(0, over) : alarm(OFTEN, look);
    };
    const over = (): void => {
      heard += 1;
      ring();
    };
    look();
    return () => disarm();
  };
}
