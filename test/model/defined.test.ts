import { expect, it } from 'vitest';
import { defined } from '../../src/model/defined.ts';

it('leaves out the fields that are undefined, and keeps the order of the others', () => {
  const hint: string | undefined = [].at(0);
  const fields: { readonly place: string; readonly hint?: string } = defined({ place: 'line 1', hint });
  expect(Object.keys(fields)).toEqual(['place']);
  expect(JSON.stringify(defined({ b: 0, a: null, c: undefined, d: '' }))).toBe('{"b":0,"a":null,"d":""}');
});
