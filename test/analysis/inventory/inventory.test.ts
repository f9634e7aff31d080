import { describe, expect, it } from 'vitest';
import { hasLoss } from '../../../src/analysis/inventory/inventory.ts';
import { inventoryOf } from './reading.ts';

describe('an inventory', () => {
  it('reads the texts in their order', () => {
    const texts = {
      'a.ps1': 'New-ClientAccessRule A -Action DenyAccess',
      'b.ps1': 'Set-ClientAccessRule A -Enabled $false',
    };
    expect(inventoryOf(texts).state.rules).toMatchObject([
      { rule: { enabled: false }, places: [{ file: 'a.ps1' }, { file: 'b.ps1' }] },
    ]);
    const turned = Object.fromEntries(Object.entries(texts).reverse());
    expect(inventoryOf(turned).state.rules).toMatchObject([{ rule: { name: 'A' }, places: [{ file: 'a.ps1' }] }]);
  });

  it('says each thing once, by file and line', () => {
    const inventory = inventoryOf({
      'b.ps1': '1..3 | % { Get-ClientAccessRule $env:X }',
      'a.ps1': 'Get-ClientAccessRule $env:Y',
    });
    expect(inventory.notes.map(({ place }) => `${place.file}:${place.line}`)).toEqual(['b.ps1:1', 'a.ps1:1']);
  });
});

describe('what makes a reading a loss', () => {
  it.each([
    ['New-ClientAccessRule R -Action DenyAccess', false],
    ['New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols $env:X', true],
    ['New-ClientAccessRule R -Action DenyAccess -Any 1.2.3.4', true],
    ['Get-MgUser -UserId $env:X', false],
    ['function f { Remove-ClientAccessRule $args[0] }', false],
  ])('%s: %s', (text, expected) => {
    expect(hasLoss(inventoryOf({ 'a.ps1': text }))).toBe(expected);
  });
});
