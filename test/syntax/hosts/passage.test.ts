import { expect, it } from 'vitest';
import { wholeOf } from '../../../src/syntax/hosts/mapped-text.ts';
import { NOTHING, noteAbout, together } from '../../../src/syntax/hosts/passage.ts';

it('a note is one line about its part, at most 200 characters long', () => {
  const code = wholeOf(`before\n  ${'x '.repeat(300)}`);
  const note = noteAbout('remark', code, 'why', 7);
  expect(note).toMatchObject({ kind: 'remark', offset: 7, why: 'why' });
  expect(note.text).toMatch(/^x x/);
  expect(note.text).toHaveLength(200);
});

it('harvests are joined in their order', () => {
  const note = noteAbout('remark', wholeOf('a'), 'why');
  expect(together([NOTHING, { passages: [], notes: [note] }, NOTHING])).toEqual({ passages: [], notes: [note] });
});
