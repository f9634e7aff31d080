import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, printPlace } from '../../src/syntax/place.ts';

describe('places', () => {
  it('are written as editors know them', () => {
    expect(printPlace({ file: 'a.md', line: 41, column: 3 })).toBe('a.md:41');
    expect(printPlace({ line: 41, column: 3 })).toBe('line 41');
  });

  it('of offsets are counted as editors do', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom('', 'a', 'bcd'), fc.constantFrom('\n', '\r\n', '\r')));
    fc.assert(
      fc.property(parts, fc.constantFrom('', 'last'), (lines, last) => {
        // A carriage return before an empty line that ends in a line feed is no end of its own.
        fc.pre(!lines.some(([, end], at) => end === '\r' && lines[at + 1]?.join('') === '\n'));
        const text = lines.map((line) => line.join('')).join('') + last;
        let offset = 0;
        for (const [at, line] of [...lines, [last, '']].entries()) {
          expect(placesOf(text)(offset)).toEqual({ line: at + 1, column: 1 });
          expect(placesOf(text, 'a.md')(offset + (line[0] ?? '').length)).toEqual({
            file: 'a.md',
            line: at + 1,
            column: (line[0] ?? '').length + 1,
          });
          offset += line.join('').length;
        }
      }),
    );
  });
});
