/** The committed figures of `identify` are of every fault, and good enough. */
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/faults/all.generated.ts';
import { readPage, readRows } from './rows.ts';

const rows = readRows('identify.csv');
const mixtures = rows.filter((row) => row['of'] === 'mixture');
const named = rows.filter((row) => row['of'] === 'fault');

describe('the figures of `identify`', () => {
  it('hold every mixture right and accuse none', () => {
    expect(mixtures).toHaveLength(1000);
    expect(mixtures.filter(({ found, accused }) => found !== 'right' || accused !== '')).toEqual([]);
    expect(readPage('identify.md')).toMatch(/\b100 of them are looked through .*; 0 are accused/);
  });

  it('are of the planted faults and of no others: otherwise `npm run measure -- identify`', () => {
    expect(named.map(({ name }) => name).sort()).toEqual(faults.map(({ name }) => name).sort());
  });

  /** `identify` does not look for lenient ones: their answers are acceptable. */
  it('hold nine faults of ten named first, of those that are looked for', () => {
    const lenient = faults.filter((fault) => fault.lenient === true).map(({ name }) => name);
    const lookedFor = named.filter(({ name = '' }) => !lenient.includes(name));
    expect(lookedFor).toHaveLength(faults.length - lenient.length);
    expect(lookedFor.filter(({ found }) => found === 'first').length / lookedFor.length).toBeGreaterThanOrEqual(0.9);
    expect(named.filter(({ name = '', found }) => lenient.includes(name) && found !== 'unseen')).toEqual([]);
  });

  it('name no fault that a program has not', () => {
    expect(named.filter(({ found }) => found === 'other')).toEqual([]);
  });
});
