/** The committed coverage of the reference by golden cases is of every file, and whole. */
import { expect, it } from 'vitest';
import { isCode, tree } from '../support/sources.ts';
import { readRows } from './rows.ts';

const rows = readRows('coverage.csv');

it('is of the files of the reference and of no others: otherwise `npm run measure -- coverage`', () => {
  const files = tree.filter((file) => isCode(file) && file.path.startsWith('src/reference/')).map(({ path }) => path);
  expect(rows.map(({ file }) => file).sort()).toEqual(files.sort());
});

it('leaves no line out', () => {
  expect(rows.filter(({ missed }) => missed !== '')).toEqual([]);
  expect(rows.reduce((sum, { branches }) => sum + Number(branches), 0)).toBeGreaterThan(500);
});
