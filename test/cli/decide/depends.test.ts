import { describe, expect, it } from 'vitest';
import type { KnownAnswer } from '../../../src/analysis/answers/decider.ts';
import { dependsLines, otherAnswer, tally } from '../../../src/cli/decide/depends.ts';

const readings = { 'nested-groups': ['direct'] } as const;
const granted: KnownAnswer = { access: 'Granted', decidedBy: ['a'] };

describe('otherAnswer', () => {
  it.each<[KnownAnswer, KnownAnswer, string]>([
    [granted, { access: 'Denied', decidedBy: ['b'] }, 'Denied'],
    [granted, { access: 'Granted', decidedBy: ['a', 'b'] }, 'decidedBy a; b'],
    [granted, { access: 'Granted', decidedBy: [] }, 'decidedBy none'],
    [granted, { access: 'not known', because: 'nobody said it' }, 'not known'],
    [{ matches: true }, { matches: false }, 'false'],
    [{ matches: true }, { refused: 'invalid-value' }, 'refused: invalid-value'],
    [{ refused: 'invalid-value' }, { matches: true }, 'true'],
    [{ rules: ['x'] }, { rules: ['x', 'y'] }, 'rules x; y'],
    [
      { steps: [{ ok: true }], rules: [{ name: 'x', priority: 1 }], decisions: [] },
      {
        steps: [{ refused: 'priority-out-of-range' }],
        rules: [{ name: 'x', priority: 0 }],
        decisions: [{ action: 'DenyAccess', decidedBy: ['x'] }],
      },
      'steps refused: priority-out-of-range, rules 0 x, decisions DenyAccess',
    ],
  ])('says how it differs from %j: %j', (answer, then, words) => {
    expect(otherAnswer({ readings, then }, answer)).toBe(`nested-groups=direct → ${words}`);
  });

  it('stands on a line for each box', () => {
    const boxes = [
      { readings, then: { access: 'Denied', decidedBy: [] } },
      { readings: { 'all-applications': ['fallback', 'ignored'] }, then: { access: 'Denied', decidedBy: [] } },
    ] as const;
    expect(dependsLines({ answer: granted, depends: boxes })).toEqual([
      'depends: nested-groups=direct → Denied',
      'depends: all-applications=fallback|ignored → Denied',
    ]);
  });
});

describe('tally', () => {
  const conclusion = (answer: KnownAnswer, ...axes: readonly string[]) =>
    ({
      answer,
      clause: 'AAP-VALID',
      trace: [],
      depends: axes.map((axis) => ({ readings: { [axis]: ['x'] }, then: granted })),
    }) as const;

  it('counts what hangs on readings, by axis, and what is not known', () => {
    const { count, lines, unknown } = tally();
    expect(lines()).toEqual([]);
    count(conclusion(granted, 'nested-groups', 'nested-groups', 'all-applications'));
    expect(lines()).toEqual(['1 of 1 decision depends on readings: nested-groups 1, all-applications 1']);
    count(conclusion(granted, 'nested-groups'));
    count(conclusion({ access: 'not known', because: 'x' }));
    count(conclusion({ steps: [], policies: [], decisions: [{ access: 'not known', because: 'x' }] }));
    expect([unknown(), lines()]).toEqual([
      2,
      ['2 of 4 decisions depend on readings: nested-groups 2, all-applications 1', '2 of 4 decisions are not known'],
    ]);
  });
});
