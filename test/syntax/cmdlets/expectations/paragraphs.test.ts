import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../../src/syntax/cmdlets/expectations/paragraphs.ts';

/** `T` is a test, `#` and what follows on its line a comment. */
function shown(text: string): readonly string[] {
  const spans = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  const tests = spans(/T/g).map((span) => ({ span, cmdlet: '', hasExpectation: false }));
  return paragraphsOf(text, spans(/#.*/g), tests).map((items) =>
    items.map((item) => (item.kind === 'comment' ? '#' : `T${'+'.repeat(item.beside.length)}`)).join(' '),
  );
}

test.each([
  ['T # a', ['T+']],
  ['T\n# a\nT # b', ['T # T+']],
  ['# a\nT\n\n# b\nT', ['# T', '# T']],
  ['T\n \n# a', ['T', '#']],
  ['x = 1 # a\nT', ['T']],
  ['  # a\n  T', ['# T']],
  ['', []],
])('%j is %j', (text, paragraphs) => {
  expect(shown(text)).toEqual(paragraphs);
});
