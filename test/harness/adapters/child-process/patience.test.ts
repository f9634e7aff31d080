import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../../../src/harness/adapters/child-process/alarm.ts';
import { patience } from '../../../../src/harness/adapters/child-process/patience.ts';

/** An alarm that is rung by hand, and counts how often it was set. */
function bell() {
  let [ring, set] = [(): void => {}, 0];
  const alarm: Alarm = (_, wake) => {
    set += 1;
    ring = wake;
    return () => {
      ring = () => {};
    };
  };
  return { alarm, ring: () => ring(), sets: () => set };
}

const never = new Promise<never>(() => {});

describe('patience', () => {
  it('hands on what a promise comes to', async () => {
    const wait = patience(1_000, bell().alarm);
    expect(await wait(Promise.resolve(7))).toEqual({ kind: 'value', value: 7 });
    await expect(wait(Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('is over for all that are awaited when none of them settles', async () => {
    const { alarm, ring } = bell();
    const wait = patience(1_000, alarm);
    const both = [wait(never), wait(never)];
    ring();
    expect(await Promise.all(both)).toEqual([{ kind: 'late' }, { kind: 'late' }]);
  });

  it('begins anew with each that settles, and ends with the last', async () => {
    const { alarm, ring, sets } = bell();
    const wait = patience(1_000, alarm);
    const slow = wait(never);
    await wait(Promise.resolve(1));
    await wait(Promise.resolve(2));
    expect(sets()).toBe(3);
    ring();
    expect(await slow).toEqual({ kind: 'late' });
    ring();
    expect(await wait(Promise.resolve(3))).toEqual({ kind: 'value', value: 3 });
  });

  it('does not hear what settles too late', async () => {
    const { alarm, ring } = bell();
    let keep = (_: number): void => {};
    const late = patience(
      1_000,
      alarm,
    )(
      new Promise<number>((resolve) => {
        keep = resolve;
      }),
    );
    ring();
    keep(7);
    expect(await late).toEqual({ kind: 'late' });
  });
});
