import { describe, expect, it } from 'vitest';
import { readInventory } from '../../../src/analysis/inventory/inventory.ts';
import type { Call, Note } from '../../../src/model/inventory/call.ts';
import { noteSections, printCertainty } from '../../../src/report/text/inventory-notes.ts';
import { plainStyle } from '../../../src/report/text/style.ts';

const place = { file: 'a.ps1', line: 3, column: 1 };
const call = (parameters: Call['parameters'], more: Partial<Call> = {}): Call => ({
  cmdlet: 'Get-ClientAccessRule',
  parameters,
  place,
  ...more,
});
const note = (kind: Note['kind'], why = 'because'): Note => ({ kind, place, text: 'text', why });
const certainty = (calls: readonly Call[], notes: readonly Note[] = []): string =>
  printCertainty({ ...readInventory([]), calls, notes }, plainStyle).join('\n');

describe('how sure an inventory is', () => {
  it('counts the calls that were read whole', () => {
    expect(certainty([call({ Identity: 'A' })])).toBe('1 call read whole\n');
    expect(certainty([call({ Identity: 'A' }), call({ Identity: 'null' })])).toBe('all 2 calls read whole\n');
    expect(certainty([call({ Identity: null }), call({ X: ['a', null] }), call({}, { binds: false }), call({})])).toBe(
      '1 of 4 calls read whole\n',
    );
  });

  it('counts notes by kind, in words', () => {
    expect(certainty([], [note('assumption'), note('lost-value'), note('lost-value')])).toBe(
      '2 values not read · 1 assumption\n',
    );
    expect(certainty([])).toBe('');
  });
});

describe('notes', () => {
  it('have the place and the text, and below them the reason', () => {
    expect(
      noteSections([note('remark', 'a reason'), { ...note('unknown-name'), hint: 'did you mean it?' }], plainStyle),
    ).toEqual([
      'Names that are none (1)',
      '  a.ps1:3  text',
      '    because; did you mean it?',
      '',
      'Also (1)',
      '  a.ps1:3  text',
      '    a reason',
      '',
    ]);
  });
});
