/** Every planted mistake of a reader or of the region engine still stands where it is planted, and is noticed by a test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { patched, plantedMutants } from '../../tools/measure/mutants/planted.ts';
import { root } from '../support/paths.ts';
import { readRows } from './rows.ts';

const planted = plantedMutants();
const rows = readRows('mutants.csv');

describe('planted mistakes of readers and of the region engine', () => {
  it('are at least twenty of either, each with who makes it', () => {
    const ofEngine = planted.filter(({ name }) => name.startsWith('regions/')).length;
    expect(Math.min(ofEngine, planted.length - ofEngine)).toBeGreaterThanOrEqual(20);
    expect(planted.filter(({ mistake }) => !/^\p{Lu}.{20,}\.$/su.test(mistake))).toEqual([]);
  });

  it.each(planted.map((each) => [each.name, each] as const))('%s stands once, and is noticed', (name, each) => {
    const source = readFileSync(join(root, each.file), 'utf8');
    expect(patched(source, each)).not.toBe(source);
    expect(rows.filter(({ mutant }) => mutant === name)).toMatchObject([
      { file: expect.stringMatching(/^test\/.+\.test\.ts$/) },
    ]);
  });

  it('have no row that is about none', () => {
    const names = planted.map(({ name }) => name);
    expect(rows.map(({ mutant = '' }) => mutant).filter((mutant) => !names.includes(mutant))).toEqual([]);
  });
});
