import { describe, expect, it } from 'vitest';
import { getOutputProblem } from '../../../src/cli/decide/get-output.ts';

const rule = { Name: 'Block', Priority: 1, Action: 1, AnyOfProtocols: [], Enabled: true };
const policy = { AppId: 'x', AccessRight: 0, ScopeName: 'Staff', PolicyScopeGroupId: 'x' };

describe('getOutputProblem', () => {
  it.each([
    ['Get-ClientAccessRule', 'rules', [rule]],
    ['Get-ClientAccessRule', 'rules', rule],
    ['Get-ClientAccessRule', 'rules', { value: [rule], Count: 1 }],
    ['Get-ClientAccessRule', 'rules', [{ Name: 'Block' }]],
    ['Get-ClientAccessRule', 'policies', [rule]],
    ['Get-ApplicationAccessPolicy', 'policies', [policy]],
    ['Get-ApplicationAccessPolicy', 'rules', policy],
    ['Get-Recipient', 'directory', [{ Name: 'julia', RecipientTypeDetails: 1 }]],
  ] as const)('recognises the output of %s where %s are wanted', (cmdlet, wanted, json) => {
    const problem = getOutputProblem(json, wanted);
    expect(problem?.message).toContain(`this is the output of ${cmdlet} | ConvertTo-Json`);
    expect(problem?.hint).toContain({ rules: '`priority`', policies: '`appIds`', directory: '`members`' }[wanted]);
  });

  it.each([
    [[{ name: 'a', priority: 1, action: 'DenyAccess' }]],
    [[{ Name: 'a', priority: 1 }]],
    [[{ Colour: 'red' }]],
    [{ rules: [] }],
    [[]],
    [null],
    ['Name'],
    [7],
  ])('leaves %j to those who say what is wrong with it', (json) => {
    expect(getOutputProblem(json, 'rules')).toBeUndefined();
  });
});
