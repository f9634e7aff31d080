import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/library/errors.ts';
import { goldenCases, goldenFolder } from '../../src/node/golden-cases.ts';
import { cases } from '../support/golden-collection.ts';

describe('the golden cases of the library', () => {
  it('are those of the package', () => {
    expect(new Set(goldenCases().map((each) => each.address))).toEqual(new Set(cases.map((each) => each.address)));
  });

  it('or those of a file', () => {
    const found = goldenCases([join(goldenFolder, 'ip-ranges', 'ends.csv')]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => each.address.startsWith('ip-ranges/ends#'))).toBe(true);
  });

  it('or an InputError that names the file', () => {
    expect(() => goldenCases(['nowhere.json'])).toThrow(InputError);
    expect(() => goldenCases(['nowhere.json'])).toThrow('nowhere.json: there is no such file');
  });
});
