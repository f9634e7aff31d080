import { describe, expect, it } from 'vitest';
import { features } from '../../../generators/index.ts';
import type { FeatureName } from '../../../generators/settings.ts';
import { chapterNames } from '../../../src/model/chapters.ts';
import { ablation, ablationRows, isConcerned, printAblation } from '../../../tools/measure/ablation.ts';
import { printRows } from '../../../tools/measure/measurement.ts';
import { named } from './detection/planted.ts';

const effort = { seeds: 1, runs: 300 };
const stars = named('outer-stars-only');

describe('isConcerned', () => {
  it('is a chapter whose questions are others without the feature', () => {
    const concerned = (feature: FeatureName) => chapterNames.filter((chapter) => isConcerned(chapter, feature));
    expect(concerned('boundaries')).toEqual([
      'client-access-rules',
      'test-client-access-rule',
      'rule-administration',
      'ip-ranges',
    ]);
    expect(concerned('nested-groups')).toEqual(['application-access-policies', 'policy-administration']);
  });
});

describe('ablationRows', () => {
  it('misses a fault without the feature that shows it', () => {
    const questions = (feature: string) =>
      ablationRows(feature, 'username-patterns', [stars], effort).get(stars)?.['questions'];
    expect(questions('every feature')).toMatch(/^\d+$/);
    expect(Number(questions('every feature'))).toBeLessThan(300);
    expect(questions('stars')).toBe('-');
    const rows = [...ablationRows('stars', 'username-patterns', [stars], effort).values()];
    expect(printRows(ablation, 'key', rows)).toBe('stars,outer-stars-only,username-patterns,-,key\n');
  });
});

describe('printAblation', () => {
  const row = (feature: string, questions: string) => ({
    feature,
    fault: stars.name,
    chapter: 'username-patterns',
    questions,
  });
  const page = printAblation(
    new Map([
      ['a', [row('every feature', '2 3 9')]],
      ['b', [row('stars', '- 3 -')]],
      ['c', [row('overlap', '9 10 1')]],
    ]),
    effort,
  );

  it('has a row for each feature, and names what is lost or slower', () => {
    for (const feature of Object.keys(features)) expect(page).toContain(`| \`${feature}\` |`);
    expect(page).toContain('| `stars` | 1 | 1 | 0 | 0 | 3 → — | 3 → — |');
    expect(page).toContain('| `overlap` | 1 | 0 | 1 | 0 | 3 → 9 | 3 → 9 |');
    expect(page).toContain('- `stars`: `outer-stars-only` (3 → lost)');
    expect(page).toContain('- `nested-groups`: none');
    expect(page).toContain('| `nested-groups` | 0 | 0 | 0 | 0 | — → — | — → — |');
  });
});
