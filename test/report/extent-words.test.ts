import { describe, expect, it } from 'vitest';
import type { ReportLine } from '../../src/model/wire.generated.ts';
import {
  nameChapters,
  printGaps,
  printLawsWithoutWorld,
  printPlace,
  printSuite,
} from '../../src/report/extent-words.ts';
import { campaign, fromOutside, header, type Json, law, passed, subject } from '../support/reports.ts';

const run = (more: Json = {}, own: Json = {}, ...others: readonly Json[]): readonly ReportLine[] =>
  fromOutside([{ ...header, ...more }, { ...subject, ...own }, passed, ...others]);

describe('printPlace', () => {
  it.each<[string, Json]>([
    [' in 1 of 3 chapters', {}],
    [' in what was asked of 1 of 3 chapters', { selection: { only: ['ip-ranges'] } }],
    [' in part 2/3 of 1 of 3 chapters', { campaign: { seed: 1, runs: 9, shard: '2/3' } }],
    [
      ' with the other program in what was asked, part 2/3 of 1 of 3 chapters',
      { against: ['a'], selection: { only: ['x'] }, campaign: { seed: 1, runs: 9, shard: '2/3' } },
    ],
  ])('says where a verdict holds:%s', (words, more) => {
    expect(printPlace(run(more))).toBe(words);
  });

  it('says all where it is all, and nothing where nothing is known', () => {
    expect(printPlace(run({}, { claimed: ['ip-ranges'], notClaimed: [] }))).toBe(' in all 1 chapters');
    expect(printPlace([])).toBe('');
  });
});

describe('nameChapters', () => {
  it('names those that were asked about, unless it is all', () => {
    expect(nameChapters(run())).toBe('ip-ranges');
    expect(nameChapters(run({}, { claimed: ['ip-ranges'], notClaimed: [] }))).toBe('all 1 chapters');
    expect(nameChapters([])).toBe('');
  });
});

describe('printGaps', () => {
  it('counts what was left out, of how many and why', () => {
    expect(printGaps(run({}, {}, { ...campaign, planned: 120 }))).toEqual([
      '3 of 5 golden questions left out by its limits',
      '1 of 5 golden questions left out, as it answers no `then`',
      '180 of 300 generated questions left out by its limits',
    ]);
    expect(printGaps(run({}, { leftOut: { limits: 0, decisions: 0 } }, campaign))).toEqual([]);
    expect(printGaps([])).toEqual([]);
  });
});

describe('printLawsWithoutWorld', () => {
  it('names them', () => {
    const idle = (name: string) => ({ ...law, law: name, planned: 0 });
    expect(printLawsWithoutWorld(run({}, {}, law, idle('b'), idle('c')))).toBe('laws without a world: b; c');
    expect(printLawsWithoutWorld(run({}, {}, law))).toBe('');
  });
});

describe('printSuite', () => {
  it('names the golden cases by their digest, and the seed where there is one', () => {
    expect(printSuite(run())).toBe('suite 000000000000');
    expect(printSuite(run({ golden: `sha256:${'1a2b'.repeat(16)}`, campaign: { seed: 7, runs: 9 } }))).toBe(
      'suite 1a2b1a2b1a2b, seed 7',
    );
    expect(printSuite([])).toBe('');
  });
});
