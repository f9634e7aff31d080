import { expect, test } from 'vitest';
import { changing, optional, reading, within } from '../../../../src/syntax/cmdlets/signatures/signature.ts';

test('tables are written in words', () => {
  expect(optional('text', ' A\n  B ')).toEqual({ A: { takes: 'text' }, B: { takes: 'text' } });
  expect(within(['S'], 'switch', 'C')).toEqual({ C: { takes: 'switch', sets: ['S'] } });
});

test('a cmdlet that changes something asks before', () => {
  expect(changing({})).toEqual({ parameters: {}, confirms: true });
  expect(reading({}, 'S')).toEqual({ parameters: {}, confirms: false, defaultSet: 'S' });
});
