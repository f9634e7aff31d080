import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineIndexOf } from '../../../src/syntax/exports/line-index.ts';

it('lineIndexOf counts lines and columns as editors do', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r') });
  fc.assert(
    fc.property(text, fc.nat(20), (written, at) => {
      const offset = Math.min(at, written.length);
      const before = written.slice(0, offset).split('\n');
      expect(lineIndexOf(written)(offset)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
    }),
  );
});
