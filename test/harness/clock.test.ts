import { describe, expect, it, vi } from 'vitest';
import { unlimited, until } from '../../src/harness/clock.ts';

describe('until', () => {
  it('is over from its moment on, and a shorter one sooner', () => {
    vi.setSystemTime(0);
    const clock = until(100);
    const [short, long] = [clock.within(50), clock.within(500)];
    expect([clock.isOver(), short.isOver(), long.isOver()]).toEqual([false, false, false]);
    vi.setSystemTime(50);
    expect([clock.isOver(), short.isOver(), long.isOver()]).toEqual([false, true, false]);
    vi.setSystemTime(100);
    expect([clock.isOver(), long.isOver()]).toEqual([true, true]);
    expect(unlimited.isOver()).toBe(false);
  });
});
