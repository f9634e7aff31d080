import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

/** A program in PowerShell's place: says its version, or answers each text with what the text itself says. */
const DOTNET = `#!${process.execPath}
const { createInterface } = require('node:readline');
if (process.argv.includes('-Command')) console.log('7.0.0');
else createInterface({ input: process.stdin }).on('line', (line) => {
  const { text } = JSON.parse(line);
  if (text !== 'end') return console.log(text);
  console.error('out of memory');
  process.exit(1);
});
`;

const folder = mkdtempSync(join(tmpdir(), 'no-powershell-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'dotnet'), DOTNET, { mode: 0o755 });
vi.stubEnv('PATH', folder);
const { installedVersion, startPowerShell } = await import('../../../../tools/measure/judge/powershell.ts');
vi.unstubAllEnvs();

const cmdlet = 'Get-ClientAccessRule';
const call = (line: number, column: number) => ({ cmdlet, line, column, parameters: { Identity: `${column}` } });

describe('PowerShell as a process', () => {
  it('says its version', () => {
    expect(installedVersion()).toBe('7.0.0');
  });

  it('answers in the order of the questions, the calls of each in the order of places', async () => {
    const { ask, stop } = startPowerShell('');
    const texts = [
      { calls: [call(2, 1), call(1, 9), call(1, 3)], failed: [] },
      { parses: false, why: 'MissingEndCurlyBrace' },
      { ended: 'time' },
    ];
    const answers = await Promise.all(texts.map((text) => ask({ text: JSON.stringify(text) })));
    stop();
    const heard = (line: number, column: string) => ({ cmdlet, line, parameters: { Identity: column } });
    expect(answers).toEqual([{ calls: [heard(1, '3'), heard(1, '9'), heard(2, '1')], failed: [] }, ...texts.slice(1)]);
  });

  it('that says something else is heard no answer from, yet asked further', async () => {
    const { ask, stop } = startPowerShell('');
    await expect(ask({ text: 'Welcome!' })).rejects.toThrow('PowerShell answers no JSON: Welcome!');
    await expect(ask({ text: '{"ended":"time"}' })).resolves.toEqual({ ended: 'time' });
    stop();
  });

  it('that ends says of what, to all who wait', async () => {
    const { ask } = startPowerShell('');
    const waiting = [ask({ text: 'end' }), ask({ text: 'never read' })];
    const ends = await Promise.allSettled(waiting);
    expect(ends).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    await expect(waiting[0]).rejects.toThrow('PowerShell ended: out of memory');
  });
});
