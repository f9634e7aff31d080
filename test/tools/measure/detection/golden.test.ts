import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/faults/fault.ts';
import { goldenRows } from '../../../../tools/measure/detection/golden.ts';
import { cases } from '../../../support/golden-collection.ts';
import { faultless, named, thrower } from './planted.ts';

const rowsOf = (fault: Fault) =>
  goldenRows(
    fault,
    cases.filter(({ question }) => question.chapter === fault.chapters[0]),
  );

describe('goldenRows', () => {
  it('has a row for each file that catches a fault, with the smallest of its cases', () => {
    expect(rowsOf(named('dies-on-null-members'))).toEqual([
      {
        where: 'application-access-policies/groups',
        detected: 1,
        size: 1,
        example: 'application-access-policies/groups#members-null',
      },
    ]);
  });

  it('catches a fault that throws with every case, and the reference with none', () => {
    const own = cases.filter(({ question }) => question.chapter === 'ip-ranges');
    expect(rowsOf(thrower).reduce((sum, { detected }) => sum + Number(detected), 0)).toBe(own.length);
    expect(rowsOf(faultless)).toEqual([{ where: '', detected: 0 }]);
  });
});
