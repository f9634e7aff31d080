import { describe, expect, it } from 'vitest';
import { list, table } from '../../tools/markdown.ts';

describe('list', () => {
  it('says so when there is nothing', () => {
    expect([list(['a', 'b']), list([])]).toEqual(['- a\n- b', 'None.']);
  });
});

describe('table', () => {
  it('takes the first row for the head', () => {
    expect(
      table([
        ['a', 'b'],
        [1, 2],
      ]),
    ).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});
