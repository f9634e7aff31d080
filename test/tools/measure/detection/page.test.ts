import { describe, expect, it } from 'vitest';
import { printPage } from '../../../../tools/measure/detection/page.ts';
import { figures } from './figures.ts';

describe('printPage', () => {
  const page = printPage(figures);

  it('says what is caught, what is missed, and by what alone', () => {
    expect(page.split('\n')[2]).toBe(
      'Mutation score of the checks: golden cases catch 1 of 2 planted faults, campaigns 2.',
    );
    expect(page).toContain('Golden cases catch 1 of 2 faults.');
    expect(page).toContain('Campaigns catch 1 of 2 with every one of 2 seeds, and 0 with none.');
    expect(page).toContain('1 of 2 faults are rare');
    expect(page).toContain('Small scopes catch 1 of 2 with as few rules');
    expect(page).toContain('Laws, 40 worlds of each, are broken by 1 of 2.');
    expect(page).toContain('- `zone-ignored`: found with 1 of 2 seeds');
    expect(page).toContain('- `ip-ranges/forms#zone`: `zone-ignored`');
    expect(page).toContain('every reading is open.\n\n- `range-end-exclusive`\n');
    expect(page).toContain('catch no planted fault\n\n- `ip-ranges/ends`\n');
    expect(page).toContain('/zone-ignored.ts) | refusal | 1 | 1 | 0 | 2 | 1 of 2 | 200 | — |');
  });

  it('holds the sections of scopes and laws', () => {
    expect(page).toContain('\n## The small scopes\n');
    expect(page).toContain('\n## Laws, and how many planted faults break each\n');
  });

  it('has no percentage', () => expect(page).not.toMatch(/%|per cent/));
});
