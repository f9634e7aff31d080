import { describe, expect, it } from 'vitest';
import {
  bareProperty,
  type CommandAbove,
  commandIn,
  continued,
  errorIn,
  selectedProperties,
} from '../../../../src/syntax/exports/console/commands.ts';

function command(text: string): CommandAbove {
  const found = commandIn({ text, at: 0 });
  if (found === undefined) throw new Error(`no command in ${text}`);
  return found;
}

describe('commandIn', () => {
  it('is the last cmdlet of a line whose output is read', () => {
    expect(command('Get-DistributionGroup x | Get-DistributionGroupMember | Sort-Object Name').cmdlet).toBe(
      'Get-DistributionGroupMember',
    );
    expect(command('Rules in force (Get-ClientAccessRule | fl Name)').cmdlet).toBe('Get-ClientAccessRule');
    expect(commandIn({ text: 'Get-TransportRule | fl', at: 0 })).toBeUndefined();
  });

  it('knows the prompts of consoles', () => {
    for (const prompt of ['PS C:\\> ', '[PS] C:\\>', 'PS /srv/kim> ', 'PS> '])
      expect(command(`${prompt}Get-ManagementScope`).hasPrompt).toBe(true);
    expect(command('Get-ManagementScope').hasPrompt).toBe(false);
  });
});

describe('continued', () => {
  it('goes on behind a pipe or a backtick, and with a prompt of its own', () => {
    expect(continued(command('Get-ManagementScope |'), 'fl')?.text).toBe('Get-ManagementScope | fl');
    expect(continued(command('Get-ManagementScope `'), '-Identity x')).toBeDefined();
    expect(continued(command('Get-ManagementScope'), '>> -Identity x')).toBeDefined();
    expect(continued(command('Get-ManagementScope'), 'Name : x')).toBeUndefined();
  });
});

describe('selectedProperties', () => {
  it.each([
    ['Get-ClientAccessRule | ft Name, Priority,Action', ['Name', 'Priority', 'Action']],
    ['Get-ClientAccessRule | Format-Table -AutoSize Name,Action', ['Name', 'Action']],
    ['Get-ClientAccessRule | Select-Object -Property Name', ['Name']],
    ['Get-OrganizationConfig | fl Ews*', undefined],
    ['Get-ClientAccessRule | ft', undefined],
    ['Get-ClientAccessRule', undefined],
  ])('%s', (text, names) => {
    expect(selectedProperties(command(text))).toEqual(names);
  });
});

describe('bareProperty', () => {
  it.each([
    ['Get-Mailbox | select -ExpandProperty Alias', 'Alias'],
    ['Get-Mailbox | ft -HideTableHeaders Name', 'Name'],
    ['Get-Mailbox | ForEach-Object PrimarySmtpAddress', 'PrimarySmtpAddress'],
    ['(Get-Mailbox).displayname', 'DisplayName'],
    ['Get-Mailbox | ft Name', undefined],
    ['Get-Mailbox x@contoso.com', undefined],
  ])('%s', (text, name) => {
    expect(bareProperty(command(text))).toBe(name);
  });
});

describe('errorIn', () => {
  it('is what a cmdlet of ours said before it failed', () => {
    expect(errorIn('Remove-ApplicationAccessPolicy : The policy was not found.')).toBe('The policy was not found.');
    expect(errorIn('Get-TransportRule: no')).toBeUndefined();
    expect(errorIn('New-ClientAccessRule -Name "a: b"')).toBeUndefined();
  });
});
