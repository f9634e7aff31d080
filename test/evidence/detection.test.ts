/** The committed table of detections: every fault and every law has its row, and no planted fault escapes, is another reading or another fault. */
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/faults/all.generated.ts';
import { laws } from '../../src/laws/all.generated.ts';
import { fileOfLaw } from '../../tools/measure/detection/laws.ts';
import { readPage, readRows } from './rows.ts';

const page = readPage('detection.md');
const rows = readRows('detection.csv');
const names = faults.map(({ name }) => name);

/** Faults that no golden case catches. */
const escaped = (from: typeof rows): readonly string[] =>
  names.filter(
    (name) => !from.some(({ fault, by, detected }) => fault === name && by === 'golden' && Number(detected) > 0),
  );

/** Faults of which a row says so. */
const where = (says: (cells: (typeof rows)[number]) => boolean): readonly (string | undefined)[] => [
  ...new Set(rows.filter(says).map(({ fault }) => fault)),
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

describe('the table of detections', () => {
  it('holds the planted faults and no others: otherwise `npm run measure -- detection`', () => {
    expect(where(() => true).toSorted()).toEqual(names.toSorted());
  });

  it('has rows of every instrument for each of them', () => {
    for (const by of ['campaign', 'scope', 'golden', 'golden under any readings', 'law'])
      expect(where((row) => row['by'] === by).toSorted()).toEqual(names.toSorted());
  });

  it('has a fault for every law, and knows no others', () => {
    const broken = rows.filter(({ by, detected }) => by === 'law' && detected === '1').map((row) => row['where']);
    expect([...new Set(broken)].sort()).toEqual(laws.map(({ name }) => fileOfLaw(name)).sort());
  });

  it('lets no fault escape', () => {
    expect(escaped(rows)).toEqual([]);
    expect(escaped(rows.filter(({ fault }) => fault !== 'zone-ignored'))).toEqual(['zone-ignored']);
  });

  it('lets each fault die to the campaigns of every seed, all chapters together', () => {
    expect(page).toContain(
      `Campaigns catch ${faults.length} of ${faults.length} with every one of 30 seeds, and 0 with none.`,
    );
    const everySeed = where(({ by, detected, of }) => by === 'campaign' && detected === of);
    expect(names.filter((name) => !everySeed.includes(name))).toEqual([
      'folded-to-upper-case', // by 29 of 30 seeds in each of three chapters
    ]);
  });

  it('catches every fault under whatever readings', () => {
    const caught = where(({ by, detected }) => by === 'golden under any readings' && Number(detected) > 0);
    expect(caught.length).toBe(faults.length);
    expect(below('once every reading is open.')).toBe('None.');
  });

  it('shows every fault in a small scope, and separates all of them', () => {
    const shown = where(({ by, detected }) => by === 'scope' && Number(detected) > 0);
    const missing = names.filter((name) => !shown.includes(name));
    expect(missing.sort()).toEqual([...BEYOND_SMALL_SCOPES].sort());
    const listed = [...(below('that no question of a small scope shows:') ?? '').matchAll(/`([^`]+)`/g)];
    expect(listed.map(([, name]) => name).sort()).toEqual([...BEYOND_SMALL_SCOPES].sort());
    expect(below('are one fault:')).toBe('None.');
  });

  it('has a smallest question for each fault', () => {
    const shown = where(({ by, example }) => (by === 'scope' || by === 'golden') && example !== '');
    expect(shown.toSorted()).toEqual(names.toSorted());
  });

  it('has a reason for every law that no fault breaks alone', () => {
    expect(below('for which neither holds:')).toBe('None.');
  });

  it('knows rare faults', () => {
    expect(Number(/^- (\d+) of \d+ faults are rare/m.exec(page)?.[1])).toBeGreaterThanOrEqual(15);
  });
});
