import { describe, expect, it } from 'vitest';
import { callsInJson } from '../../../../src/syntax/exports/json/calls-in-json.ts';

const body = (name: string, parameters: unknown): string =>
  `[\n {"CmdletInput": {"CmdletName": "${name}", "Parameters": ${JSON.stringify(parameters)}}}\n]`;

describe('callsInJson', () => {
  it('are bound as PowerShell binds them', () => {
    const text = body('new-clientaccessrule', {
      Name: 'a',
      action: 'Deny',
      AnyOfProtocols: ['IMAP4', 'POP3'],
      Priority: 3,
      'Priority@odata.type': '#Int32',
    });
    expect(callsInJson(text, { file: 'x.json' }).calls).toEqual([
      {
        cmdlet: 'New-ClientAccessRule',
        parameters: { Name: 'a', Action: 'Deny', AnyOfProtocols: ['IMAP4', 'POP3'], Priority: '3' },
        place: { file: 'x.json', line: 2, column: 3 },
        enum: { Action: 'DenyAccess' },
        via: 'the body of a request',
      },
    ]);
  });

  it('have notes where they do not bind', () => {
    const { calls, notes } = callsInJson(body('Get-ApplicationAccessPolicy', { AppId: 'x' }));
    expect(calls).toMatchObject([{ binds: false }]);
    expect(notes).toMatchObject([{ place: { line: 2 } }]);
  });

  it('are none of foreign cmdlets, and none in a text that is no JSON', () => {
    expect(callsInJson(body('Get-TransportRule', {})).calls).toEqual([]);
    expect(callsInJson('"CmdletName": 1').calls).toEqual([]);
  });
});
