import { describe, expect, it } from 'vitest';
import { protocolsOfPath } from '../../../../src/analysis/answers/connections/virtual-directories.ts';

describe('protocolsOfPath', () => {
  it.each([
    ['/mapi/emsmdb/?MailboxId=1', ['OutlookAnywhere']],
    ['https://mail.contoso.com/mapi/emsmdb/', ['OutlookAnywhere']],
    ['/rpc/rpcproxy.dll?a:6001', ['OutlookAnywhere']],
    ['/EWS/Exchange.asmx', ['ExchangeWebServices']],
    ['owa/', ['OutlookWebApp']],
    ['/ecp/default.aspx', ['ExchangeAdminCenter']],
    ['/Microsoft-Server-ActiveSync?Cmd=Sync', ['ExchangeActiveSync']],
    ['/oab/x/oab.xml', ['OfflineAddressBook']],
    ['/PowerShell', ['RemotePowerShell']],
    ['/powershell-liveid/', ['RemotePowerShell']],
    ['/psws/service.svc', ['PowerShellWebServices']],
    ['/api/v2.0/me', ['REST']],
    ['/adminapi/beta/x/InvokeCommand', ['RemotePowerShell', 'REST']],
  ])('%s', (path, protocols) => {
    const meant = protocolsOfPath(path);
    expect(meant.ok && meant.value.protocols).toEqual(protocols);
  });

  it('says what a path is, without its query', () => {
    expect(protocolsOfPath('https://mail.contoso.com/mapi/emsmdb/?MailboxId=secret')).toEqual({
      ok: true,
      value: {
        protocols: ['OutlookAnywhere'],
        text: 'the path `/mapi/emsmdb/` is MAPI over HTTP, which the rules count as OutlookAnywhere',
      },
    });
  });

  it.each([
    ['/mapii/emsmdb', 'did you mean `/mapi/`?'],
    ['/autodiscover/autodiscover.xml', /^known: \/mapi, /],
    ['', /^known: /],
    ['https://mail.contoso.com', /^known: /],
  ])('%j is refused', (path, hint) => {
    const meant = protocolsOfPath(path);
    expect(meant.ok ? undefined : meant.problem.message).toContain('begins with none of the directories');
    expect(meant.ok ? undefined : meant.problem.hint).toMatch(hint);
  });
});
