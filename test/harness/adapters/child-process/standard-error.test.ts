import { describe, expect, it } from 'vitest';
import { standardError } from '../../../../src/harness/adapters/child-process/standard-error.ts';

const LIMIT = 1_000;

/** The last words of a program that says these texts one after the other. */
function said(...texts: readonly string[]): readonly string[] {
  const kept = standardError(LIMIT);
  for (const text of texts) kept.take(Buffer.from(text));
  return kept.lastWords();
}

const noise = Array.from({ length: 500 }, (_, index) => `request ${index} took 3 ms\n`);

describe('standardError', () => {
  it('says nothing of a program that said nothing', () => {
    expect(said()).toEqual([]);
    expect(said('\n \n')).toEqual([]);
  });

  it('quotes the last lines', () => expect(said('one\ntwo\n', 'three\nfour\n')).toEqual(['two', 'three', 'four']));

  it('drops colours, titles and other commands to a terminal', () => {
    expect(said('\u001b[1;31mlicence not found\u001b[0m\n\u001b]0;title\u0007\u001b[2K\r\n')).toEqual([
      'licence not found',
    ]);
  });

  it.each([
    ['Node.js', 'a.mjs:1\nthrow x\n^\n\nTypeError: bad\n    at a.mjs:1:1\n\nNode.js v22.0.0\n', ['TypeError: bad']],
    ['Python', 'Traceback (most recent call last):\n  File "a.py"\nValueError: bad\n', ['ValueError: bad']],
    [
      '.NET',
      'Unhandled exception. System.Exception: bad\n   at A.Main()\n',
      ['Unhandled exception. System.Exception: bad'],
    ],
    [
      'Go',
      'panic: bad\n\ngoroutine 1 [running]:\nmain.main()\n\t/a.go:3\n',
      ['panic: bad', 'goroutine 1 [running]:', 'main.main()'],
    ],
    [
      'Rust',
      "thread 'main' panicked at a.rs:1:1:\nbad\nnote: run with more\n",
      ["thread 'main' panicked at a.rs:1:1:", 'bad', 'note: run with more'],
    ],
    ['a coloured error', '\u001b[31mError: bad\u001b[39m\n\u001b[90m    at a.mjs:1:1\u001b[39m\n', ['Error: bad']],
  ])('finds the cause that %s names', (_, text, words) => expect(said(...noise, text)).toEqual(words));

  it('finds a cause that much noise follows, and one that much noise precedes', () => {
    expect(said('Error: bad\n', ...noise)[0]).toBe('Error: bad');
    expect(said(...noise, 'Error: bad\n')).toEqual(['Error: bad']);
  });

  it('keeps the first and the last bytes, whole lines of them, in any chunks', () => {
    expect(said(noise.join(''))).toEqual(said(...noise));
    expect(said(...noise)).toEqual([497, 498, 499].map((index) => `request ${index} took 3 ms`));
    expect(said('x'.repeat(LIMIT - 1), 'Error: cut\n', ...noise)).toEqual(said(...noise));
  });

  it('is silent about a line that it holds only a part of', () => expect(said('x'.repeat(10 * LIMIT))).toEqual([]));
});
