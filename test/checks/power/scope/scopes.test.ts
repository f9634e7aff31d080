import { describe, expect, it } from 'vitest';
import { scopes } from '../../../../src/checks/power/scope/scopes.ts';
import { chapterNames } from '../../../../src/syntax/wire.ts';

describe('scopes', () => {
  it('are one for every chapter', () => {
    expect(Object.entries(scopes).filter(([name, { chapter }]) => name !== chapter)).toEqual([]);
    expect(new Set(Object.keys(scopes))).toEqual(new Set(chapterNames));
  });
});
