import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spelledScript, textOf } from '../../../generators/texts/cmdlets/spelled-calls.ts';
import type { Value } from '../../../src/model/call.ts';
import { printCalls } from '../../../src/syntax/cmdlets/print.ts';
import { readCalls } from '../../../src/syntax/cmdlets/read-calls.ts';

/** One value and a list of one are the same. */
function flat(value: Value): Value {
  if (Array.isArray(value)) return value.length === 1 ? flat(value[0]) : value.map(flat);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([part, each]) => [part, flat(each)]));
}

function callsIn(text: string) {
  return readCalls(text).calls.map(({ cmdlet, parameters, enum: words, binds }) => ({
    cmdlet,
    parameters: flat(parameters),
    words: words ?? {},
    binds: binds !== false,
  }));
}

test('calls in any spelling read to the same calls', () => {
  fc.assert(
    fc.property(spelledScript, (script) => {
      const expected = script.statements.map(({ call }) => ({
        cmdlet: call.cmdlet,
        parameters: flat(call.parameters),
        words: call.enum ?? {},
        binds: true,
      }));
      expect(callsIn(textOf(script)), textOf(script)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});

test('printed calls read back to the same', () => {
  fc.assert(
    fc.property(spelledScript, (script) => {
      const calls = script.statements.map(({ call }) => call);
      const text = printCalls(calls);
      expect(callsIn(text).map(({ cmdlet, parameters }) => ({ cmdlet, parameters }))).toEqual(
        calls.map(({ cmdlet, parameters }) => ({ cmdlet, parameters: flat(parameters) })),
      );
    }),
    { numRuns: 1_000 },
  );
});
