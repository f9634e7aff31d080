import { describe, expect, it } from 'vitest';
import { faults } from '../../../../src/faults/all.generated.ts';
import { casesDigest } from '../../../../tools/measure/golden-cases.ts';
import { identify, printIdentifyPage } from '../../../../tools/measure/identify/identify.ts';

describe('the units of identify', () => {
  const digestOf = (changed: string) => (path: string) => (path === changed ? 'new' : 'old');
  const units = identify.units(digestOf(''));
  const staleAfter = (path: string): readonly string[] => {
    const after = identify.units(digestOf(path));
    return units.flatMap(({ name, depends }, index) => (depends.join() === after[index]?.depends.join() ? [] : [name]));
  };

  it('are every fault, and mixtures', () => {
    const names = units.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('fault '))).toEqual(faults.map(({ name }) => `fault ${name}`));
    expect(names.filter((name) => name.startsWith('mixture '))).toHaveLength(1_000);
  });

  it('are all stale when what asks changes, one when a fault does, and none for the page', () => {
    expect(staleAfter('tools/measure/identify/identify-rows.ts')).toEqual(units.map(({ name }) => name));
    expect(staleAfter('src/faults/ip-ranges/zone-ignored.ts')).toEqual(['fault zone-ignored']);
    expect(staleAfter('tools/measure/identify/identify.ts')).toEqual([]);
    const cases = casesDigest();
    expect(units.every(({ depends }) => depends.includes(cases))).toBe(true);
  });
});

describe('printIdentifyPage', () => {
  const row = (of: string, name: string, found: string, accused: string, questions: number, givens = 4) => ({
    of,
    name,
    found,
    accused,
    questions,
    givens,
  });
  const rows = [
    row('mixture', '1', 'right', '', 10),
    row('mixture', '900', 'wrong', '', 15, 5),
    row('fault', 'm', 'first', 'm', 20),
    row('fault', 'n', 'other', 'a b c d', 30),
    row('fault', 'o', 'unseen', '', 7),
  ];
  const page = printIdentifyPage(new Map(rows.map((each) => [each.name, [each]])), { bits: 9.5, answers: 4 });

  it('gives counts, means and the bound', () => {
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
    expect(page).toContain('Others are named:\n\n- `n`: `a`, `b`, `c`\n');
    expect(page).toContain('Not seen: readings explain all that was answered:\n\n- `o`\n');
    expect(page).not.toContain('Named, but not first');
  });
});
