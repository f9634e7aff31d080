import { describe, expect, it } from 'vitest';
import { callsIn } from '../../../support/hosted.ts';

describe('code in a line', () => {
  it.each([
    ['`Get-ApplicationAccessPolicy` lists them, `New-ApplicationAccessPolicy` makes one', []],
    ['run `Get-ApplicationAccessPolicy | fl`', ['1: Get-ApplicationAccessPolicy']],
    [
      '- Restrict it: `Set-ClientAccessRule -Identity "Desk"\n  -Enabled $true`. Needs the module.\n- more `x`',
      ['1: Set-ClientAccessRule Identity=Desk Enabled=true'],
    ],
    [
      'use `PS C:\\> Remove-ClientAccessRule Desk -Confirm:$false`!',
      ['1: Remove-ClientAccessRule Confirm=false Identity=Desk'],
    ],
    ['see `$r = Get-ClientAccessRule -Identity "Desk"; $r.Enabled`', ['1: Get-ClientAccessRule Identity=Desk']],
    ['[Get-ClientAccessRule](https://contoso.example/Get-ClientAccessRule -Identity) is a link', []],
    ['## Get-ClientAccessRule\n\ntext', []],
    ['the `New-ClientAccessRule : The rule exists` message', []],
    [
      '1. `New-ServicePrincipal -AppId <azure-app-id> -ObjectId <sp-id>` – a pointer\n2. Scope by `New-ManagementScope` with a filter',
      ['1: New-ServicePrincipal AppId=<azure-app-id> ObjectId=<sp-id>'],
    ],
  ])('%j', (text, calls) => {
    expect(callsIn(text)).toEqual(calls);
  });

  it('in tables ends with its cell', () => {
    const text = `
| Opción | Efecto |
|---|---|
| \`New-ApplicationAccessPolicy\` | crea la directiva |
| \`Get-ClientAccessRule -Identity a \\| fl\` | lee |
| Remove-ClientAccessRule -Identity b | borra |`;
    expect(callsIn(text)).toEqual(['5: Get-ClientAccessRule Identity=a', '6: Remove-ClientAccessRule Identity=b']);
  });
});
