/** The committed census of campaigns: every axis and clause has its row, and nothing is missed that golden cases reach. */
import { describe, expect, it } from 'vitest';
import { chapterNames } from '../../src/model/chapters.ts';
import { axes } from '../../src/model/generated/axes.generated.ts';
import { askedClauses, CITED, MISSED } from '../../tools/measure/census/census-rows.ts';
import { readRows } from './rows.ts';

const rows = readRows('census.csv');
const reach = rows.filter(({ chapter }) => chapter === '');
const cited = new Set(rows.filter(({ sort }) => sort === CITED).map(({ name }) => name));

/** Clauses that say what is left open: nothing can be asked about them. */
const OPEN: readonly string[] = ['AAP-VALID', 'CAR-VALID'];

describe('the census of campaigns', () => {
  it('has a row for every axis and clause and no other: otherwise `npm run measure -- census`', () => {
    const wanted = [...axes.map(({ name }) => `axis ${name}`), ...askedClauses.map((id) => `clause ${id}`)];
    expect(reach.map(({ sort, name }) => `${sort} ${name}`).sort()).toEqual(wanted.sort());
  });

  it('lets no axis and no clause escape', () => {
    const escaped = reach.filter(
      ({ sort, name = '', questions }) =>
        !OPEN.includes(name) && (questions === '0' || (sort === 'axis' && !cited.has(name))),
    );
    expect(escaped).toEqual([]);
    expect(reach.length).toBeGreaterThan(100);
  });

  it('has every chapter, and each of them reaches what golden cases reach', () => {
    expect([...new Set(rows.map(({ chapter }) => chapter))]).toEqual([...chapterNames, '']);
    expect(rows.filter(({ sort }) => sort === MISSED)).toEqual([]);
  });
});
