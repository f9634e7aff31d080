import { describe, expect, it } from 'vitest';
import {
  batchesOf,
  keyOf,
  printHead,
  printRows,
  readTable,
  stateOf,
  type Unit,
} from '../../../tools/measure/measurement.ts';

const table = { columns: ['name', 'count'] };
const unit = (name: string, batch = 'one', ...depends: readonly string[]): Unit => ({ name, batch, depends });

describe('a table of evidence', () => {
  it('is read as it was printed, in whatever order its rows stand', () => {
    const text = `${printHead(table)}${printRows(table, 'k1', [{ name: 'a, b', count: 1 }, { name: 'c' }])}${printRows(table, 'k2', [{ name: '"d"', count: 0 }])}`;
    expect(text.split('\n')[0]).toBe('name,count,key');
    expect([...readTable(text)]).toEqual([
      [
        'k1',
        [
          { name: 'a, b', count: '1' },
          { name: 'c', count: '' },
        ],
      ],
      ['k2', [{ name: '"d"', count: '0' }]],
    ]);
  });
});

describe('stateOf', () => {
  it('keeps the rows of units that depend on the same, and names the others', () => {
    const rows = new Map([[keyOf(unit('a', 'one', 'x')), [{ name: 'a' }]]]);
    const { rows: kept, stale } = stateOf([unit('a', 'two', 'x'), unit('b', 'one', 'x')], rows);
    expect([...kept.keys()]).toEqual(['a']);
    expect(stale.map(({ name }) => name)).toEqual(['b']);
    expect(stateOf([unit('a', 'one', 'y')], rows).stale).toHaveLength(1);
  });
});

describe('batchesOf', () => {
  it('gathers units in their order', () => {
    const batches = batchesOf([unit('a'), unit('b', 'two'), unit('c')]);
    expect([...batches].map(([name, own]) => [name, own.map((each) => each.name).join()])).toEqual([
      ['one', 'a,c'],
      ['two', 'b'],
    ]);
  });
});
