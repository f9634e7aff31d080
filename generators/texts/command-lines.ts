/** Command lines for PowerShell and for our reader: what administrators write, and what a hostile reader of the grammar would. */
import fc from 'fast-check';
import { call, probe } from './command-lines/calls.ts';
import { splat } from './command-lines/splats.ts';
import { statements } from './command-lines/statements.ts';

/** The values of the variables that the lines use. */
const VALUES: Readonly<Record<string, string>> = {
  n: '7',
  s: "'a b'",
  t: '$true',
  e: "''",
  d: '10.50',
  a: "'x', 'y z', '3'",
  h: "@{ k = 'v'; list = 'p', 'q'; deep = @{ x = 'y' }; 7 = 'seven' }",
};

/** The text, after literal values for those variables that it uses. */
export function assigned(text: string): string {
  const used = Object.entries(VALUES).filter(([name]) => new RegExp(`[$@]\\{?(?:script:)?${name}\\b`, 'i').test(text));
  return used.map(([name, value]) => `$${name} = ${value}\n`).join('') + text;
}

/** One text of one or a few statements, which PowerShell may well refuse; to be read after `assigned`. */
export const commandLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: probe },
  { weight: 4, arbitrary: call },
  { weight: 1, arbitrary: splat },
  { weight: 4, arbitrary: statements },
);
