import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/model/inventory/call.ts';
import { readListings } from '../../../src/syntax/exports/console/listings.ts';
import { readHosted } from '../../../src/syntax/hosts/read-hosted.ts';
import {
  compareCalls,
  type ExpectedCall,
  type ExpectedReading,
  expectedOf,
  sampleBytes,
  sampleNames,
  unreported,
} from '../../support/samples.ts';

/** What only the other language knows is null and no placeholder: `${appId}` may be either. */
function withoutUnknownPlaceholders(expected: ExpectedReading, calls: readonly Call[]): ExpectedReading {
  const invocations = expected.invocations?.map((want): ExpectedCall => {
    const actual = calls.find(({ cmdlet, place }) => cmdlet === want.cmdlet && place.line === want.line);
    const { placeholder, ...others } = want;
    const left = placeholder?.filter((name) => !(want.orUnknown?.includes(name) && actual?.parameters[name] === null));
    return left === undefined || left.length === 0 ? others : { ...others, placeholder: left };
  });
  return invocations === undefined ? expected : { ...expected, invocations };
}

function read(name: string) {
  const text = new TextDecoder().decode(sampleBytes(name));
  return readHosted(text, name.endsWith('.md') ? 'markdown' : 'text');
}

const HOSTS = [...sampleNames(25, 33), ...sampleNames(35, 35), ...sampleNames(42, 42)];

describe('the samples of hosts', () => {
  it.each(HOSTS)('%s has its calls', (name) => {
    const { calls } = read(name);
    expect(compareCalls(withoutUnknownPlaceholders(expectedOf(name), calls), calls)).toEqual([]);
  });

  it.each(HOSTS)('%s has its notes', (name) => {
    const { notes } = read(name);
    const listed = readListings(new TextDecoder().decode(sampleBytes(name))).notes;
    expect(unreported(expectedOf(name), [...notes, ...listed])).toEqual([]);
  });
});
