import { expect, it } from 'vitest';
import { shrinkCall } from '../../../generators/shrink/calls.ts';
import type { CmdletCall } from '../../../src/model/generated/wire.generated.ts';

it('a call shrinks to fewer parameters and values, and keeps those that it needs', () => {
  const call: CmdletCall = {
    cmdlet: 'Set-ClientAccessRule',
    parameters: {
      Identity: 'a',
      Enabled: null,
      AnyOfProtocols: ['REST', 'IMAP4'],
      ExceptAnyOfProtocols: { Add: [], Remove: [] },
    },
  };
  const smaller = [...shrinkCall(call)].map(({ parameters }) => JSON.stringify(parameters));
  expect(smaller.every((parameters) => parameters.startsWith('{"Identity":"a"'))).toBe(true);
  expect(smaller).toHaveLength(7);
});

it('a call shrinks in its filter, its edits and its apps', () => {
  const filtered: CmdletCall = {
    cmdlet: 'New-ClientAccessRule',
    parameters: { Name: 'a', Action: 'DenyAccess', UserRecipientFilter: "City -eq 'a' -or City -eq 'b'" },
  };
  expect([...shrinkCall(filtered)].map(({ parameters }) => parameters['UserRecipientFilter'])).toContain(
    "City -eq 'b'",
  );
  const edited: CmdletCall = {
    cmdlet: 'Set-ClientAccessRule',
    parameters: { Identity: 'a', AnyOfProtocols: { Add: ['REST', 'IMAP4'] } },
  };
  expect([...shrinkCall(edited)].map(({ parameters }) => parameters['AnyOfProtocols'])).toEqual([
    undefined,
    { Add: ['IMAP4'] },
    { Add: ['REST'] },
  ]);
  const policy: CmdletCall = {
    cmdlet: 'New-ApplicationAccessPolicy',
    parameters: { AccessRight: 'DenyAccess', AppId: ['x', 'y'], PolicyScopeGroupId: 'staff', Description: 'z' },
  };
  const { AccessRight, AppId, PolicyScopeGroupId } = policy.parameters;
  expect([...shrinkCall(policy)].map(({ parameters }) => parameters)).toEqual([
    { AccessRight, AppId, PolicyScopeGroupId },
    { ...policy.parameters, AppId: ['y'] },
    { ...policy.parameters, AppId: ['x'] },
  ]);
});
