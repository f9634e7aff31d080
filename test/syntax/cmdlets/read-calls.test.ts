import { describe, expect, it } from 'vitest';
import { readCalls } from '../../../src/syntax/cmdlets/read-calls.ts';
import { decodeText } from '../../../src/syntax/encoding.ts';
import { compareCalls, expectedOf, sampleBytes, sampleNames, unreported } from '../../support/samples.ts';

const scripts = [...sampleNames(1, 24), ...sampleNames(34, 34), ...sampleNames(36, 36), ...sampleNames(56, 57)];

describe('the samples that are scripts', () => {
  it.each(scripts)('%s', (name) => {
    const { text } = decodeText(sampleBytes(name));
    const expected = expectedOf(name);
    const { calls, notes } = readCalls(text);
    expect([...compareCalls(expected, calls), ...unreported(expected, notes)]).toEqual([]);
  });
});
