import { describe, expect, it } from 'vitest';
import type { CmdletCall } from '../../../src/model/generated/wire.generated.ts';
import { isBound, unboundParameters } from '../../../src/syntax/cmdlets/bound.ts';

type Parameters = CmdletCall['parameters'];
type Row = readonly [string, Parameters];

const call = (cmdlet: CmdletCall['cmdlet'], parameters: Parameters): CmdletCall => ({ cmdlet, parameters });
const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';

/** What may stand in New- and in Set-ClientAccessRule. */
const rules: readonly Row[] = [
  ['texts, an empty one too', { Name: '' }],
  ['null for a required parameter', { Name: null, Action: null }],
  ['an integer out of range', { Priority: -1 }],
  ['the smallest and the largest integer', { Priority: -(2 ** 31) }],
  ['true and false', { Enabled: false }],
  ['words of enumerations', { Action: 'AllowAccess', Scope: 'Users' }],
  ['lists of words, an empty one too', { AnyOfProtocols: ['REST'], ExceptAnyOfAuthenticationTypes: [] }],
  [
    'ranges and filters that are right',
    { AnyOfClientIPAddressesOrRanges: ['::1'], UserRecipientFilter: "City -eq 'x'" },
  ],
  ['a range that is refused', { ExceptAnyOfClientIPAddressesOrRanges: ['10.0.0.1', '10.0.0.256'] }],
  ['a range that is refused whatever is mended', { AnyOfClientIPAddressesOrRanges: ['010.0.0.1/33'] }],
  ['a filter that is refused', { UserRecipientFilter: "Town -eq 'x'" }],
  ['a negated filter', { UserRecipientFilter: "-not (City -eq 'x')" }],
  ['a pattern that one reading refuses', { UsernameMatchesAnyOfPatterns: ['jeff*'] }],
  ['an invented parameter', { Comment: 'x' }],
  ['a misspelt parameter that begins no other', { AnyOfProtocolls: ['REST'] }],
];

/** What stands in none, by the kind of mistake. */
const wrongRules: readonly Row[] = [
  ['a number for a text', { Name: 7 }],
  ['a list for a text', { UserRecipientFilter: ["City -eq 'x'"] }],
  ['a text for a number', { Priority: '1' }],
  ['half a number', { Priority: 1.5 }],
  ['a number of more than 32 bits', { Priority: 2 ** 31 }],
  ['a truth value for a number', { Priority: true }],
  ['a text for a truth value', { Enabled: 'false' }],
  ['a number for a truth value', { Enabled: 0 }],
  ['a word in another case', { Scope: 'users' }],
  ['the beginning of a word', { Action: 'Allow' }],
  ['an unknown word', { Scope: 'Everyone' }],
  ['an empty word', { Scope: '' }],
  ['a text for a list', { AnyOfProtocols: 'IMAP4' }],
  ['an unknown word in a list', { AnyOfProtocols: ['IMAP4', 'IMAP'] }],
  ['a word in another case in a list', { AnyOfAuthenticationTypes: ['basicAuthentication'] }],
  ['null in a list', { UsernameMatchesAnyOfPatterns: [null] }],
  ['a number in a list', { AnyOfClientIPAddressesOrRanges: [10] }],
  ['a range that nothing settles', { AnyOfClientIPAddressesOrRanges: ['::1', '010.0.0.1'] }],
  ['a span that is turned round', { AnyOfClientIPAddressesOrRanges: ['10.0.0.9-10.0.0.1'] }],
  ['an empty pattern', { ExceptUsernameMatchesAnyOfPatterns: [''] }],
  ['a filter that nothing settles', { UserRecipientFilter: 'City -eq x' }],
  ['a filter with a bare negation', { UserRecipientFilter: "-not City -eq 'x'" }],
  ['a parameter in another case', { scope: 'All' }],
  ['the beginning of a parameter', { AnyOfProtocol: ['REST'] }],
  ['a parameter of every cmdlet', { Confirm: false }],
  ['one in another case', { whatif: true }],
  ['the beginning of one', { Verb: true }],
  ['its alias', { ea: 'Stop' }],
  ['a parameter that Microsoft keeps for itself', { UserIsMemberOf: ['Sales'] }],
  ['an invented parameter with null', { Comment: null }],
  ['a parameter without a name', { '': 'x' }],
];

