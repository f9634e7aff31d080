import { describe, expect, it } from 'vitest';
import { chapterNames } from '../../../../../src/model/chapters.ts';
import { scopes } from '../../../../../tools/measure/detection/scope/scopes.ts';

describe('scopes', () => {
  it('are one for every chapter', () => {
    expect(Object.entries(scopes).filter(([name, { chapter }]) => name !== chapter)).toEqual([]);
    expect(new Set(Object.keys(scopes))).toEqual(new Set(chapterNames));
  });
});
