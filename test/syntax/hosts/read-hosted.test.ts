import { describe, expect, it } from 'vitest';
import { readListings } from '../../../src/syntax/exports/console/listings.ts';
import { readHosted } from '../../../src/syntax/hosts/read-hosted.ts';
import { compareCalls, expectedOf, sampleBytes, sampleNames, unreported } from '../../support/samples.ts';

function read(name: string) {
  const text = new TextDecoder().decode(sampleBytes(name));
  return readHosted(text, name.endsWith('.md') ? 'markdown' : 'text');
}

const HOSTS = [...sampleNames(25, 33), ...sampleNames(35, 35), ...sampleNames(42, 42)];

describe('the samples of hosts', () => {
  it.each(HOSTS)('%s has its calls', (name) => {
    const { calls } = read(name);
    expect(compareCalls(expectedOf(name), calls)).toEqual([]);
  });

  it.each(HOSTS)('%s has its notes', (name) => {
    const { notes } = read(name);
    const listed = readListings(new TextDecoder().decode(sampleBytes(name))).notes;
    expect(unreported(expectedOf(name), [...notes, ...listed])).toEqual([]);
  });
});
