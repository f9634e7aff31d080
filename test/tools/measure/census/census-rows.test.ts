import { describe, expect, it } from 'vitest';
import { CITED, censusRows, MISSED } from '../../../../tools/measure/census/census-rows.ts';
import { cases as all } from '../../../support/golden-collection.ts';

const effort = { seeds: 2, questions: 50 };
const cases = all.filter(({ question }) => question.chapter === 'ip-ranges');

describe('censusRows', () => {
  it('counts the questions of each seed, and the same for the same effort', () => {
    const rows = censusRows('ip-ranges', cases, effort);
    expect(rows).toEqual(censusRows('ip-ranges', cases, effort));
    const answers = rows.filter(({ sort }) => sort === 'answer').map(({ questions }) => String(questions).split(' '));
    for (const seed of [0, 1]) expect(answers.reduce((sum, counts) => sum + Number(counts[seed]), 0)).toBe(50);
    expect(
      rows.filter(({ sort }) => sort === 'answer').some(({ questions }) => !/^(\d+) \1$/.test(`${questions}`)),
    ).toBe(true);
    const cited = new Map(rows.filter(({ sort }) => sort === CITED).map(({ name, questions }) => [name, questions]));
    expect(Number(cited.get('IP-CIDR'))).toBeGreaterThan(0);
    expect(Number(cited.get('cidr-host-bits'))).toBeGreaterThan(0);
    expect(cited.has('nested-groups')).toBe(false);
  });

  it('misses what only golden cases reach', () => {
    const missed = (of: typeof cases) =>
      censusRows('ip-ranges', of, { seeds: 1, questions: 1 }).filter(({ sort }) => sort === MISSED);
    expect(missed(cases).length).toBeGreaterThan(0);
    expect(missed([])).toEqual([]);
  });
});
