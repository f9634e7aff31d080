import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../src/syntax/hosts/find-passages.ts';
import { readHosted } from '../../../src/syntax/hosts/read-hosted.ts';
import { sampleBytes, sampleNames } from '../../support/samples.ts';

const TEXTS = [...sampleNames(1, 36), ...sampleNames(38, 43)].map((name) =>
  new TextDecoder().decode(sampleBytes(name)),
);

/** Pieces of real texts, one behind the other. */
const splices = fc
  .array(
    fc
      .tuple(fc.constantFrom(...TEXTS), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 400 }))
      .map(([text, from, length]) => text.slice(Math.floor(from * text.length)).slice(0, length)),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const forms = fc.constantFrom('markdown' as const, 'text' as const, 'script' as const);

describe('any text', () => {
  it('is read without an error, and each passage stands where it says', () => {
    fc.assert(
      fc.property(splices, forms, (text, form) => {
        for (const { code } of findPassages(text, form).passages) {
          expect(code.offsets).toHaveLength(code.text.length + 1);
          const first = /[A-Za-z]{3,}-[A-Za-z]{3,}/.exec(code.text);
          if (first === null) continue;
          const at = code.offsets[first.index] ?? -1;
          expect(text.slice(at, at + 3)).toBe(first[0].slice(0, 3));
        }
        readHosted(text, form);
      }),
      { numRuns: 150 },
    );
  });

  it('of random characters is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), forms, (text, form) => {
        readHosted(`${text} Get-ClientAccessRule -Identity ${text}`, form);
      }),
      { numRuns: 150 },
    );
  });
});

describe('every call of a fence', () => {
  it('is the same in a quote, in a list, behind prompts and with line ends of Windows', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const lines = names.map((each) => `Remove-ClientAccessRule -Identity ${each} -Confirm:$false`);
        const plain = ['```powershell', ...lines, '```'];
        const hosts = [
          plain,
          plain.map((line) => `> > ${line}`),
          ['- item', ...plain.map((line) => `  ${line}`)],
          ['```', ...lines.map((line) => `PS C:\\> ${line}`), '```'],
          ['<pre>', ...lines, '</pre>'],
          ['~~~~', ...lines.map((line) => line.replace(' -Confirm', ' `\n    -Confirm')), '~~~~'],
        ];
        const parameters = names.map((each) => ({ Identity: each, Confirm: false }));
        for (const host of hosts) {
          expect(readHosted(host.join('\n'), 'markdown').calls.map((call) => call.parameters)).toEqual(parameters);
          expect(readHosted(host.join('\r\n'), 'markdown').calls.map((call) => call.parameters)).toEqual(parameters);
        }
      }),
      { numRuns: 40 },
    );
  });
});
