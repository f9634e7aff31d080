import { describe, expect, it } from 'vitest';
import { ruleCoverage } from '../../../src/analysis/coverage/rule-coverage.ts';
import { createDataset } from '../../../src/analysis/datasets/create.ts';
import { isRegionName, regionCandidates, regionNames } from '../../../src/analysis/datasets/region-names.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Question } from '../../../src/model/question.ts';

const CHAPTER = 'client-access-rules';
const names = regionNames(CHAPTER);
const rules = ['10.0.0.1', '10.0.0.2', '::ffff:10.0.0.3'].map((range, index) => ({
  name: `r${index}`,
  priority: index,
  action: 'DenyAccess' as const,
  anyOfClientIPAddressesOrRanges: [range],
}));
const questions = valid(ruleCoverage({ rules })).cases.map(({ question }) => question);

describe('regionNames', () => {
  it('is one for each reading, and no name begins as another does', () => {
    const [first] = questions;
    if (first === undefined) throw new Error('no question');
    const own = names(first);
    expect(own).toHaveLength(16);
    expect(own.every(isRegionName)).toBe(true);
    expect(own[0]).toMatch(/^region defaults \{"action":/);
    expect(isRegionName('rule-subject mailbox|caller')).toBe(false);
  });

  it('a set made for them has a question of each', () => {
    const { entries, regions, bound, pairs } = createDataset(questions, [], 1, names);
    const all = new Set(questions.flatMap(names));
    expect(new Set(entries.flatMap(({ question }) => names(question))).size).toBe(all.size);
    expect([regions, bound <= entries.length, pairs.some(isRegionName)]).toEqual([all.size, true, false]);
    expect(entries.length).toBeLessThan(questions.length);
  });
});

describe('regionCandidates', () => {
  it('keeps what brings a region when there is no room for all', () => {
    expect(regionCandidates(questions, names)).toBe(questions);
    const many: readonly Question[] = [...questions, ...Array.from({ length: 1200 }, () => questions[0] ?? never())];
    const kept = regionCandidates([...many].reverse(), names);
    expect(kept.length).toBeLessThanOrEqual(1000);
    expect(new Set(kept.flatMap(names))).toEqual(new Set(questions.flatMap(names)));
  });
});

function never(): never {
  throw new Error('no question');
}