const edits: readonly Row[] = [
  ['both keys', { AnyOfProtocols: { Add: ['REST'], Remove: ['IMAP4'] } }],
  ['one key', { AnyOfProtocols: { Remove: [] } }],
  ['null for a key', { AnyOfProtocols: { Add: null, Remove: ['IMAP4'] } }],
  ['a range that is refused', { AnyOfClientIPAddressesOrRanges: { Add: ['10.0.0.256'] } }],
];

const wrongEdits: readonly Row[] = [
  ['another key', { AnyOfProtocols: { Add: ['REST'], Set: ['IMAP4'] } }],
  ['a key in another case', { AnyOfProtocols: { add: ['REST'] } }],
  ['a text for a list', { AnyOfProtocols: { Add: 'REST' } }],
  ['an unknown word', { AnyOfProtocols: { Add: ['IMAP'] } }],
  ['a range that nothing settles', { AnyOfClientIPAddressesOrRanges: { Remove: ['10.1'] } }],
  ['an edit for a text', { Name: { Add: ['x'] } }],
];

describe.each(['New-ClientAccessRule', 'Set-ClientAccessRule'] as const)('%s', (cmdlet) => {
  it.each(rules)('may be given %s', (_, parameters) => {
    expect(unboundParameters(call(cmdlet, parameters))).toEqual([]);
  });

  it.each(wrongRules)('is never given %s', (_, parameters) => {
    expect(unboundParameters(call(cmdlet, { Enabled: true, ...parameters }))).toEqual(Object.keys(parameters));
  });

  it.each(edits)(`${cmdlet.startsWith('Set') ? 'may be' : 'is never'} given an edit with %s`, (_, parameters) => {
    expect(isBound(call(cmdlet, parameters))).toBe(cmdlet.startsWith('Set'));
  });

  it.each(wrongEdits)('is never given an edit with %s', (_, parameters) => {
    expect(isBound(call(cmdlet, parameters))).toBe(false);
  });
});

describe('New-ApplicationAccessPolicy', () => {
  it.each<Row>([
    ['one app id', { AppId: APP }],
    ['a text that is none', { AppId: 'mailer' }],
    ['several', { AppId: [APP, '*', ''] }],
    ['a right, a scope and a description', { AccessRight: 'DenyAccess', PolicyScopeGroupId: '', Description: '' }],
    ['a parameter of other cmdlets', { Identity: 'x', Name: 'x', Enabled: true }],
  ])('may be given %s', (_, parameters) => {
    expect(isBound(call('New-ApplicationAccessPolicy', parameters))).toBe(true);
  });

  it.each<Row>([
    ['no app id in a list', { AppId: [] }],
    ['a number for an app id', { AppId: 7 }],
    ['a list in a list', { AppId: [[APP]] }],
    ['a right in another case', { AccessRight: 'denyaccess' }],
    ['the action of a rule', { AccessRight: 'AllowAccess' }],
    ['a list of scopes', { PolicyScopeGroupId: ['staff'] }],
    ['a number for a description', { Description: 7 }],
    ['the beginning of a parameter', { PolicyScope: 'staff' }],
    ['a parameter in another case', { AppID: APP }],
  ])('is never given %s', (_, parameters) => {
    expect(isBound(call('New-ApplicationAccessPolicy', parameters))).toBe(false);
  });
});

it.each(['Set', 'Remove'] as const)('%s- takes the parameters of its own table', (verb) => {
  expect(isBound(call(`${verb}-ApplicationAccessPolicy`, { AccessRight: 'whatever is not looked at' }))).toBe(true);
  expect(isBound(call(`${verb}-ApplicationAccessPolicy`, { Id: 'x' }))).toBe(false);
  expect(isBound(call('Remove-ClientAccessRule', { Name: 7 }))).toBe(true);
});
