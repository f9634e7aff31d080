import { describe, expect, it } from 'vitest';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { singleReadings } from '../../../src/regions/coverage/single-readings.ts';

describe('singleReadings', () => {
  it.each([
    ['client-access-rules', 16],
    ['application-access-policies', 4],
  ] as const)('of %s are the defaults and %i in all, each with one axis changed', (chapter, count) => {
    const [first, ...others] = singleReadings(chapter);
    expect(first).toBe(defaultReadings);
    expect(others).toHaveLength(count - 1);
    for (const each of others) expect(axes.filter(({ name }) => each[name] !== defaultReadings[name])).toHaveLength(1);
  });
});
