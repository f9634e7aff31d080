import { describe, expect, it } from 'vitest';
import { readInventory } from '../../../src/analysis/inventory/inventory.ts';
import { printInventory } from '../../../src/report/text/inventory.ts';
import { plainStyle } from '../../../src/report/text/style.ts';

function printed(texts: Readonly<Record<string, string>>): string {
  const inputs = Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  return printInventory(readInventory(inputs), plainStyle).join('\n');
}

describe('an inventory for a person', () => {
  it('names what holds, with the first place and how many more', () => {
    const text = printed({
      'a.ps1':
        'New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols IMAP4 -Priority 1\nSet-ClientAccessRule R -Enabled $false -Scope Users\n',
    });
    expect(text).toContain(
      'Client access rules (1)\n  1  R  DenyAccess  disabled; scope Users; AnyOfProtocols IMAP4  a.ps1:1 (and 1 more)',
    );
  });

  it('says what of a rule is not known in place of its value', () => {
    expect(printed({ 'a.ps1': 'New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols $x' })).toContain(
      'AnyOfProtocols not known',
    );
  });

  it('shows assignments without a scope as what they are', () => {
    expect(printed({ 'a.ps1': "New-ManagementRoleAssignment -App x -Role 'Application Mail.Read'" })).toMatch(
      /\(no name\) {2}Application Mail\.Read {2}x {2}every mailbox/,
    );
  });

  it('counts recipients who are no groups, and shows 200 rows of a section', () => {
    const rows = Array.from({ length: 300 }, (_, index) => `r${index},${index + 1},DenyAccess,IMAP4`).join('\n');
    expect(printed({ 'r.csv': `Name,Priority,Action,AnyOfProtocols\n${rows}\n` })).toContain(
      '… and 100 more; --format json has all',
    );
    const people = Array.from({ length: 50 }, (_, index) => `u${index}@x.example,UserMailbox`).join('\n');
    expect(printed({ 'users.csv': `PrimarySmtpAddress,RecipientTypeDetails\n${people}\n` })).toContain(
      'Other recipients (1)\n  50  UserMailbox',
    );
  });
});
