import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { filterHolds } from '../../../src/reference/recipient-filters.ts';
import { reference } from '../../../src/reference/reference.ts';
import { type Atom, truthFor } from '../../../src/regions/attributes/comparisons.ts';
import { holds, possible, programOf } from '../../../src/regions/attributes/filter-programs.ts';
import type { FilterTruth } from '../../../src/regions/attributes/truth.ts';
import { interned } from '../../../src/regions/interning.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { readings, under } from '../../reference/questions.ts';
import { filter, recipient } from './filters.ts';

describe('a program', () => {
  it('holds when the reference says that the filter does', () => {
    fc.assert(
      fc.property(filter, recipient, readings, (chain, who, how) => {
        const atoms = interned<Atom>();
        const program = programOf(chain, how, atoms);
        const truth = (number: number) => {
          const atom = atoms.values[number];
          if (atom === undefined) throw new Error('no atom');
          return truthFor(atom, fold((atom.property === 'city' ? who.city : who.office) ?? ''));
        };
        expect(holds(program, truth)).toBe(filterHolds(chain, who, { readings: how, semantics: reference }));
      }),
      { numRuns: 20_000 },
    );
  });

  it('of a filter nested a hundred thousand times costs no stack', () => {
    const depth = 100_000;
    const text = `${'-not ('.repeat(depth)}City -eq 'a'${')'.repeat(depth)}`;
    const atoms = interned<Atom>();
    expect(holds(programOf(valid(parseFilter(text)), under({}), atoms), () => 1)).toBe(true);
    expect(atoms.values).toHaveLength(1);
  });

  it('may leave what it does leave, whatever is known of its atoms', () => {
    const set = fc.integer({ min: 1, max: 7 });
    const truth = fc.constantFrom<FilterTruth>(0, 1, 2);
    fc.assert(
      fc.property(
        filter,
        fc.array(fc.tuple(truth, set), { minLength: 30, maxLength: 30 }),
        readings,
        (chain, atoms, how) => {
          const program = programOf(chain, how, interned<Atom>());
          const truthOf = (atom: number): FilterTruth => atoms[atom]?.[0] ?? 0;
          const setOf = (atom: number): number => (atoms[atom]?.[1] ?? 0) | (1 << truthOf(atom));
          expect((possible(program, setOf) & 0b010) !== 0 || !holds(program, truthOf)).toBe(true);
          expect((possible(program, setOf) & 0b101) !== 0 || holds(program, truthOf)).toBe(true);
          expect(possible(program, (atom) => 1 << truthOf(atom)) === 0b010).toBe(holds(program, truthOf));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
