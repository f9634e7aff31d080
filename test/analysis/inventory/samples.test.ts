import { describe, expect, it } from 'vitest';
import { readInventory } from '../../../src/analysis/inventory/inventory.ts';
import { compareCalls, expectedOf, sampleBytes, sampleNames, unreported } from '../../support/samples.ts';

describe('the samples of what administrators have, through the inventory', () => {
  it.each(sampleNames(1, 57))('%s', (name) => {
    const { calls, notes } = readInventory([{ name, bytes: sampleBytes(name) }]);
    const expected = expectedOf(name);
    expect([...compareCalls(expected, calls), ...unreported(expected, notes)]).toEqual([]);
  });
});
