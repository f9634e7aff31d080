import { describe, expect, it } from 'vitest';
import { powerDigest } from '../../../src/checks/power/digest.ts';

const of = (files: Readonly<Record<string, string>>): string =>
  powerDigest(Object.entries(files).map(([path, text]) => ({ path, text })));
const files = { 'golden/a/b.csv': 'a', 'generators/a.ts': 'b', 'src/faults/a.ts': 'c', 'src/checks/power/a.ts': 'd' };

describe('powerDigest', () => {
  it.each(Object.keys(files))('changes with %s', (path) => {
    expect(of({ ...files, [path]: 'z' })).not.toBe(of(files));
  });

  it('does not change with the order or with other files', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(of({ ...reversed, 'golden/README.md': 'e', 'src/cli/main.ts': 'f' })).toBe(of(files));
  });
});
