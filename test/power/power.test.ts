/** The committed kill matrix: made from the present sources, and no planted fault escapes in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { powerDigest } from '../../src/checks/power/digest.ts';
import { headOf } from '../../src/checks/power/page.ts';
import { faults } from '../../src/faults/all.generated.ts';
import { parseCsv, type Row } from '../../src/syntax/csv.ts';
import { tree } from '../sources.ts';

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const table = parseCsv(readFileSync(join(import.meta.dirname, 'matrix.csv'), 'utf8'));
const rows = table.ok ? table.value.rows : [];

/** Faults that no golden case catches. */
const escaped = (from: readonly Row[]): readonly string[] =>
  faults
    .map(({ name }) => name)
    .filter(
      (name) =>
        !from.some(({ cells }) => cells['fault'] === name && cells['by'] === 'golden' && Number(cells['caught']) > 0),
    );

describe('the kill matrix', () => {
  it('is fresh: otherwise `npm run power`', () => {
    expect(page.split('\n')[0]).toBe(headOf(powerDigest(tree)));
  });

  it('holds the planted faults and no others', () => {
    expect([...new Set(rows.map(({ cells }) => cells['fault']))].sort()).toEqual(faults.map(({ name }) => name).sort());
  });

  it('lets no fault escape', () => {
    expect(escaped(rows)).toEqual([]);
    expect(escaped(rows.filter(({ cells }) => cells['fault'] !== 'zone-ignored'))).toEqual(['zone-ignored']);
  });

  it('names on the page each fault that a campaign misses', () => {
    const always = rows.filter(({ cells }) => cells['by'] === 'campaign' && cells['caught'] === cells['of']);
    const sure = new Set(always.map(({ cells }) => cells['fault']));
    const unsure = faults.filter(({ name }) => !sure.has(name) && !page.includes(`\n- \`${name}\`: found with `));
    const together = unsure.filter(({ chapters }) => chapters.length === 1);
    expect(together.map(({ name }) => name)).toEqual([]);
  });
});
