/** How long commands and other parts of the usual work take. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientAccessRule } from '../../../../src/model/generated/wire.generated.ts';
import { packageFolder as root } from '../../../../src/node/files.ts';
import { parseFilter } from '../../../../src/syntax/recipient-filters/parse.ts';
import { commandTime } from '../children.ts';

/** One piece of work. */
export interface CommandRow {
  readonly name: string;
  readonly milliseconds: number;
  /** Of the processor, with all that a command starts. */
  readonly processorSeconds?: number;
}

/** The row that has a goal. */
export const DEFAULT_CHECK = 'default check of the JavaScript example';

const RUNS = 3;
const CSV_ROWS = 100_000;

/** Times each command, and what reading hostile filters takes. */
export function commandRows(): readonly CommandRow[] {
  return [...filterRows(), ...checkRows(), decideRow()];
}

function filterRows(): readonly CommandRow[] {
  const deep = `${'('.repeat(100_000)}City -eq 'x'${')'.repeat(100_000)}`;
  const long = Array.from({ length: 50_000 }, () => "City -eq 'abcdefgh'").join(' -or ');
  const texts = {
    'read 100,000 nested parentheses': deep,
    [`read a filter of ${(long.length / 2 ** 20).toFixed(1)} MiB`]: long,
  };
  return Object.entries(texts).map(([name, text]) => {
    const begun = performance.now();
    if (!parseFilter(text).ok) throw new Error(`${name}: refused`);
    return { name, milliseconds: performance.now() - begun };
  });
}

function checkRows(): readonly CommandRow[] {
  const [main, example] = ['dist/src/cli/main.js', 'examples/adapters/javascript/adapter.mjs'].map((path) =>
    join(root, path),
  );
  const check = (name: string, subject: readonly (string | undefined)[]): CommandRow =>
    least(name, ['check', '--seed', '7', '--', process.execPath, ...subject.filter((word) => word !== undefined)]);
  return [check(DEFAULT_CHECK, [example]), check('default check of the reference, all chapters', [main, 'subject'])];
}

function decideRow(): CommandRow {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const [rules, log] = [join(folder, 'rules.json'), join(folder, 'connections.csv')];
    writeFileSync(rules, JSON.stringify(rulesFor(100)));
    const line = (index: number): string =>
      `POP3,BasicAuthentication,10.${index % 256}.${(index >> 8) % 256}.${(index >> 16) % 256},contoso\\user${index}\n`;
    const lines = Array.from({ length: CSV_ROWS }, (_, index) => line(index));
    writeFileSync(log, `protocol,authenticationType,clientIPAddress,username\n${lines.join('')}`);
    const words = ['decide', '--rules', rules, log, '--output', 'csv'];
    return least('decide 100,000 connections of a CSV against 100 rules', words);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rulesFor(count: number): readonly ClientAccessRule[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `rule ${index}`,
    priority: index + 1,
    action: index % 2 === 0 ? 'DenyAccess' : 'AllowAccess',
    anyOfProtocols: ['POP3'],
    anyOfClientIPAddressesOrRanges: [`10.${index % 256}.${Math.floor(index / 256)}.0/24`],
  }));
}

/** The least of some runs. */
function least(name: string, words: readonly string[]): CommandRow {
  const times = Array.from({ length: RUNS }, () => commandTime(words)).filter((time) => time !== undefined);
  return {
    name,
    milliseconds: Math.min(...times.map((time) => time.milliseconds)),
    processorSeconds: Math.min(...times.map((time) => time.processorSeconds)),
  };
}
