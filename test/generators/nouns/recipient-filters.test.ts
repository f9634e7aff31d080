import { expect, it } from 'vitest';
import { drawFilter, drawRecipient, writeFilter } from '../../../generators/nouns/recipient-filters.ts';
import { wellFormed, without } from '../../../generators/settings.ts';
import type { Chain } from '../../../src/model/filter.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { walk } from '../../../src/syntax/recipient-filters/walk.ts';
import { poolsFor } from '../draws.ts';

it('a filter is read as the same filter, in every spelling of it', () => {
  for (const [dice, pools] of poolsFor(1500)) {
    const filter = drawFilter(dice, pools, 'any');
    const plain = parseFilter(writeFilter(dice, filter, without(wellFormed, 'spellings')));
    expect(plain.ok).toBe(true);
    for (let spelling = 0; spelling < 3; spelling += 1) {
      const text = writeFilter(dice, filter, wellFormed);
      const read = parseFilter(text);
      expect(read.ok && bare(read.value), text).toEqual(plain.ok && bare(plain.value));
    }
  }
});

/** The tree without parentheses around one comparison, and without regard to case. */
function bare(filter: Chain): string {
  return walk<string>(filter, {
    comparison: ({ property, operator, value }) => `${property} ${operator} ${JSON.stringify(value)}`,
    nots: (inner, nots) => '-not '.repeat(nots) + inner,
    chain: (first, rest) =>
      rest.length === 0 ? first : `(${first}${rest.map(({ operator, value }) => ` ${operator} ${value}`).join('')})`,
  }).toLowerCase();
}

it('a filter that is valid everywhere has stars only at the end', () => {
  for (const [dice, pools] of poolsFor(1500)) {
    const text = writeFilter(dice, drawFilter(dice, pools, 'valid'), without(wellFormed, 'spellings'));
    expect(text.replace(/\*(?=['"])/g, '')).not.toContain('*');
  }
});

it('a recipient has the attributes that the filters of its world ask about', () => {
  const full = [...poolsFor(300, without(wellFormed, 'blank-attributes'))];
  for (const [dice, pools] of full) {
    const recipient = drawRecipient(dice, pools);
    expect(Object.keys(recipient).sort()).toEqual([...new Set(pools.attributes)].sort());
    expect(Object.values(recipient)).not.toContain(null);
  }
});
