import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Planted, patched, plantedMutants } from '../../../../tools/measure/mutants/planted.ts';
import { root } from '../../../support/paths.ts';

const one: Planted = { name: 'a/b', file: 'x.ts', text: 'a', replacement: 'b', mistake: 'Nobody.' };

describe('a patch', () => {
  it('changes the one place where its text stands', () => {
    expect(patched('a c', one)).toBe('b c');
    expect(patched('x.y\n', { ...one, text: '.', replacement: '$&' })).toBe('x$&y\n');
  });

  it('of a text that stands twice, or not at all, is none', () => {
    expect(() => patched('a a', one)).toThrow('a/b: the text stands 2 times in x.ts, not once');
    expect(() => patched('c', one)).toThrow('a/b: the text stands 0 times in x.ts');
  });
});

it('every patch is named for its room and its mistake, and is about a source', () => {
  const all = plantedMutants();
  expect(all.map(({ name }) => name)).toEqual(all.map(({ name }) => name).sort());
  expect(all.filter(({ name }) => !/^[a-z]+\/[a-z-]+$/.test(name))).toEqual([]);
  expect(all.filter(({ file }) => !/^src\/.+\.ts$/.test(file) || !existsSync(join(root, file)))).toEqual([]);
  expect(all.filter(({ text, replacement }) => text === replacement)).toEqual([]);
});
