import { describe, expect, it } from 'vitest';
import { inventoryOf, noteLines, ruleLines } from '../reading.ts';

describe('the rules of a tenant', () => {
  it('numbers order the rules of a fragment, however large they are, and that is said', () => {
    const inventory = inventoryOf({
      'a.ps1':
        'New-ClientAccessRule Late -Action DenyAccess -Priority 20\nNew-ClientAccessRule Early -Action AllowAccess -Priority 10',
    });
    expect(ruleLines(inventory)).toEqual(['10 Early AllowAccess', '20 Late DenyAccess']);
    expect(noteLines(inventory)).toEqual([expect.stringMatching(/^assumption a\.ps1:1 priority 20 lies outside/)]);
  });

  it('a number that is taken moves the others, also outside the range', () => {
    const inventory = inventoryOf({
      'a.ps1': ['One', 'Two', 'Three']
        .map((name) => `New-ClientAccessRule ${name} -Action DenyAccess -Priority 7`)
        .join('\n'),
    });
    expect(ruleLines(inventory)).toEqual(['7 Three DenyAccess', '8 Two DenyAccess', '9 One DenyAccess']);
  });

  it('a listed state refuses such a number', () => {
    const inventory = inventoryOf({
      'rules.csv': 'Name,Priority,Action,AnyOfProtocols\nFirst,1,DenyAccess,IMAP4\n',
      'a.ps1': 'New-ClientAccessRule Late -Action DenyAccess -Priority 9',
    });
    expect(ruleLines(inventory)).toEqual(['1 First DenyAccess']);
    expect(noteLines(inventory)).toEqual([expect.stringMatching(/^refused a\.ps1:1 9 is not between/)]);
  });

  it('what no input holds is kept as a call, and changes nothing', () => {
    const inventory = inventoryOf({
      'a.ps1': 'Set-ClientAccessRule Elsewhere -Enabled $false\nRemove-ClientAccessRule Gone',
    });
    expect(inventory.calls).toHaveLength(2);
    expect(noteLines(inventory)).toEqual([
      expect.stringContaining('not-understood a.ps1:1 no input holds the rule `Elsewhere`'),
      expect.stringContaining('not-understood a.ps1:2 no input holds the rule `Gone`'),
    ]);
  });

  it('a value that is not known makes that field lost, and setting it makes it known again', () => {
    const text = 'New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols $env:WHICH -Priority 1\n';
    expect(inventoryOf({ 'a.ps1': text }).state.rules.map(({ lost }) => lost)).toEqual([['anyOfProtocols']]);
    const mended = `${text}Set-ClientAccessRule R -AnyOfProtocols IMAP4\n`;
    expect(inventoryOf({ 'a.ps1': mended }).state.rules).toMatchObject([
      { lost: [], rule: { anyOfProtocols: ['IMAP4'] } },
    ]);
  });

  it('a condition that no chapter has is lost too, and that is said', () => {
    const text = 'New-ClientAccessRule R -Action DenyAccess -AnyOfSourceTcpPortNumbers 993';
    const inventory = inventoryOf({ 'a.ps1': text });
    expect(inventory.state.rules.map(({ lost }) => lost)).toEqual([['anyOfSourceTcpPortNumbers']]);
    expect(noteLines(inventory)).toEqual([expect.stringContaining('remark a.ps1:1 nothing here decides by ports')]);
  });

  it('a single value is added to a list, and removed from one', () => {
    const text =
      "New-ClientAccessRule R -Action DenyAccess -AnyOfClientIPAddressesOrRanges 192.0.2.1\nSet-ClientAccessRule R -AnyOfClientIPAddressesOrRanges @{Add='192.0.2.2';Remove='192.0.2.1'}\n";
    expect(inventoryOf({ 'a.ps1': text }).state.rules).toMatchObject([
      { rule: { anyOfClientIPAddressesOrRanges: ['192.0.2.2'] } },
    ]);
  });

  it('which rules come down a pipeline that nobody knows is not known, and is said so', () => {
    const inventory = inventoryOf({ 'a.ps1': 'Get-ClientAccessRule | Remove-ClientAccessRule' });
    expect(noteLines(inventory)).toEqual([expect.stringContaining('which rules come down the pipeline is not known')]);
    expect(inventory.state.setAside).toMatchObject([{ type: 'ClientAccessRule', name: 'Remove-ClientAccessRule' }]);
  });
});
