import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'decide-'));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const README = 'examples/inputs/vendor-readme.md';
const MEMBERS = 'examples/inputs/members.csv';

describe('decide on what people have', () => {
  const ask = put(
    'ask.csv',
    'appId,mailbox\n0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845,orders@contoso.com\n0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845,ceo@contoso.com\n',
  );

  it('takes a README and a list of members', async () => {
    const { status, stdout } = await command(['decide', '--policies', README, '--directory', MEMBERS, ask]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/orders@contoso\.com +Granted/);
    expect(stdout).toMatch(/ceo@contoso\.com +Denied/);
  });

  it('says that it does not know where members are not known, and decides those who are listed', async () => {
    const script = put(
      'some.ps1',
      'New-ApplicationAccessPolicy -AppId 0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845 -PolicyScopeGroupId G -AccessRight RestrictAccess\nAdd-DistributionGroupMember G -Member orders@contoso.com\nTest-ApplicationAccessPolicy ceo@contoso.com -AppId 0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845\n',
    );
    const { status, stdout } = await command(['decide', '--policies', script, ask, '--trace']);
    expect(status).toBe(2);
    expect(stdout).toMatch(/orders@contoso\.com +Granted/);
    expect(stdout).toMatch(/ceo@contoso\.com +not known/);
    expect(stdout).toContain('not all members of `G`, the scope of');
  });

  it('refuses rules of which something is not known', async () => {
    const script = put('lost.ps1', 'New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols $env:X\n');
    const { status, stderr } = await command(['decide', '--rules', script, 'examples/inputs/connections.csv']);
    expect(status).toBe(2);
    expect(stderr).toContain('of the rule `R` anyOfProtocols is not known');
  });

  it('refuses rules and policies that a change of unknown extent could have changed', async () => {
    const rules = put(
      'open.ps1',
      'New-ClientAccessRule A -Action DenyAccess\nSet-ClientAccessRule $env:RULE -Enabled $false\n',
    );
    const one = await command(['decide', '--rules', rules, 'examples/inputs/connections.csv']);
    expect([one.status, one.stdout]).toEqual([2, '']);
    expect(one.stderr).toContain('open.ps1:2, `Set-ClientAccessRule`: which rule it is about is not known');
    const policies = put(
      'open-policies.ps1',
      'New-ApplicationAccessPolicy -AppId 0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845 -PolicyScopeGroupId G -AccessRight RestrictAccess\nNew-ApplicationAccessPolicy -AppId $env:APP -PolicyScopeGroupId G -AccessRight DenyAccess\n',
    );
    const other = await command(['decide', '--policies', policies, ask]);
    expect([other.status, other.stdout]).toEqual([2, '']);
    expect(other.stderr).toContain('the value of -AppId is not known');
  });

  it('reads all files of a folder', async () => {
    const below = join(folder, 'rules');
    mkdirSync(below);
    writeFileSync(
      join(below, 'a.ps1'),
      'New-ClientAccessRule A -Action AllowAccess -AnyOfProtocols IMAP4 -Priority 1\n',
    );
    writeFileSync(join(below, 'b.ps1'), 'New-ClientAccessRule B -Action DenyAccess -Priority 2\n');
    const { status, stdout } = await command(['decide', '--rules', below, 'examples/inputs/connections.csv']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/POP3 .* DenyAccess +B /);
  });
});
