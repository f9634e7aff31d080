import { describe, expect, it } from 'vitest';
import { edited, joined, linesOf, partOf, replaced, trimmed, wholeOf } from '../../../src/syntax/hosts/mapped-text.ts';

describe('a mapped text', () => {
  it('knows where its characters stand, after cuts, edits and joins', () => {
    const source = 'one two\r\nthree  ';
    const lines = linesOf(wholeOf(source));
    expect(lines.map(({ text }) => text)).toEqual(['one two', 'three  ']);
    const third = trimmed(lines[1] ?? wholeOf(''));
    const changed = edited(lines[0] ?? wholeOf(''), [{ start: 0, end: 3, by: 'zero and' }]);
    const both = joined([changed, third], '\n');
    expect(both.text).toBe('zero and two\nthree');
    const at = (text: string) => both.offsets[both.text.indexOf(text)];
    expect([at('zero'), at('two'), at('three'), both.offsets[both.text.length]]).toEqual([0, 4, 9, 14]);
    expect(partOf(both, 9, 12)).toMatchObject({ text: 'two' });
  });

  it('is left as it is where the pattern finds nothing, or nothing is put', () => {
    const whole = wholeOf('a&b');
    expect(replaced(whole, /x/g, () => 'y')).toBe(whole);
    expect(replaced(whole, /&/g, () => undefined)).toBe(whole);
  });
});
