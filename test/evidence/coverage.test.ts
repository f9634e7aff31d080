/** The committed coverage of the reference is of every file, and whole where it decides. */
import { expect, it } from 'vitest';
import { isCode, tree } from '../support/sources.ts';
import { readRows } from './rows.ts';

const rows = readRows('coverage.csv');

it('is of the files of the reference and of no others: otherwise `npm run measure -- coverage`', () => {
  const files = tree.filter((file) => isCode(file) && file.path.startsWith('src/reference/')).map(({ path }) => path);
  expect(rows.map(({ file }) => file).sort()).toEqual(files.sort());
});

/** What decides; explanations, expectations and the validity of what is given hold words and guards for what never happens. */
const decides = ({ file = '' }: Readonly<Record<string, string>>): boolean =>
  !/^src\/reference\/(explain\/|expectation|validity)/.test(file);

it('leaves no line out of what decides', () => {
  expect(rows.filter(decides).length).toBeGreaterThan(12);
  expect(rows.filter((row) => decides(row) && row['missed'] !== '')).toEqual([]);
  expect(rows.reduce((sum, { branches }) => sum + Number(branches), 0)).toBeGreaterThan(500);
});

/** Arguments of another type may not be asked, and a list of calls holds one at least: spec/adapter-protocol.md. */
const NOT_ASKED = /^src\/reference\/(cmdlets\/(binding|rule-values)|(policy|rule)-administration)\.ts$/;

it('golden cases alone reach all that decides, but for arguments that may not be asked', () => {
  const missed = rows.filter((row) => decides(row) && row['golden'] !== '');
  expect(missed.map(({ file = '' }) => file).filter((file) => !NOT_ASKED.test(file))).toEqual([]);
  expect(missed.flatMap(({ golden = '' }) => golden.split(' ')).length).toBeLessThanOrEqual(18);
});
