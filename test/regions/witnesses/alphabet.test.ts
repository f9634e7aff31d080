import { describe, expect, it } from 'vitest';
import { withGaps, withOther } from '../../../src/regions/witnesses/alphabet.ts';
import { fold } from '../../../src/syntax/fold.ts';

describe('withOther', () => {
  it('adds one symbol that is not named, and leaves out the refused', () => {
    expect(withOther(['b', '*', 'a', 'b'], (symbol) => symbol === '*')).toEqual(['c', 'a', 'b']);
  });

  it('finds one where all plain ones are taken', () => {
    const printable = Array.from({ length: 0x7f }, (_, code) => String.fromCodePoint(code));
    expect(withOther(printable, () => false)[0]).toBe('\u007f');
  });
});

describe('withGaps', () => {
  it('adds one symbol for each gap, in order', () => {
    expect(withGaps(['b', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(withGaps([])).toEqual(['a']);
  });

  it('leaves out a gap in which folding leaves nothing alone', () => {
    expect(withGaps(['@', '['])).toEqual(['0', '@', '[', 'a']);
  });

  it('orders symbols as UTF-16 does', () => {
    const all = withGaps(['\ud7ff', '\u{10ffff}', '\ue000', '\uffff']);
    expect(all).toEqual(['a', '\ud7ff', '\u{10000}', '\u{10ffff}', '\ue000', '\ue001', '\uffff']);
  });
});

it('folding once is folding for good, so that a folded text is a witness of its own', () => {
  for (let code = 0; code < 0x110000; code += 1) {
    const folded = fold(String.fromCodePoint(code));
    if (fold(folded) !== folded) expect.fail(`U+${code.toString(16)}`);
  }
});
