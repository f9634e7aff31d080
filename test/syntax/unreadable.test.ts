import { expect, it } from 'vitest';
import { unreadable } from '../../src/syntax/unreadable.ts';

it('is no value, with the place and the hint that there are', () => {
  expect(unreadable('it is empty')).toStrictEqual({
    ok: false,
    problem: { code: 'unreadable', message: 'it is empty' },
  });
  const problem = { code: 'unreadable', message: 'a', place: 'line 2' };
  expect(unreadable('a', { place: 'line 2', hint: undefined })).toStrictEqual({ ok: false, problem });
});
