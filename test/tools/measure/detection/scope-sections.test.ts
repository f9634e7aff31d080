import { describe, expect, it } from 'vitest';
import { scopeSections } from '../../../../tools/measure/detection/scope-sections.ts';
import { figures } from './figures.ts';

const page = scopeSections(figures).join('\n\n');

describe('scopeSections', () => {
  it('counts the questions of each scope and the faults that it shows', () => {
    expect(page).toContain('| chapter | size counts | 0 | questions | faults shown |');
    expect(page).toContain('| ip-ranges | rules | 20 | 50 | 1 of 2 |');
    expect(page).toContain('small scope shows:\n\n- `zone-ignored`\n');
  });

  it('says how many rules the smallest catches have', () => {
    expect(page).toContain('For 1 of 2 faults it is proved');
    expect(page).toContain(
      '| faults caught with | 0 | 1 | 2 |\n| --- | --- | --- | --- |\n| rules | 1 | 0 | 1 |\n| all | 1 | 0 | 1 |',
    );
    expect(page).toContain('fewer than the small scope:\n\n- `zone-ignored`\n');
  });

  it('names what nothing separates', () => {
    expect(page).toContain('small scopes alike: 2. Those');
    expect(page).toContain('- `zone-ignored` and `range-end-exclusive`');
  });
});
