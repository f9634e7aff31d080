import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../../src/syntax/wire.ts';
import { command } from '../../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'inventory-'));
const put = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const README = 'examples/inputs/vendor-readme.md';
const MEMBERS = 'examples/inputs/members.csv';

describe('inventory', () => {
  it('says what was understood, with places, and how sure it is', async () => {
    const { status, stdout, stderr } = await command(['inventory', README, MEMBERS]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Read 2 texts\n');
    expect(stdout).toContain('all 7 calls read whole · 1 assumption · 2 remarks');
    expect(stdout).toMatch(
      /RestrictAccess {2}0f4c9a1e-\S+ {2}robot-mailboxes: 3 members {2}examples\/inputs\/vendor-readme\.md:15/,
    );
    expect(stdout).toMatch(
      /Granted {2}Test-ApplicationAccessPolicy .*orders@contoso\.com.* examples\/inputs\/vendor-readme\.md:25/,
    );
    expect(stdout).toMatch(
      /vendor-readme\.md:33 {2}Remove-DistributionGroup\n {4}stands in a section that takes things back/,
    );
  });

  it.each([
    ['scripts and lists', [README, MEMBERS]],
    ['lost values', ['test/samples/39-rules-list.txt', 'test/samples/45-rules-type-names.csv']],
    ['results and roles', ['test/samples/42-transcript.log', 'test/cases/rbac-graph-directory-scopes/input.json']],
    [
      'what is unknown',
      ['test/samples/18-unknown-values.ps1', 'test/samples/34-placeholders.ps1', 'test/samples/37-desired-state.ps1'],
    ],
    ['a whole folder', ['test/samples']],
  ])('prints JSON after its schema: %s', async (_, files) => {
    const { stdout } = await command(['inventory', '--format', 'json', '--lenient', ...files]);
    const json = JSON.parse(stdout);
    expect(json).toMatchObject({ schema: 'access-conformance/inventory', version: 1 });
    const checked = read('InventoryReport', json);
    expect(checked.ok ? [] : checked.problem).toEqual([]);
  });

  it('ends with 1 when a call has a value that was not read, unless it may', async () => {
    const path = put('unknown.ps1', 'New-ClientAccessRule -Name $env:NAME -Action DenyAccess\n');
    const { status, stdout } = await command(['inventory', path]);
    expect(status).toBe(1);
    expect(stdout).toContain('0 of 1 call read whole');
    expect(stdout).toContain('unknown.ps1:1  $env:NAME\n    Name is known only when the script runs');
    expect((await command(['inventory', '--lenient', path])).status).toBe(0);
  });

  it('reads folders, and only the endings that it names', async () => {
    const below = join(folder, 'below');
    mkdirSync(join(below, 'deep', 'node_modules'), { recursive: true });
    put('below/a.ps1', 'Get-ClientAccessRule A');
    put('below/deep/b.MD', '`Get-ClientAccessRule B`');
    put('below/deep/c.exe', 'Get-ClientAccessRule C');
    put('below/deep/node_modules/d.ps1', 'Get-ClientAccessRule D');
    const { stdout } = await command(['inventory', '--format', 'json', below]);
    expect(JSON.parse(stdout).calls.map(({ parameters }: { parameters: object }) => parameters)).toEqual([
      { Identity: 'A' },
      { Identity: 'B' },
    ]);
  });

  it.each([
    [['inventory'], /missing required argument 'files'/],
    [['inventory', 'gone.ps1'], /gone\.ps1: there is no such file/],
    [['inventory', '--from', 'yaml', README], /--from <form>.*yaml/],
    [['inventory', '--format', 'csv', README], /--format <format>.*csv/],
    [['inventory', put('empty.txt', ' \n')], /empty\.txt is empty/],
    [
      ['inventory', put('a.bin', Uint8Array.of(0x7f, 0x45, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0))],
      /a\.bin is binary/,
    ],
    [['inventory', join(folder, 'none')], /no such file/],
    [['convert', README], /--to <form>/],
    [['convert', '--to', 'json', put('prose.txt', 'Nothing here.')], /hold no rule, no policy and no recipient/],
    [['convert', '--to', 'powershell', put('prose.txt', 'Nothing here.')], /hold no rule, no policy and no recipient/],
    [
      ['decide', '--rules', put('prose.txt', 'Nothing here.'), 'examples/inputs/connections.csv'],
      /holds no client access rule/,
    ],
  ])('%j is refused', async (words, message) => {
    const { status, stderr, stdout } = await command(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
