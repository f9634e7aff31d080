import { describe, expect, it } from 'vitest';
import { identifyDigest, powerDigest, type Source } from '../../../tools/measure/digest.ts';

const answered = ['golden/a/b.csv', 'src/faults/a.ts', 'src/reference/reference.ts', 'src/harness/compare.ts'];
const outside = { 'golden/README.md': 'e', 'src/cli/main.ts': 'f' };

describe.each([
  ['powerDigest', powerDigest, [...answered, 'generators/a.ts', 'src/checks/power/a.ts', 'src/checks/invariants/a.ts']],
  ['identifyDigest', identifyDigest, [...answered, 'src/checks/identify/a.ts', 'src/checks/power/identify-page.ts']],
])('%s', (_, digest: (files: readonly Source[]) => string, paths) => {
  const of = (files: Readonly<Record<string, string>>): string =>
    digest(Object.entries(files).map(([path, text]) => ({ path, text })));
  const files = Object.fromEntries(paths.map((path, index) => [path, `text ${index}`]));

  it.each(paths)('changes with %s', (path) => {
    expect(of({ ...files, [path]: 'z' })).not.toBe(of(files));
  });

  it('does not change with the order or with other files', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(of({ ...reversed, ...outside })).toBe(of(files));
  });
});
