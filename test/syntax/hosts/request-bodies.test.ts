import { describe, expect, it } from 'vitest';

import { callsIn } from '../../support/hosted.ts';

describe('bodies of requests', () => {
  it.each([
    [
      `{"CmdletInput":{"CmdletName":"Set-ClientAccessRule","Parameters":{"Identity":"Desk","Enabled":true,"AnyOfProtocols":["POP3","IMAP4"],"Priority":2}}}`,
      'Identity=Desk Enabled=true AnyOfProtocols=POP3+IMAP4 Priority=2',
    ],
    [
      `{ CmdletInput: { CmdletName: 'Set-ClientAccessRule', Parameters: { Identity: rule.name, Enabled: false } } }`,
      'Identity=? Enabled=false',
    ],
    [
      `{'CmdletInput': {'CmdletName': 'Set-ClientAccessRule', 'Parameters': {'Identity': name + ' rule', 'Enabled': True}}}`,
      'Identity=? Enabled=true',
    ],
    [`{"CmdletInput": {"CmdletName": "Set-ClientAccessRule", "Parameters": build(x)}}`, ''],
  ])('%s', (body, given) => {
    const call = ['1: Set-ClientAccessRule', given, '(the body of a request)'].filter((part) => part !== '').join(' ');
    expect(callsIn(`await call(${body});`, 'text')).toEqual([call]);
  });
});
