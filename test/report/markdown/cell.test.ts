import { expect, it } from 'vitest';
import { markdownTable, markdownText } from '../../../src/report/markdown/cell.ts';

it.each([
  ['a|b', 'a\\|b'],
  ['<b>', '\\<b\\>'],
  ['[x](y)', '\\[x\\](y)'],
  ['`*_~', '\\`\\*\\_\\~'],
  ['two\nlines', 'two lines'],
  ['\u202egpj', '\\\\u202egpj'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['12) item', '12\\) item'],
  ['version 1.2', 'version 1.2'],
  ['back\\slash', 'back\\\\slash'],
])('%j is %s', (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

it('cuts what is long', () => {
  expect(markdownText('x'.repeat(10_000))).toHaveLength(300);
});

it('has a line below the header', () => {
  expect(markdownTable(['a', 'b'], [['1', '2']])).toEqual(['| a | b |', '| --- | --- |', '| 1 | 2 |']);
});
