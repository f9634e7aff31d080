import { expect, it } from 'vitest';
import { writeWords } from '../../../../src/report/html/shell/words.ts';

it.each([
  ['a `b` c `d`', 'a <code>b</code> c <code>d</code>'],
  ['none', 'none'],
  ['one ` alone', 'one ` alone'],
  ['`<b>`', '<code>&lt;b&gt;</code>'],
])('%j is %s', (sentence, expected) => {
  expect(writeWords(sentence).markup).toBe(expected);
});
