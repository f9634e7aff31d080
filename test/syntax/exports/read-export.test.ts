import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextForm } from '../../../src/model/inventory/inventory.ts';
import { decodeText } from '../../../src/syntax/exports/encoding.ts';
import { readExport } from '../../../src/syntax/exports/read-export.ts';

const FOLDER = new URL('../../samples/', import.meta.url);
const texts = readdirSync(FOLDER)
  .filter((name) => /^(2[5-9]|3[7-9]|4\d|5[0-5])-/.test(name) && !name.endsWith('.expected.json'))
  .map((name) => decodeText(readFileSync(new URL(name, FOLDER))).text);
const FORMS: readonly TextForm[] = ['csv', 'json', 'clixml', 'script', 'markdown', 'text'];

describe('readExport', () => {
  it('never throws on a splice or a truncation of real texts, in any form', () => {
    const text = fc.constantFrom(...texts);
    const splice = fc
      .tuple(text, text, fc.nat(4000), fc.nat(4000))
      .map(([one, other, end, start]) => one.slice(0, end) + other.slice(start));
    fc.assert(
      fc.property(splice, fc.constantFrom(...FORMS), (spliced, form) => {
        const { objects, notes } = readExport(spliced, form);
        const lines = spliced.split('\n').length;
        for (const { place } of [...objects, ...notes]) expect(place.line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws on any text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      '"',
      ':',
      ' ',
      '\n',
      ',',
      '<Obj ',
      '</Obj>',
      '---',
      'AppId',
      ' : ',
      '…',
      '#',
      '> ',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(pieces, fc.string({ maxLength: 2 })) }),
        fc.constantFrom(...FORMS),
        (text, form) => {
          expect(() => readExport(text, form)).not.toThrow();
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each<[TextForm, string, (count: number) => string]>([
    ['text', 'properties in one column', (count) => repeat(count, (at) => `Name${at}   : x`)],
    ['text', 'more and more of one value', (count) => `Identity : {\n${repeat(count, () => '           , x')}`],
    ['text', 'lines of dashes', (count) => repeat(count, () => '---- ----')],
    ['text', 'a command without end', (count) => `Get-ApplicationAccessPolicy |\n${repeat(count, () => '| fl |')}`],
    [
      'text',
      'a row as wide as its header',
      (count) => `${'Name '.repeat(count)}\n${'---- '.repeat(count)}\n${'x '.repeat(count)}`,
    ],
    ['text', 'bars', (count) => repeat(count, () => '| AppId | AccessRight |\n| --- | --- |')],
    ['script', 'comments', (count) => repeat(count, (at) => `# Name${at} : x`)],
    ['csv', 'quotes without end', (count) => `Name,Priority,Action\n${repeat(count, () => 'a,"b')}`],
    [
      'json',
      'objects',
      (count) => `[${Array.from({ length: count }, () => '{"AppId":"x","AccessRight":"y"}').join(',')}]`,
    ],
    ['clixml', 'tags without end', (count) => `<Objs>${'<Obj '.repeat(count)}`],
  ])('ends, however much there is: %s, %s', (form, _, textOf) => {
    expect(() => readExport(textOf(40_000), form)).not.toThrow();
  });
});

function repeat(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}
