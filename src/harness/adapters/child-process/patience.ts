/** Promises of which one at a time may be late: what is bounded is the silence, not the work before it. */
import { type Alarm, alarm as clock } from './alarm.ts';

/** What a promise that was waited for came to: its value, or that the time was over. */
type WaitResult<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'late' };

/**
 * Waits for any number of promises. When none of those that are awaited settles for so many milliseconds, all of them are late.
 * What settles later is not heard.
 */
export function patience(
  milliseconds: number,
  alarm: Alarm = clock,
): <T>(promise: PromiseLike<T>) => Promise<WaitResult<T>> {
  const waiting = new Set<() => void>();
  let disarm = (): void => {};
  const arm = (): void => {
    disarm();
    if (waiting.size > 0) disarm = alarm(milliseconds, ring);
  };
  const ring = (): void => {
    const late = [...waiting];
    waiting.clear();
    for (const giveUp of late) giveUp();
  };
  return <T>(promise: PromiseLike<T>) =>
    new Promise<WaitResult<T>>((resolve, reject) => {
      const giveUp = (): void => resolve({ kind: 'late' });
      const settled = (tell: () => void): void => {
        if (waiting.delete(giveUp)) arm();
        tell();
      };
      waiting.add(giveUp);
      if (waiting.size === 1) arm();
      promise.then(
        (value) => settled(() => resolve({ kind: 'value', value })),
        (reason) => settled(() => reject(reason)),
      );
    });
}
