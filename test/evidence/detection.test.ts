/** The committed kill matrix: every fault and every law has its row, and no planted fault escapes, is another reading or another fault. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/faults/all.generated.ts';
import { laws } from '../../src/laws/all.generated.ts';
import { parseCsv, type Row } from '../../src/syntax/csv.ts';
import { fileOf, readRows } from '../../tools/measure/detection/tables.ts';

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const text = readFileSync(join(import.meta.dirname, 'matrix.csv'), 'utf8');
const table = parseCsv(text);
const rows = (table.ok ? table.value.rows : []).filter(({ cells }) => cells['fault'] !== '');

/** Faults that no golden case catches. */
const escaped = (from: readonly Row[]): readonly string[] =>
  faults
    .map(({ name }) => name)
    .filter(
      (name) =>
        !from.some(({ cells }) => cells['fault'] === name && cells['by'] === 'golden' && Number(cells['caught']) > 0),
    );

/** Faults of which a row says so. */
const where = (says: (cells: Row['cells']) => boolean): readonly (string | undefined)[] => [
  ...new Set(rows.filter(({ cells }) => says(cells)).map(({ cells }) => cells['fault'])),
];

/** What stands below a line that ends in these words. */
const below = (words: string): string | undefined => page.split(`${words}\n\n`)[1]?.split('\n\n')[0];

/** Mistakes with what is large, or with names that objects have from the start. */
const BEYOND_SMALL_SCOPES = [
  'first-page-of-members',
  'members-kept-in-a-plain-object',
  'first-page-of-rules',
  'long-list-cut',
  'username-cut-at-64',
  'names-kept-in-a-plain-object',
];

describe('the kill matrix', () => {
  it('holds the planted faults and no others: otherwise `npm run power`', () => {
    expect([...new Set(rows.map(({ cells }) => cells['fault']))].sort()).toEqual(faults.map(({ name }) => name).sort());
  });

  it('holds the laws and no others: otherwise `npm run power`', () => {
    expect([...readRows(text).laws].sort()).toEqual(laws.map(({ name }) => fileOf(name)).sort());
  });

  it('lets no fault escape', () => {
    expect(escaped(rows)).toEqual([]);
    expect(escaped(rows.filter(({ cells }) => cells['fault'] !== 'zone-ignored'))).toEqual(['zone-ignored']);
  });

  it('lets each fault die to the campaigns of every seed, all chapters together', () => {
    expect(page).toContain(
      `Campaigns catch ${faults.length} of ${faults.length} with every one of 30 seeds, and 0 with none.`,
    );
    const everySeed = where(({ by, caught, of }) => by === 'campaign' && caught === of);
    expect(faults.map(({ name }) => name).filter((name) => !everySeed.includes(name))).toEqual([
      'folded-to-upper-case', // by 29 of 30 seeds in each of three chapters
    ]);
  });

  it('catches every fault under whatever readings', () => {
    const caught = where(({ by, caught }) => by === 'golden under any readings' && Number(caught) > 0);
    expect(caught.length).toBe(faults.length);
    expect(below('once every reading is open.')).toBe('None.');
  });

  it('shows every fault in a small scope, and separates all of them', () => {
    const shown = where(({ by, caught }) => by === 'scope' && Number(caught) > 0);
    const missing = faults.map(({ name }) => name).filter((name) => !shown.includes(name));
    expect(missing.sort()).toEqual([...BEYOND_SMALL_SCOPES].sort());
    const listed = [...(below('that no question of a small scope shows:') ?? '').matchAll(/`([^`]+)`/g)];
    expect(listed.map(([, name]) => name).sort()).toEqual([...BEYOND_SMALL_SCOPES].sort());
    expect(below('are one fault:')).toBe('None.');
  });

  it('has a smallest question for each fault', () => {
    const read = parseCsv(readFileSync(join(import.meta.dirname, 'smallest.csv'), 'utf8'));
    const smallest = read.ok ? read.value.rows.map(({ cells }) => cells['fault']) : [];
    expect(smallest.sort()).toEqual(faults.map(({ name }) => name).sort());
  });

  it('has a reason for every law that no fault breaks alone', () => {
    expect(below('for which neither holds:')).toBe('None.');
  });

  it('knows rare faults', () => {
    expect(Number(/^- (\d+) of \d+ faults are rare/m.exec(page)?.[1])).toBeGreaterThanOrEqual(15);
  });
});
