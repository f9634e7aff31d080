import { describe, expect, it } from 'vitest';
import { readCalls } from '../../../src/syntax/cmdlets/read-calls.ts';
import { compareCalls, expectedOf, sampleNames, sampleText, unreported } from '../../support/samples.ts';

const scripts = [...sampleNames(1, 24), ...sampleNames(34, 34), ...sampleNames(36, 36), ...sampleNames(56, 57)];

describe('the samples that are scripts', () => {
  it.each(scripts)('%s', (name) => {
    const expected = expectedOf(name);
    const { calls, notes } = readCalls(sampleText(name));
    expect([...compareCalls(expected, calls), ...unreported(expected, notes)]).toEqual([]);
  });
});
