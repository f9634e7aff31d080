import { describe, expect, it } from 'vitest';
import { features } from '../../../generators/index.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { type Ablation, ablation, printAblation, printAblationPage } from '../../../tools/measure/ablation.ts';

const effort = { seeds: 1, runs: 300 };
const planted = faults.filter(({ name }) => name === 'outer-stars-only' || name === 'range-end-exclusive');
const ablations = ablation(planted, effort);
const without = (feature: string): Ablation | undefined => ablations.find((each) => each.feature === feature);

describe('ablation', () => {
  it('takes every feature away', () => {
    expect(ablations.map(({ feature }) => feature)).toEqual(Object.keys(features));
  });

  it('asks only where the questions are others without the feature', () => {
    expect(without('boundaries')?.chapters).toEqual(['ip-ranges']);
    expect(without('boundaries')?.changes.map(({ fault }) => fault.name)).toEqual(['range-end-exclusive']);
    expect(without('nested-groups')).toMatchObject({ chapters: [], changes: [] });
  });

  it('misses a fault without the feature that shows it', () => {
    const change = without('stars')?.changes.find(({ fault }) => fault.name === 'outer-stars-only');
    expect(change?.whole).toBeLessThan(300);
    expect(change?.less).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what is printed', () => {
  it('has a row for each feature and fault, without a number for what is lost', () => {
    expect(printAblation(ablations)).toMatch(/^stars,outer-stars-only,username-patterns,\d+,$/m);
  });

  it('names what is lost', () => {
    expect(printAblationPage(ablations, effort, 'abc')).toMatch(/^- `stars`: `outer-stars-only` \(\d+ → lost\)$/m);
    expect(printAblationPage(ablations, effort, 'abc')).toContain(
      '| `nested-groups` | 0 | 0 | 0 | 0 | — → — | — → — |',
    );
  });
});
