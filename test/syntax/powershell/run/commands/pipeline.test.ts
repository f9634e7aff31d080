import { describe, expect, it } from 'vitest';
import { listed } from '../../../../support/scripts.ts';

describe('pipelines', () => {
  it('mark what takes its object from them, but not what is told its own', () => {
    expect(
      listed(
        'Get-ClientAccessRule | Remove-ClientAccessRule; foo | Get-ClientAccessRule a; $r | Set-ClientAccessRule -Enabled $false',
      ),
    ).toEqual([
      'Get-ClientAccessRule',
      'Remove-ClientAccessRule (piped)',
      'Get-ClientAccessRule Identity=a',
      'Set-ClientAccessRule Enabled=false (piped)',
    ]);
  });

  it('list a call once, whatever comes down', () => {
    expect(
      listed(
        "'a', 'b' | Get-ClientAccessRule; 'a' | Get-ClientAccessRule | Select-Object -First 1 | Remove-ClientAccessRule",
      ),
    ).toEqual(['Get-ClientAccessRule (piped)', 'Get-ClientAccessRule (piped)', 'Remove-ClientAccessRule (piped)']);
  });

  it('find calls in an expression that stands where a command should', () => {
    expect(listed("'a' | (Get-ClientAccessRule b)")).toContain('Get-ClientAccessRule Identity=b');
  });
});
