import { describe, expect, it } from 'vitest';
import { digestsOver } from '../../../tools/measure/compiled.ts';

const program = {
  'a/one.js': "import { two } from './two.js';\nimport fc from 'fast-check';\nexport const one = two + 1;\n",
  'a/two.js': 'export const two = 2;\n',
};
const of = (files: Readonly<Record<string, string>>, path = 'a/one.ts', version = '1'): string =>
  digestsOver(
    (each) => files[each] ?? `there is no ${each}`,
    (name) => `${name} ${version}`,
  )(path);
const digest = of(program);

describe('the digest of a compiled module', () => {
  it('changes with its code, with what it imports, and with the version of a package', () => {
    expect(of({ ...program, 'a/one.js': program['a/one.js'].replace('+ 1', '+ 2') })).not.toBe(digest);
    expect(of({ ...program, 'a/two.js': 'export const two = 3;\n' })).not.toBe(digest);
    expect(of(program, 'a/one.ts', '2')).not.toBe(digest);
  });

  it('does not change with white space, with the order of imports, or with the places of files', () => {
    const lines = program['a/one.js'].split('\n');
    expect(of({ ...program, 'a/one.js': [lines[1], lines[0], '', `  ${lines[2]}`, ''].join('\n') })).toBe(digest);
    const moved = {
      'b/first.js': program['a/one.js'].replace('./two', '../c/second'),
      'c/second.js': program['a/two.js'],
    };
    expect(of(moved, 'b/first.ts')).toBe(digest);
  });

  it('does not change with words for people in generated modules', () => {
    const axes = (meaning: string, name = 'x') => ({
      'axes.generated.js': `export const a = [{ "name": "${name}", "meaning": "${meaning}" }];`,
    });
    const own = of(axes('one thing'), 'axes.generated.ts');
    expect(of(axes('another \\" thing'), 'axes.generated.ts')).toBe(own);
    expect(of(axes('one thing', 'y'), 'axes.generated.ts')).not.toBe(own);
  });
});
