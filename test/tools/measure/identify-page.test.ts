import { describe, expect, it } from 'vitest';
import { faults } from '../../../src/faults/all.generated.ts';
import { headOf } from '../../../tools/measure/digest.ts';
import type { Named } from '../../../tools/measure/identify.ts';
import { printIdentifyPage } from '../../../tools/measure/identify-page.ts';

const named = (at: number, calling: Named['calling'], names: readonly string[], questions: number): Named => {
  const fault = faults[at];
  if (fault === undefined) throw new Error(`there is no fault ${at}`);
  return { fault, calling, names, questions };
};

describe('printIdentifyPage', () => {
  const page = printIdentifyPage(
    {
      effort: { mixtures: 2, searched: 1, seed: 9 },
      mixtures: { right: 1, accused: 0, questions: [10, 15], givens: [4, 5] },
      named: [named(0, 'first', ['x'], 20), named(1, 'other', ['a', 'b', 'c', 'd'], 30), named(2, 'unseen', [], 7)],
      bound: { bits: 9.5, answers: 4 },
    },
    'abc',
  );

  it('begins with its sources, and gives counts, means and the bound', () => {
    expect(page.split('\n')[0]).toBe(headOf('npm run identify-figures', 'abc'));
    expect(page).toContain(
      '1 of 2 are identified in every axis.\n- 1 of them are looked through for planted faults as well; 0 are accused',
    );
    expect(page).toContain('Questions until then: mean 12.5, at most 15.');
    expect(page).toContain('mean 4.5, at most 5.');
    expect(page).toContain('9.50 bits');
    expect(page).toContain('more than 4 answers, so that fewer than 5 questions');
    expect(page).toContain(
      '1 of 3 are named first.\n- Questions, those that tell faults apart included: mean 19.0, at most 30.',
    );
  });

  it('lists what is not named first, with what is named instead', () => {
    expect(page).toContain(`Others are named:\n\n- \`${faults[1]?.name}\`: \`a\`, \`b\`, \`c\`\n`);
    expect(page).toContain(`Not seen: readings explain all that was answered:\n\n- \`${faults[2]?.name}\`\n`);
    expect(page).not.toContain('Named, but not first');
  });
});
