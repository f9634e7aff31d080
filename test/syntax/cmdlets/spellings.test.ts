import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spelledScript, textOf } from '../../../generators/texts/cmdlets/spelled-calls.ts';
import type { Value } from '../../../src/model/inventory/call.ts';
import { printCalls } from '../../../src/syntax/cmdlets/print.ts';
import { readCalls } from '../../../src/syntax/cmdlets/read-calls.ts';
import { readHosted } from '../../../src/syntax/hosts/read-hosted.ts';

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

/** A mark before blanks within a line may be a line end that was lost: Markdown is mended there. */
const LOST_LINE_END = /`[ \t]/;

test.each<[string, (text: string) => string]>([
  ['a fence', (text) => `# Title\n\nBefore.\n\n\`\`\`powershell\n${text}\n\`\`\`\n\nBehind.\n`],
  ['a quoted fence', (text) => `> Say:\n>\n> \`\`\`ps1\n${text.replace(/^/gm, '> ')}\n> \`\`\`\n`],
])('within %s they read to the same calls', (_, wrapped) => {
  fc.assert(
    fc.property(spelledScript, (script) => {
      const text = textOf(script).replaceAll('\r', '');
      fc.pre(!LOST_LINE_END.test(text));
      const calls = readHosted(wrapped(text), 'markdown').calls;
      expect(
        calls.map(({ cmdlet, parameters }) => ({ cmdlet, parameters: flat(parameters) })),
        text,
      ).toEqual(script.statements.map(({ call }) => ({ cmdlet: call.cmdlet, parameters: flat(call.parameters) })));
    }),
    { numRuns: 300 },
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
