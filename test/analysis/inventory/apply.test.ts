import { describe, expect, it } from 'vitest';
import { inventoryOf, noteLines, ruleLines } from './reading.ts';

describe('what becomes of calls', () => {
  it('-WhatIf changes nothing', () => {
    const inventory = inventoryOf({ 'a.ps1': 'New-ClientAccessRule R -Action DenyAccess -WhatIf' });
    expect(ruleLines(inventory)).toEqual([]);
    expect(noteLines(inventory)).toEqual([expect.stringContaining('-WhatIf')]);
  });

  it('what PowerShell refuses changes nothing, and a call that never runs neither', () => {
    const text =
      'New-ClientAccessRule R -Action DenyAccess -Any 1.2.3.4\nfunction f { New-ClientAccessRule S -Action DenyAccess }\n';
    const inventory = inventoryOf({ 'a.ps1': text });
    expect(ruleLines(inventory)).toEqual([]);
    expect(inventory.calls).toHaveLength(2);
    expect(noteLines(inventory)).toContainEqual(expect.stringMatching(/^refused a\.ps1:1 PowerShell does not take it/));
  });

  it('of what hangs on something unknown the branch that adds is taken, and that is said', () => {
    const text = `if ($env:X) { Remove-ClientAccessRule R } else { New-ClientAccessRule R -Action DenyAccess }`;
    const inventory = inventoryOf({ 'a.ps1': text });
    expect(ruleLines(inventory)).toEqual(['1 R DenyAccess']);
    expect(inventory.notes.filter(({ kind }) => kind === 'assumption')).not.toEqual([]);
  });

  it('what stands behind a fault is doubtful, and not carried out', () => {
    const text =
      'New-ClientAccessRule -Name "Unfinished -Action DenyAccess\nNew-ClientAccessRule Second -Action DenyAccess\n';
    const inventory = inventoryOf({ 'a.ps1': text });
    expect(ruleLines(inventory)).toEqual([]);
    expect(inventory.notes.map(({ kind }) => kind)).toContain('lost-value');
  });

  it('a switch of the script that nobody gives is taken as not given, and that is said', () => {
    const text = 'param([switch] $Strict)\nif ($Strict) { New-ClientAccessRule S -Action DenyAccess }\n';
    const inventory = inventoryOf({ 'a.ps1': text });
    expect(ruleLines(inventory)).toEqual([]);
    expect(noteLines(inventory)).toContainEqual(
      expect.stringMatching(/^assumption a\.ps1:1 it is not given, of the script's parameter Strict/),
    );
  });
});
