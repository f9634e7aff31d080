import { describe, expect, it } from 'vitest';
import {
  extentOf,
  nameChapters,
  printGaps,
  printNotClaimed,
  printScope,
  printSuite,
  printUntriedLaws,
} from '../../src/report/extent.ts';
import type { Report } from '../../src/report/record.ts';
import { campaign, header, type Json, law, passed, report, reportOf, subject } from '../support/reports.ts';

const smoke: Json = { ...passed, address: 'smoke#a', chapter: 'username-patterns' };
const claims: Json = { ...subject, claimed: ['ip-ranges'], leftOut: { limits: 0, decisions: 0 } };
const seeded: Json = { ...header, campaign: { seed: 7, runs: 300 } };
const lines = (...others: readonly Json[]): Report => reportOf(seeded, claims, passed, ...others);
const isWhole = (...some: readonly Json[]): boolean | undefined => extentOf(reportOf(...some))?.whole;

describe('extentOf', () => {
  it('says how much of the protocol, of the golden cases, of what is generated and of the laws was asked', () => {
    const idle = { ...law, law: 'b', planned: 0 };
    const second = { ...campaign, chapter: 'client-access-rules', planned: 40 };
    expect(extentOf(report('conformant', [smoke, passed, passed], {}, [campaign, second, law, idle]))).toEqual({
      chapters: ['ip-ranges'],
      of: 3,
      golden: 2,
      leftOut: { limits: 3, decisions: 1 },
      generated: 340,
      wanted: 600,
      lawsWithoutWorld: ['b'],
      whole: false,
    });
  });

  it('is whole where nothing of the claimed chapters was left out', () => {
    expect(extentOf(lines(campaign, law))?.whole).toBe(true);
    expect(extentOf(lines({ ...campaign, planned: 299 }, law))?.whole).toBe(false);
    expect(extentOf(lines(campaign, { ...law, planned: 0 }))?.whole).toBe(false);
    for (const left of [{ leftOut: { limits: 1, decisions: 0 } }, { leftOut: { limits: 0, decisions: 1 } }])
      expect(isWhole(seeded, { ...claims, ...left }, passed)).toBe(false);
    expect(isWhole(seeded, { ...claims, claimed: ['ip-ranges', 'client-access-rules'] }, passed)).toBe(false);
  });

  it('is not whole where the run was narrowed, divided, without generated questions, or compared with another program', () => {
    expect(isWhole({ ...header }, claims, passed)).toBe(false);
    expect(isWhole({ ...seeded, campaign: { seed: 7, runs: 300, shard: '1/2' } }, claims, passed)).toBe(false);
    expect(isWhole({ ...seeded, selection: { only: ['ip-ranges'] } }, claims, passed)).toBe(false);
    expect(isWhole({ ...seeded, against: ['node', 'old.mjs'] }, claims, passed)).toBe(false);
    expect(isWhole(claims, passed)).toBe(false);
  });

  it('is not known where nobody said what is claimed', () => {
    expect(extentOf(reportOf(seeded, passed))).toBeUndefined();
  });
});

const run = (more: Json = {}, own: Json = {}, ...others: readonly Json[]): Report =>
  reportOf({ ...header, ...more }, { ...subject, ...own }, passed, ...others);

describe('printScope', () => {
  it.each<[string, Json]>([
    [' in 1 of 3 chapters', {}],
    [' in the selected questions of 1 of 3 chapters', { selection: { only: ['ip-ranges'] } }],
    [' in part 2/3 of 1 of 3 chapters', { campaign: { seed: 1, runs: 9, shard: '2/3' } }],
    [
      ' with the other program in the selected questions, part 2/3 of 1 of 3 chapters',
      { against: ['a'], selection: { only: ['x'] }, campaign: { seed: 1, runs: 9, shard: '2/3' } },
    ],
  ])('says where a verdict holds:%s', (words, more) => {
    expect(printScope(run(more))).toBe(words);
  });

  it('says all where it is all, and nothing where nothing is known', () => {
    expect(printScope(run({}, { claimed: ['ip-ranges'], notClaimed: [] }))).toBe(' in all 1 chapters');
    expect(printScope(reportOf())).toBe('');
  });
});

describe('nameChapters', () => {
  it('names those that were asked about, unless it is all', () => {
    expect(nameChapters(run())).toBe('ip-ranges');
    expect(nameChapters(run({}, { claimed: ['ip-ranges'], notClaimed: [] }))).toBe('all 1 chapters');
    expect(nameChapters(reportOf())).toBe('');
  });
});

describe('printGaps', () => {
  it('counts what was left out, of how many and why', () => {
    expect(printGaps(run({}, {}, { ...campaign, planned: 120 }))).toEqual([
      '3 of 5 golden questions left out by its limits',
      '1 of 5 golden questions left out because it does not answer `then`',
      '180 of 300 generated questions left out by its limits',
    ]);
    expect(printGaps(run({}, { leftOut: { limits: 0, decisions: 0 } }, campaign))).toEqual([]);
    expect(printGaps(reportOf())).toEqual([]);
  });
});

describe('printUntriedLaws', () => {
  it('names them', () => {
    const idle = (name: string) => ({ ...law, law: name, planned: 0 });
    expect(printUntriedLaws(run({}, {}, law, idle('b'), idle('c')))).toBe('laws not tried: b; c');
    expect(printUntriedLaws(run({}, {}, law))).toBe('');
  });
});

describe('printSuite', () => {
  it('names the golden cases by their digest, and the seed where there is one', () => {
    expect(printSuite(run())).toBe('suite 000000000000');
    expect(printSuite(run({ golden: `sha256:${'1a2b'.repeat(16)}`, campaign: { seed: 7, runs: 9 } }))).toBe(
      'suite 1a2b1a2b1a2b, seed 7',
    );
  });
});

describe('printNotClaimed', () => {
  it('names the chapters, where there are any', () => {
    expect(printNotClaimed(run())).toEqual(['not claimed: application-access-policies']);
    expect(printNotClaimed(run({}, { notClaimed: [] }))).toEqual([]);
    expect(printNotClaimed(reportOf())).toEqual([]);
  });
});
