import { describe, expect, it } from 'vitest';
import { callsIn } from '../../../support/hosted.ts';

describe('a command in a sentence', () => {
  it.each([
    [
      'We made New-ClientAccessRule -Name Desk -Action DenyAccess -Priority 2, and waited.',
      'Name=Desk Action=DenyAccess Priority=2',
    ],
    ['Then New-ClientAccessRule -Name "Desk" -Action DenyAccess. It took an hour.', 'Name=Desk Action=DenyAccess'],
    ['(New-ClientAccessRule -Name Desk -Action DenyAccess)', 'Name=Desk Action=DenyAccess'],
    ['I ran "New-ClientAccessRule -Name Desk -Action DenyAccess" twice', 'Name=Desk Action=DenyAccess'],
    ['Use New-ClientAccessRule -Name Desk -Action DenyAccess to close it', 'Name=Desk Action=DenyAccess'],
    ['**New-ClientAccessRule -Name Desk -Action DenyAccess**, as before', 'Name=Desk Action=DenyAccess'],
    [
      'so New-ClientAccessRule –Name “Desk” –Action DenyAccess –AnyOfProtocols POP3,IMAP4; we waited',
      'Name=Desk Action=DenyAccess AnyOfProtocols=POP3+IMAP4',
    ],
    [
      'so New-ClientAccessRule -Name Desk -AnyOfProtocols POP3, IMAP4 -Action DenyAccess – done',
      'Name=Desk AnyOfProtocols=POP3+IMAP4 Action=DenyAccess',
    ],
    [
      'so New-ClientAccessRule -Name Desk -Action DenyAccess -AnyOfProtocols POP3, IMAP4, then we waited',
      'Name=Desk Action=DenyAccess AnyOfProtocols=POP3+IMAP4',
    ],
    ['it is New-ClientAccessRule -Name Desk -Action DenyAccess: simple', 'Name=Desk Action=DenyAccess'],
    ['try New-ClientAccessRule -Name Desk -Action DenyAccess -> works', 'Name=Desk Action=DenyAccess'],
    [
      'the range: New-ClientAccessRule -Name Desk -Action DenyAccess -AnyOfClientIPAddressesOrRanges 192.0.2.1. Next',
      'Name=Desk Action=DenyAccess AnyOfClientIPAddressesOrRanges=192.0.2.1',
    ],
  ])('%s', (text, given) => {
    expect(callsIn(text, 'text')).toEqual([`1: New-ClientAccessRule ${given}`]);
  });

  it('in a question is doubtful', () => {
    expect(
      callsIn('Should I run Remove-ClientAccessRule -Identity "Phones"? Or is Get-ClientAccessRule enough?', 'text'),
    ).toEqual(['1: Remove-ClientAccessRule Identity=Phones (maybe)']);
  });

  it.each([
    'Is Remove-ApplicationAccessPolicy needed?',
    'I ran Get-ApplicationAccessPolicy and it was empty.',
    'What does New-ApplicationAccessPolicy\ndo if one exists?',
    'The New-ApplicationAccessPolicy -AccessRight parameter takes two values.',
    'See https://learn.microsoft.com/powershell/module/exchange/new-applicationaccesspolicy -AppId or docs/New-ApplicationAccessPolicy.md',
    'New-ApplicationAccessPolicy: The identity of the policy scope is not a security principal.',
    'New-ApplicationAccessPolicy : Cannot bind parameter\n    + CategoryInfo          : InvalidData: (:) [New-ApplicationAccessPolicy], ParameterBindingException',
    'At line:1 char:1\n+ New-ApplicationAccessPolicy -AppId x -AccessRight RestrictAccess ...\n+ ~~~~~~~~~',
    'We moved from New-ApplicationAccessPolicy to New-ManagementRoleAssignment last year.',
    '* Get-ClientAccessRule\n* New-ClientAccessRule\n* Set-ClientAccessRule',
    'Ask the admin to confirm New-ApplicationAccessPolicy was applied for this id.',
  ])('is none in: %s', (text) => {
    expect(callsIn(text, 'text')).toEqual([]);
  });
});
