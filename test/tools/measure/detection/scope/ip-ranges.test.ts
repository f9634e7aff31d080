import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../../../src/syntax/ip-ranges.ts';
import { scope } from '../../../../../tools/measure/detection/scope/ip-ranges.ts';
import { flawsOf } from './flaws.ts';

const asked = [...scope.ofSize(0)].flatMap(({ when }) => ('range' in when ? [when] : []));

describe('the small scope of ranges', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('asks every range about every address', () => {
    const [ranges, addresses] = [
      new Set(asked.map(({ range }) => range)),
      new Set(asked.map(({ address }) => address)),
    ];
    expect(asked.length).toBe(ranges.size * addresses.size);
  });

  it('holds every kind of range, and texts that are none', () => {
    const kinds = asked.map(({ range }) => parseRange(range)).map((read) => (read.ok ? read.value.kind : 'none'));
    expect(new Set(kinds)).toEqual(new Set(['address', 'span', 'block', 'none']));
  });
});
