import { describe, expect, it } from 'vitest';
import { mutants } from '../../../../tools/measure/mutants/mutants.ts';
import { plantedMutants } from '../../../../tools/measure/mutants/planted.ts';

const planted = plantedMutants();
const units = mutants.units(() => '');
const [first = '', second = ''] = planted.map(({ name }) => name);
const noticed = { mutant: first, file: 'test/a.test.ts', test: 'sees it' };
const unnoticed = { mutant: second, file: '', test: '' };

describe('the mistakes that are planted', () => {
  it('are measured one by one, those of a room together', () => {
    expect(units.map(({ name }) => name)).toEqual(planted.map(({ name }) => name));
    expect(units.filter(({ name, batch }) => !name.startsWith(`${batch}/`))).toEqual([]);
    expect(new Set(units.map(({ depends }) => depends.join())).size).toBe(units.length);
  });

  it('that no test notices are a problem', () => {
    expect(mutants.problems?.(new Map([[first, [noticed]]]))).toEqual([]);
    expect(mutants.problems?.(new Map([[second, [unnoticed]]]))).toEqual([`${second} is noticed by no test`]);
  });

  it('have a page that says which test notices each, and of which nothing is known', () => {
    const pages = mutants.pages(
      new Map([
        [first, [noticed]],
        [second, [unnoticed]],
      ]),
    );
    const page = pages['mutants.md'] ?? '';
    expect(page).toContain(`1 of ${planted.length} are noticed by a test.`);
    const lines = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(lines.map((line) => line.split(' | ').at(-1))).toEqual([
      '`test/a.test.ts`: sees it |',
      '**no test** |',
      ...planted.slice(2).map(() => 'not measured |'),
    ]);
  });
});
