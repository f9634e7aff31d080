import { expect, it } from 'vitest';
import { countBits } from '../../../src/regions/bits.ts';
import { under } from '../../reference/questions.ts';
import { compared, rule } from './sides.ts';

it('each side begins with what bypasses the rules, and ends with what happens when none decides', () => {
  const otherwise = under({ 'microsoft-middle-tier': 'evaluated', 'no-rule-matches': 'deny' });
  const { sides } = compared([rule('a')], [rule('b')], under({}), otherwise);
  const all = sides.products.products;
  expect(all.map(({ rule: number }) => sides.answers[number])).toEqual([
    { action: 'AllowAccess', decidedBy: [] },
    { action: 'DenyAccess', decidedBy: ['a'] },
    { action: 'AllowAccess', decidedBy: [] },
    { action: 'DenyAccess', decidedBy: ['b'] },
    { action: 'DenyAccess', decidedBy: [] },
  ]);
  expect(all.map(({ channels }) => countBits(channels))).toEqual([60, 120, 180, 180, 180]);
  expect(sides.firstOfSecond).toBe(3);
  expect(sides.line['ipv4-mapped-ipv6']).toBe('distinct');
});

it('a side without rules has them too', () => {
  const { sides } = compared([], []);
  expect(sides.firstOfSecond).toBe(2);
  expect(sides.products.products).toHaveLength(4);
});
