import { expect, it } from 'vitest';
import { tooLarge } from '../../src/regions/decision.ts';

it('a refusal by size says what would take how much', () => {
  expect(tooLarge('the table', 9, 5, 'bytes')).toEqual({
    ok: false,
    problem: { code: 'too-large', message: 'the table would take 9 bytes, more than 5', size: 9, limit: 5 },
  });
});
