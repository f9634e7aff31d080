/** The committed census of campaigns: every axis and clause has its row, and nothing is missed that golden cases reach. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { axes } from '../../src/model/axes.generated.ts';
import { clauses } from '../../src/model/clauses.generated.ts';
import { parseCsv } from '../../src/syntax/csv.ts';
import { chapterNames } from '../../src/syntax/wire.ts';

const table = parseCsv(readFileSync(join(import.meta.dirname, 'census.csv'), 'utf8'));
const rows = (table.ok ? table.value.rows : []).map(({ cells }) => cells);
const page = readFileSync(join(import.meta.dirname, 'census.md'), 'utf8');

/** Clauses that say what is left open: nothing can be asked about them. */
const OPEN: readonly string[] = ['AAP-VALID', 'CAR-VALID'];

describe('the census of campaigns', () => {
  it('has a row for every axis and clause and no other: otherwise `npm run power`', () => {
    const wanted = [...axes.map(({ name }) => `axis ${name}`), ...Object.keys(clauses).map((id) => `clause ${id}`)];
    expect(rows.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(wanted.sort());
  });

  it('lets no axis and no clause escape', () => {
    const escaped = rows.filter(
      ({ kind, name = '', golden, campaign }) =>
        !OPEN.includes(name) && (golden === '0' || (kind === 'axis' && campaign === '0')),
    );
    expect(escaped).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
  });

  it('has every chapter, and each of them reaches what golden cases reach', () => {
    const parts = page.split('\n## ').slice(1);
    expect(parts.map((part) => part.split('\n')[0])).toEqual([...chapterNames]);
    for (const part of parts) expect(part.split('none of these questions:\n\n')[1]?.trim()).toBe('None.');
  });
});
