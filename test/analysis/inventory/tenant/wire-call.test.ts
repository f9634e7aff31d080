import { describe, expect, it } from 'vitest';
import { unknownParameters, wireCall } from '../../../../src/analysis/inventory/tenant/wire-call.ts';
import type { Call } from '../../../../src/model/inventory/call.ts';

describe('calls for the chapters', () => {
  const call = (cmdlet: string, parameters: Call['parameters'], more: Partial<Call> = {}): Call => ({
    cmdlet,
    parameters,
    place: { line: 1, column: 1 },
    ...more,
  });

  it('have numbers, lists and the words of enumerations', () => {
    const given = call(
      'New-ClientAccessRule',
      { Name: 'R', Action: 'Allow', Priority: '3', AnyOfProtocols: 'IMAP4', Confirm: false, UserRecipientFilter: '' },
      { enum: { Action: 'AllowAccess' } },
    );
    expect(wireCall(given)).toEqual({
      ok: true,
      value: {
        cmdlet: 'New-ClientAccessRule',
        parameters: {
          Name: 'R',
          Action: 'AllowAccess',
          Priority: 3,
          AnyOfProtocols: ['IMAP4'],
          UserRecipientFilter: null,
        },
      },
    });
  });

  it('name what is not known, in part too, and what no chapter speaks of', () => {
    expect(
      unknownParameters(
        call('New-ClientAccessRule', {
          Name: 'R',
          Action: null,
          AnyOfProtocols: [null, 'IMAP4'],
          UserIsMemberOf: 'x',
          AnyOfSourceTcpPortNumbers: [],
        }),
      ),
    ).toEqual(['Action', 'AnyOfProtocols', 'UserIsMemberOf']);
  });

  it('are only those of the chapters', () => {
    expect(wireCall(call('New-ManagementScope', {})).ok).toBe(false);
  });
});
