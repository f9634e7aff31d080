import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from '../../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'convert-'));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const README = 'examples/inputs/vendor-readme.md';
const MEMBERS = 'examples/inputs/members.csv';

describe('convert', () => {
  it('writes PowerShell that makes the same', async () => {
    const { status, stdout } = await command(['convert', '--to', 'powershell', README, MEMBERS]);
    expect(status).toBe(0);
    const again = put('again.ps1', stdout);
    const once = JSON.parse((await command(['convert', '--to', 'json', README, MEMBERS])).stdout);
    const twice = JSON.parse((await command(['convert', '--to', 'json', again])).stdout);
    expect(twice.policies).toEqual(once.policies);
    const members = (given: { directory: { recipients: readonly { id: string; members?: unknown }[] } }): unknown =>
      given.directory.recipients.find(({ id }) => id === 'robot-mailboxes')?.members;
    expect(members(twice)).toEqual(members(once));
  });

  it('writes JSON that decide takes', async () => {
    const { stdout } = await command(['convert', '--to', 'json', 'test/samples/47-rules.json']);
    const rules = put('rules.json', stdout);
    const own = await command(['decide', '--rules', rules, 'examples/inputs/connections.csv']);
    const direct = await command([
      'decide',
      '--rules',
      'test/samples/47-rules.json',
      'examples/inputs/connections.csv',
    ]);
    expect(own.stdout).toContain('DenyAccess');
    expect(direct).toEqual(own);
  });

  it('leaves out what is not known, says so and ends with 1', async () => {
    const path = put(
      'open.ps1',
      'New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols $env:X\nNew-ClientAccessRule S -Action AllowAccess\n',
    );
    const { status, stdout, stderr } = await command(['convert', '--to', 'json', path]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).rules).toMatchObject([{ name: 'S' }]);
    expect(stderr).toContain('left out: of the rule `R` anyOfProtocols is not known');
  });
});
