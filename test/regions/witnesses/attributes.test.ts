import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { type Atom, atomOf, truthFor } from '../../../src/regions/attributes/comparisons.ts';
import { attributeCells } from '../../../src/regions/witnesses/attributes.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { readings, under } from '../../reference/questions.ts';
import { comparison, value } from '../attributes/filters.ts';

const atoms = fc
  .array(fc.tuple(comparison, readings), { maxLength: 5 })
  .map((all): readonly Atom[] => all.map(([each, how]) => atomOf(each, how)));
const texts = fc.oneof(
  value,
  fc
    .array(fc.constantFrom('a', 'b', 'B', '1', '9', '~', 'é', '\u{10400}', '\ue000', '\ud7ff'), { maxLength: 4 })
    .map((all) => all.join('')),
);

const length = (text: string): number => [...text].length;

describe('attributeCells', () => {
  it('are those of all values, with a witness that is no longer than any member', () => {
    fc.assert(
      fc.property(atoms, fc.array(texts, { maxLength: 20 }), (all, values) => {
        const cells = valid(attributeCells(all));
        const keyOf = (text: string): string =>
          `${text === ''} ${all.map((atom) => truthFor(atom, fold(text))).join()}`;
        const witnesses = new Map(cells.map(({ witness }) => [keyOf(witness), witness]));
        expect(witnesses.size).toBe(cells.length);
        for (const { witness, truths } of cells) {
          expect(fold(witness)).toBe(witness);
          expect(truths).toEqual(all.map((atom) => truthFor(atom, witness)));
        }
        for (const text of values)
          expect(length(witnesses.get(keyOf(text)) ?? 'a'.repeat(99))).toBeLessThanOrEqual(length(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('have blank first, by itself', () => {
    expect(valid(attributeCells([])).map(({ witness }) => witness)).toEqual(['', 'a']);
  });

  it('are refused by their number', () => {
    const likes = Array.from({ length: 40 }, (_, index) =>
      atomOf(
        {
          kind: 'comparison',
          property: 'city',
          operator: '-like',
          value: { kind: 'text', written: `*${index * 7919}x*`, quote: "'" },
        },
        under({}),
      ),
    );
    expect(attributeCells(likes).ok).toBe(false);
  });
});
