import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectForm } from '../../../src/syntax/exports/detect-form.ts';
import { readExport } from '../../../src/syntax/exports/read-export.ts';
import { asExpected, sampleExport, unreported, withoutReasonsOf } from '../../support/exported.ts';

const names = readdirSync(new URL('../../samples/', import.meta.url)).filter(
  (name) => /^(3[7-9]|4\d|5[0-5])-/.test(name) && !name.endsWith('.expected.json'),
);

describe('samples of exports', () => {
  it('are nineteen', () => {
    expect(names).toHaveLength(19);
  });

  it.each(names)('%s', (name) => {
    const { text, encoding, expected } = sampleExport(name);
    const { objects, notes } = readExport(text, detectForm(text, name), { file: name });
    const wanted = expected.objects ?? [];
    expect(objects.map((object, index) => asExpected(object, wanted[index]?.line !== undefined))).toEqual(
      wanted.map(withoutReasonsOf),
    );
    expect(unreported(expected, notes)).toEqual([]);
    expect(encoding).toBe(expected.encoding ?? 'utf-8');
  });
});
