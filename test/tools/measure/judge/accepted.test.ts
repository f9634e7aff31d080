import { describe, expect, it } from 'vitest';
import { accepted } from '../../../../tools/measure/judge/accepted.ts';
import type { Difference } from '../../../../tools/measure/judge/compare.ts';
import { reasonOf } from '../../../../tools/measure/judge/judgement.ts';

const value = (text: string): Difference => ({ kind: 'value', text });
const fault: Difference = { kind: 'fault', text: '1' };

/** A line, how our reader differs about it, and the same where that is not accepted. */
const CASES: readonly (readonly [line: string, difference: Difference, nearby: readonly [string, Difference]])[] = [
  [
    'x @($null; 1)',
    value('Members: PowerShell [null,"1"], ours ["1"]'),
    ['x @(2; 1)', value('Members: PowerShell ["2","1"], ours [null]')],
  ],
  [
    'x @($a -like 1)',
    value('Members: PowerShell ["True"], ours [true]'),
    ['x $t', value('Members: PowerShell "True", ours ["True"]')],
  ],
  [
    'x "$script:n:"',
    value('Identity: PowerShell "", ours "7:"'),
    ['x "$n:"', value('Identity: PowerShell "", ours 7')],
  ],
  ['x\n,\n', fault, ['x 1,\n2', fault]],
  ['x 0x', fault, ['x 0xfg', fault]],
];

describe('a difference that is accepted', () => {
  it('has a case here', () => {
    expect(CASES.map(([line, difference]) => reasonOf(line, difference))).toEqual(accepted);
  });

  it.each(CASES)('%j', (line, difference, [other, otherwise]) => {
    expect(reasonOf(line, { ...difference, kind: 'invented' })).toBeUndefined();
    expect(reasonOf(other, otherwise)).toBeUndefined();
  });
});
