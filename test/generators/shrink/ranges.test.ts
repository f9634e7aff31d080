import { expect, it } from 'vitest';
import { shrinkRange } from '../../../generators/shrink/ranges.ts';

it('a span shrinks to its ends, a block to its address and to plainer blocks', () => {
  expect(shrinkRange('10.0.0.1-10.0.0.9')).toEqual(['10.0.0.1', '10.0.0.9']);
  expect(shrinkRange('2001:db8::/32')).toEqual(['2001:db8::', '2001:db8::/0', '2001:db8::/8']);
  expect(shrinkRange('10.0.0.0/8')).toEqual(['10.0.0.0']);
  expect(shrinkRange('10.0.0.1')).toEqual([]);
});
