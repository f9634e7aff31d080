import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalls } from '../../../../src/syntax/cmdlets/read-calls.ts';
import { findCmdlet } from '../../../../src/syntax/cmdlets/signatures/signatures.ts';
import { fullName } from '../../../../src/syntax/powershell/run/names.ts';
import { partsOf } from '../../../../src/syntax/powershell/run/sweep.ts';
import { sampleNames, sampleText } from '../../../support/samples.ts';
import { listed } from '../../../support/scripts.ts';

const texts = sampleNames(1, 36)
  .filter((name) => /\.(ps1|md|txt)$/.test(name))
  .map(sampleText);
const text = fc.constantFrom(...texts);
const cut = fc
  .record({ text, from: fc.nat(4000), to: fc.nat(4000) })
  .map(({ text: whole, from, to }) => whole.slice(from, to));
const spliced = fc
  .array(
    fc.oneof(
      cut,
      fc.constantFrom(
        '{',
        '}',
        '(',
        '"',
        "'",
        '`',
        '$(',
        '@{',
        '|',
        ';',
        '\n',
        'if ($x) {',
        'foreach ($a in 1..3) {',
        'return',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('broken and joined texts', () => {
  it('lose no call: each command of ours in the tree is listed at its place', () => {
    fc.assert(
      fc.property(spliced, (script) => {
        const { calls, parsed } = readCalls(script, { placeAt: (offset) => ({ line: 1, column: offset }) });
        const places = new Set(calls.map(({ place }) => place.column));
        const missing = partsOf(parsed.script)
          .commands.filter(
            ({ name, syntaxLine }) =>
              syntaxLine !== true && name.kind === 'text' && findCmdlet(fullName(name.value)) !== undefined,
          )
          .filter((command) => !command.arguments.some((each) => each.kind === 'parameter' && each.name === '?'))
          .filter(({ start }) => !places.has(start));
        expect(missing.map(({ start, end }) => script.slice(start, end))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are followed without a fault of this reader', () => {
    fc.assert(
      fc.property(spliced, (script) => {
        expect(readCalls(script).notes.filter(({ why }) => why.startsWith('could not be followed'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a run', () => {
  it('lists calls in the order of the text, rounds in their order', () => {
    const script =
      'function F { Get-ClientAccessRule f }\nforeach ($i in 1, 2) { Get-ClientAccessRule "a$i"; Get-ClientAccessRule "b$i" }\nF\nGet-ClientAccessRule c';
    expect(listed(script, { lines: true })).toEqual([
      '1 Get-ClientAccessRule Identity=f',
      '2 Get-ClientAccessRule Identity=a1',
      '2 Get-ClientAccessRule Identity=a2',
      '2 Get-ClientAccessRule Identity=b1',
      '2 Get-ClientAccessRule Identity=b2',
      '4 Get-ClientAccessRule Identity=c',
    ]);
  });

  it('is sure of nothing behind a fault', () => {
    expect(listed('Get-ClientAccessRule a\nGet-ClientAccessRule "b\nGet-ClientAccessRule c')).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=c (maybe)',
    ]);
  });

  it('goes on behind an end where one script may follow another', () => {
    expect(listed('exit 1\n\nGet-ClientAccessRule a', { host: true })).toEqual(['Get-ClientAccessRule Identity=a']);
    expect(listed('exit 1\n\nGet-ClientAccessRule a')).toEqual(['Get-ClientAccessRule Identity=a (maybe)']);
  });

  it('repeats no note for each round', () => {
    expect(readCalls('foreach ($i in 1..5) { Get-ClientAccessRule $env:X }').notes).toHaveLength(1);
  });
});
