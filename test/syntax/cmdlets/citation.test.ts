import { expect, it } from 'vitest';
import { byPlace, citation, cited } from '../../../src/syntax/cmdlets/citation.ts';

const placeAt = (offset: number) => ({ line: 1, column: offset + 1 });

it('cites one line of at most 200 characters', () => {
  expect(cited(' a\r\n\tb ')).toBe('a b');
  expect(cited('x'.repeat(300))).toBe(`${'x'.repeat(199)}…`);
  expect(citation('a\n  b  c', { start: 0, end: 6 }, placeAt)).toEqual({ place: { line: 1, column: 1 }, text: 'a b' });
  expect(citation('x'.repeat(500), { start: 100, end: 500 }, placeAt).text).toHaveLength(200);
});

it('orders notes by line, then by column', () => {
  const note = (line: number, column: number) =>
    ({ kind: 'remark', place: { line, column }, text: '', why: '' }) as const;
  expect([note(2, 1), note(1, 9), note(1, 2)].sort(byPlace)).toEqual([note(1, 2), note(1, 9), note(2, 1)]);
});
