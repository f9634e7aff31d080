import { describe, expect, it } from 'vitest';
import { columnWidths, printList, printRow, printTable, wrap } from '../../../src/report/text/table.ts';

describe('printTable', () => {
  it('has the first column to the left and the others to the right', () => {
    expect(
      printTable([
        ['', 'passed'],
        ['ip-ranges', '7'],
        ['all', '1234567'],
      ]),
    ).toEqual(['            passed', 'ip-ranges        7', 'all        1234567']);
  });

  it('takes two cells for a wide character, none for a combining one', () => {
    expect(
      printTable([
        ['漢字', '1'],
        ['abcd', '2'],
        ['e\u0301bcd', '3'],
      ]),
    ).toEqual(['漢字  1', 'abcd  2', 'e\u0301bcd  3']);
  });
});

describe('printRow', () => {
  it('pads to the widths, and pushes the rest of the line where a cell is wider', () => {
    expect(printRow(['漢', 'b'], [4, 1])).toBe('漢    b');
    expect(printRow(['abcdef', 'b'], [4, 1])).toBe('abcdef  b');
  });

  it('ends without spaces', () => expect(printRow(['a', ''], [4, 4])).toBe('a'));
});

describe('columnWidths', () => {
  it('is the widest cell of each column', () => {
    expect(columnWidths([['a', 'b'], ['漢字', ''], ['abc']])).toEqual([4, 1]);
    expect(columnWidths([])).toEqual([]);
  });
});

describe('wrap', () => {
  it('keeps words whole, and lines within 110 cells', () => {
    const text = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? '漢字' : 'word')).join(' ');
    const lines = wrap(text).split('\n');
    expect(lines.join(' ')).toBe(text);
    expect(lines.map((line) => columnWidths([[line]])[0])).toEqual([109, 109, 79]);
  });
});

describe('printList', () => {
  it('is a title with its items, or nothing', () => {
    expect(printList('shown:', ['a', 'b'])).toEqual(['  shown:', '    a', '    b']);
    expect(printList('shown:', [])).toEqual([]);
  });
});
