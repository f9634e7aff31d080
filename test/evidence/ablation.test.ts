/** The committed ablation is of the features that there are, and of every fault. */
import { expect, it } from 'vitest';
import { features } from '../../generators/index.ts';
import { faults } from '../../src/faults/all.generated.ts';
import { readPage, readRows } from './rows.ts';

const rows = readRows('ablation.csv');

it('the ablation names every feature and no other: otherwise `npm run measure -- ablation`', () => {
  const named = [...readPage('ablation.md').matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(features));
  expect([...new Set(rows.map(({ feature }) => feature))]).toEqual(['every feature', ...named]);
});

it('the ablation looks for every planted fault and no other', () => {
  const whole = rows.filter(({ feature }) => feature === 'every feature').map(({ fault }) => fault);
  expect(whole.sort()).toEqual(faults.map(({ name }) => name).sort());
});
