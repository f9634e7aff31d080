import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/analysis/verify/outcome.ts';
import type { AnswerWord } from '../../../src/model/generated/wire.generated.ts';
import type { Region, SomeReadings } from '../../../src/model/readings.ts';

const other = (readings: Region, answer: AnswerWord) => ({ readings: { ...readings }, answer, decidedBy: [] });
const DIRECT: Region = { 'nested-groups': ['direct'] };
const of = (
  expected: AnswerWord,
  answer: AnswerWord,
  depends: readonly ReturnType<typeof other>[] = [],
  chosen: SomeReadings = {},
) => outcomeOf({ expected }, { answer, depends }, chosen);

describe('an expectation', () => {
  it('agrees where every reading says it', () => {
    expect(of('Granted', 'Granted')).toBe('agrees');
    expect(of('not known', 'not known')).toBe('agrees');
  });

  it('differs where no reading says it', () => {
    expect(of('Denied', 'Granted')).toBe('differs');
    expect(of('not known', 'Granted')).toBe('differs');
    expect(of('DenyAccess', 'AllowAccess', [other({ 'no-rule-matches': ['deny'] }, 'AllowAccess')])).toBe('differs');
  });

  it('depends on a reading where some say it', () => {
    expect(of('Granted', 'Granted', [other(DIRECT, 'Denied')])).toBe('depends');
    expect(of('Denied', 'Granted', [other(DIRECT, 'Denied')])).toBe('depends');
    expect(of('Granted', 'Granted', [other(DIRECT, 'not known')])).toBe('depends');
  });

  it('is not known where the rules do not settle it', () => {
    expect(of('Denied', 'not known')).toBe('not known');
    expect(of('Denied', 'Granted', [other(DIRECT, 'not known')])).toBe('not known');
  });

  it('agrees where it depends on the same readings in the same way, however these are cut', () => {
    const apart = [
      other({ 'all-applications': ['fallback'] }, 'Denied'),
      other({ 'all-applications': ['ignored'] }, 'Denied'),
    ];
    const joined = { readings: { 'all-applications': ['fallback', 'ignored'] } as const, answer: 'Denied' } as const;
    const actual = { answer: 'Granted', depends: apart } as const;
    expect(outcomeOf({ expected: 'Granted', under: [joined] }, actual, {})).toBe('agrees');
    expect(outcomeOf({ expected: 'Granted' }, actual, {})).toBe('depends');
    expect(outcomeOf({ expected: 'Granted', under: [{ readings: DIRECT, answer: 'Denied' }] }, actual, {})).toBe(
      'depends',
    );
  });

  it('is held against the readings that were chosen alone', () => {
    const under = [{ readings: DIRECT, answer: 'Denied' }] as const;
    const under2 = { expected: 'Granted', under } as const;
    expect(outcomeOf(under2, { answer: 'Denied', depends: [] }, { 'nested-groups': 'direct' })).toBe('agrees');
    expect(outcomeOf(under2, { answer: 'Denied', depends: [] }, { 'nested-groups': 'transitive' })).toBe('differs');
  });

  it('is compared in bounded time where many axes are named', () => {
    const axes: readonly Region[] = [
      { 'nested-groups': ['direct'] },
      { 'no-rule-matches': ['deny'] },
      { 'scope-default': ['users'] },
      { 'rule-subject': ['caller'] },
      { 'cidr-host-bits': ['from-host'] },
      { 'username-case': ['sensitive'] },
      { 'filter-precedence': ['and-first'] },
    ];
    const depends = axes.map((region) => other(region, 'DenyAccess'));
    expect(of('AllowAccess', 'AllowAccess', depends)).toBe('depends');
    expect(of('AllowAccess', 'DenyAccess', depends)).toBe('differs');
  });
});
