/** What pages show of the benchmark is what evidence/bench.json says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchFiles } from '../../../../tools/measure/bench/bench.ts';
import { benchGoals, goalCells, isReached } from '../../../../tools/measure/bench/goals.ts';
import { benchPage, shortTable } from '../../../../tools/measure/bench/page.ts';
import { benchPlot } from '../../../../tools/measure/bench/plot.ts';
import { type BenchResults, readResults } from '../../../../tools/measure/bench/results.ts';
import { root } from '../../../support/paths.ts';

const circumstances = { node: '20.20.2', cores: 2, load: 1, seconds: 3 };
const evaluation = { connections: 100 };
const results: BenchResults = {
  evaluations: {
    ...circumstances,
    rows: [10, 1_000, 10_000].flatMap((rules) => [
      { ...evaluation, engine: 'linear', rules, microseconds: rules / 10 } as const,
      { ...evaluation, engine: 'cedar', rules, microseconds: 8 * rules } as const,
      { ...evaluation, engine: 'objects', rules, microseconds: 0.5 } as const,
      { ...evaluation, engine: 'columns', rules, microseconds: rules / 10_000 } as const,
    ]),
  },
  comparisons: { ...circumstances, rows: [{ rules: 1_000, counterpart: 'an edited copy', limitSeconds: 20 }] },
};

const goal = (what: string): readonly string[] => {
  const found = benchGoals.find((each) => each.what === what);
  return found === undefined ? [] : goalCells(found, results);
};

describe.each(Object.entries(benchFiles(readResults())))('%s', (path, text) => {
  it('is fresh, or `npm run measure -- bench --check` says so', () => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });
});

describe('a goal', () => {
  it('says by how much it was missed', () => {
    expect(goal('objects, 1,000 rules')).toEqual(['objects, 1,000 rules', '≤ 1 µs', '500 ns', 'reached']);
    expect(goal('columns, 1,000 rules').slice(1)).toEqual(['≤ 60 ns', '100 ns', 'missed: 1.67 times']);
    expect(goal('objects, 1,000 rules, against Cedar').slice(1)).toEqual(['≥ 10,000 times', '16,000 times', 'reached']);
    expect(goal('columns, 10,000 rules against 10').slice(1)).toEqual([
      '≤ 2 times',
      '1,000 times',
      'missed: 500.00 times',
    ]);
  });

  it('is missed where there was no answer, and neither where nothing was measured', () => {
    expect(goal('comparing 1,000 rules with an edited copy').slice(1)).toEqual(['≤ 1 s', 'no answer', 'missed']);
    expect(goal('building for 1,000 rules').slice(1)).toEqual(['≤ 100 ms', 'not measured', '']);
    expect(benchGoals.map((each) => isReached(each, {})).every((reached) => reached === undefined)).toBe(true);
  });
});

it('the page has a section for each part that was measured', () => {
  const page = benchPage(results);
  expect(page.match(/^## .*/gm)).toEqual(['## One evaluation', '## Comparing two rule sets']);
  expect(page).toContain('| 1,000 | an edited copy | no answer in 20 s |  |');
  expect(page).toContain('| Cedar | 80 (−80) | 8,000 (−80) | 80,000 (−80) |');
  expect(page).toContain('| regions, objects | 0.5 (+2) | 0.5 (+200) | 0.5 (+2,000) |');
});

it('the short table has a line for each engine', () => {
  expect(shortTable(results)).toContain('| linear evaluator | 1 | 100 | 1,000 |');
});

describe('the plot', () => {
  const plot = benchPlot(results);

  it('has a line with a label for each engine that was measured', () => {
    expect(plot.match(/<polyline /g)).toHaveLength(4);
    expect([...plot.matchAll(/<text x="584" y="[\d.]+">(.*?)</g)].map(([, label]) => label)).toEqual([
      'Cedar (wasm)',
      'linear evaluator',
      'regions, columns',
      'regions, objects',
    ]);
  });

  it('is by powers of ten', () => {
    const [first, , , last] = [...plot.matchAll(/points="([\d.]+),([\d.]+) ([\d.]+),([\d.]+) ([\d.]+),([\d.]+)"/g)].map(
      (found) => found.slice(1).map(Number),
    );
    expect(first?.filter((_, index) => index % 2 === 0)).toEqual([70, 396.7, 560]);
    expect((last?.[1] ?? 0) - (last?.[3] ?? 0)).toBeCloseTo(0);
  });

  it('has its labels apart', () => {
    const row = { ...evaluation, rules: 10, microseconds: 1 };
    const close = (['cedar', 'casbin', 'linear'] as const).map((engine) => ({ ...row, engine }));
    const places = [
      ...benchPlot({ evaluations: { ...circumstances, rows: close } }).matchAll(/<text x="584" y="([\d.]+)"/g),
    ];
    const [one = 0, two = 0, three = 0] = places.map(([, y]) => Number(y));
    expect([two - one, three - two]).toEqual([17, 17]);
  });
});
