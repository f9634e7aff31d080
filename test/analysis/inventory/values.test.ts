import { describe, expect, it } from 'vitest';
import { listOf, text, textsOf } from '../../../src/analysis/inventory/values.ts';

describe('values', () => {
  it('an empty text says nothing, and only a text is one', () => {
    expect(['a', '', true, null, ['a'], undefined].map(text)).toEqual(['a', ...Array(5).fill(undefined)]);
  });

  it('one value is a list of one, and what is not given is none', () => {
    expect([['a', null], 'a', null, undefined].map(listOf)).toEqual([['a', null], ['a'], [null], []]);
  });

  it('of a list only the texts that say something are taken', () => {
    expect([['a', '', null, false, 'b'], 'a', '', undefined].map(textsOf)).toEqual([['a', 'b'], ['a'], [], []]);
  });
});
