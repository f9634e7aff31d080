import { describe, expect, it } from 'vitest';
import type { Power } from '../../../src/checks/power/matrix.ts';
import { headOf, printMatrix, printPage } from '../../../src/checks/power/page.ts';
import { faults } from '../../../src/faults/all.generated.ts';

const effort = { seeds: 2, runs: 500, worlds: 40 };
const powers: readonly Power[] = faults
  .filter(({ name }) => name === 'zone-ignored' || name === 'range-end-exclusive')
  .map((fault) => ({
    fault,
    golden: new Map(fault.name === 'zone-ignored' ? [['ip-ranges/forms', ['ip-ranges/forms#zone']]] : []),
    laws: fault.name === 'zone-ignored' ? [] : ['spans have ends'],
    campaigns: new Map([['ip-ranges', fault.name === 'zone-ignored' ? [200, undefined] : [3, 4]]] as const),
  }));

describe('printMatrix', () => {
  it('has a row for each fault and place', () => {
    expect(printMatrix(powers, effort).split('\n')).toEqual([
      'fault,chapter,kind,by,where,caught,of,median questions,95th percentile of questions',
      'range-end-exclusive,ip-ranges,part,law,spans-have-ends,1,,,',
      'range-end-exclusive,ip-ranges,part,campaign,ip-ranges,2,2,3,4',
      'zone-ignored,ip-ranges,refusal,golden,ip-ranges/forms,1,,,',
      'zone-ignored,ip-ranges,refusal,campaign,ip-ranges,1,2,200,',
      '',
    ]);
  });
});

describe('printPage', () => {
  const page = printPage(powers, effort, ['ip-ranges/forms', 'ip-ranges/ends'], 'abc');

  it('says what is caught, what is missed, and by what alone', () => {
    expect(page.split('\n')[0]).toBe(headOf('abc'));
    expect(page).toContain('Golden cases catch 1 of 2 faults.');
    expect(page).toContain('Campaigns catch 1 of 2 with every one of 2 seeds, and 0 with none.');
    expect(page).toContain('1 of 2 faults are rare');
    expect(page).toContain('Laws, 40 worlds of each, are broken by 1 of 2.');
    expect(page).toContain('- spans have ends: 1, 1 of them no other law');
    expect(page).toContain('- `zone-ignored`: found with 1 of 2 seeds');
    expect(page).toContain('- `ip-ranges/forms#zone`: `zone-ignored`');
    expect(page).toContain('catch no planted fault\n\n- `ip-ranges/ends`\n');
    expect(page).toContain('/zone-ignored.ts) | refusal | 1 | 0 | 1 of 2 | 200 | — |');
  });

  it('has no percentage', () => expect(page).not.toMatch(/%|per cent/));
});
