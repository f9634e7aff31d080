import { expect, it } from 'vitest';
import { cellsOf, expectedColumn, tablesIn } from '../../../../src/syntax/hosts/evidence/tables.ts';
import { wholeOf } from '../../../../src/syntax/hosts/mapped-text.ts';

it('an escaped bar belongs to its cell', () => {
  expect(cellsOf(wholeOf('| a \\| b | c |')).map(({ text }) => text)).toEqual([' a | b ', ' c ']);
  expect(cellsOf(wholeOf('a | b')).map(({ text }) => text)).toEqual(['a ', ' b']);
});

it('tables have a header, a line of dashes and rows, in quotes too', () => {
  const tables = tablesIn('text | with a bar\n\n> | a | b |\n> |---|:-:|\n> | 1 | 2 |\n\n| no | table |\n');
  expect(tables).toEqual([{ header: ['a', 'b'], rows: [{ line: 5, offset: 45, cells: ['1', '2'] }] }]);
});

it.each([
  [['Test', 'Expected'], 1],
  [['Attendu', 'Vu'], 0],
  [['Mailbox', 'Result'], undefined],
  [['Mailbox', 'Unexpected'], undefined],
  [['Mailbox', 'Must never be'], undefined],
])('%j', (header, column) => {
  expect(expectedColumn(header)).toBe(column);
});
