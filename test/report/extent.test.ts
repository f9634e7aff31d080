import { describe, expect, it } from 'vitest';
import type { ReportLine } from '../../src/model/wire.generated.ts';
import { extentOf } from '../../src/report/extent.ts';
import { campaign, fromOutside, header, type Json, law, passed, report, subject } from '../support/reports.ts';

const smoke: Json = { ...passed, address: 'smoke#a', chapter: 'username-patterns' };
const claims: Json = { ...subject, claimed: ['ip-ranges'], leftOut: { limits: 0, decisions: 0 } };
const seeded: Json = { ...header, campaign: { seed: 7, runs: 300 } };
const lines = (...others: readonly Json[]): readonly ReportLine[] => fromOutside([seeded, claims, passed, ...others]);
const isWhole = (...some: readonly Json[]): boolean | undefined => extentOf(fromOutside(some))?.whole;

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
    expect(isWhole(header, claims, passed)).toBe(false);
    expect(isWhole({ ...seeded, campaign: { seed: 7, runs: 300, shard: '1/2' } }, claims, passed)).toBe(false);
    expect(isWhole({ ...seeded, selection: { only: ['ip-ranges'] } }, claims, passed)).toBe(false);
    expect(isWhole({ ...seeded, against: ['node', 'old.mjs'] }, claims, passed)).toBe(false);
    expect(isWhole(claims, passed)).toBe(false);
  });

  it('is not known where nobody said what is claimed', () => {
    expect(extentOf(fromOutside([seeded, passed]))).toBeUndefined();
  });
});
