/** A hundred thousand pairs of rule sets were compared, and each comparison is what brute force says. */
import { expect, it } from 'vitest';
import { readPage, readRows } from './rows.ts';

const rows = readRows('regions.csv');

it('the pairs are a hundred thousand, each seed once: otherwise `npm run measure -- regions`', () => {
  expect(rows.map(({ seed }) => seed)).toEqual(Array.from({ length: 100 }, (_, index) => `${index + 1}`));
  expect(rows.reduce((sum, { pairs }) => sum + Number(pairs), 0)).toBe(100_000);
  expect(readPage('regions.md')).toContain('| pairs | 100,000 |');
});

it('nothing is not as it should be', () => {
  expect(rows.filter(({ mistaken }) => mistaken !== '0').map(({ first }) => first)).toEqual([]);
});
