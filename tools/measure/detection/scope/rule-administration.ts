/** The small scope of the rule cmdlets: every list of a few rules, with every list of a few calls. */

import type { ClientAccessRule, CmdletCall } from '../../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../../src/model/question.ts';
import { calling, type Parameters, type Part, questionsOf } from './administration.ts';
import { threeConnections } from './connections.ts';
import type { Scope } from './scope.ts';

type Rules = readonly ClientAccessRule[];

const [IMAP4, REST, BASIC, OAUTH] = ['IMAP4', 'REST', 'BasicAuthentication', 'OAuthAuthentication'] as const;

/** What New and Set take alike: values that may stand, that may not, and types with protocols that support them or not. */
const values: readonly Parameters[] = [
  ...[0, 1, 2, 3, null].map((Priority) => ({ Priority })),
  ...['AllowAccess', null].map((Action) => ({ Action })),
  ...[false, null].map((Enabled) => ({ Enabled })),
  ...['Users', null].map((Scope) => ({ Scope })),
  ...[[REST], [], null].map((AnyOfProtocols) => ({ AnyOfProtocols })),
  ...[[BASIC], [], null].map((AnyOfAuthenticationTypes) => ({ AnyOfAuthenticationTypes })),
  { AnyOfProtocols: [IMAP4], AnyOfAuthenticationTypes: [BASIC] },
  { AnyOfProtocols: [IMAP4, 'OutlookWebApp'], AnyOfAuthenticationTypes: [OAUTH] },
  { AnyOfProtocols: [REST], AnyOfAuthenticationTypes: [BASIC] },
  { AnyOfProtocols: [IMAP4], ExceptAnyOfAuthenticationTypes: [BASIC] },
  { AnyOfProtocols: [IMAP4], AnyOfAuthenticationTypes: [BASIC], ExceptAnyOfAuthenticationTypes: [OAUTH] },
  ...['10.0.0.0/24', '10.0.0.0/33'].map((range) => ({ AnyOfClientIPAddressesOrRanges: [range] })),
  { UsernameMatchesAnyOfPatterns: ['*julia'] },
  ...["City -eq 'Oslo'", 'City', null].map((UserRecipientFilter) => ({ UserRecipientFilter })),
  { Comment: 'reviewed' },
];

const news = calling('New-ClientAccessRule', { Name: 'N', Action: 'DenyAccess' }, [
  ...values,
  ...['A', 'a', '', undefined].map((Name) => ({ Name })),
  { Action: undefined },
]);

const sets = calling('Set-ClientAccessRule', { Identity: 'A' }, [
  ...values,
  ...['a', 'Z', undefined].map((Identity) => ({ Identity })),
  ...['a', 'A', 'B', 'b', 'C', ''].map((Name) => ({ Name })),
  { Action: 'AllowAccess', Priority: 9 },
  ...[
    { Add: ['*MARK'] },
    { Remove: ['*julia'] },
    { Remove: ['*JULIA'] },
    { Add: ['*mark'], Remove: ['*mark'] },
    { Add: ['*mark'], Remove: ['*MARK'] },
    { Add: ['*JULIA'], Remove: [] },
    { Add: null, Remove: null },
  ].map((UsernameMatchesAnyOfPatterns) => ({ UsernameMatchesAnyOfPatterns })),
]);

const removes = calling('Remove-ClientAccessRule', { Identity: 'A' }, [
  ...['a', 'Z', undefined].map((Identity) => ({ Identity })),
  { Comment: 'reviewed' },
]);

const calls = [...news, ...sets, ...removes];

/** Calls that stand one after another. */
const fewCalls = [
  ...calling('New-ClientAccessRule', { Name: 'N', Action: 'DenyAccess' }, [
    { Priority: 1 },
    { Priority: 2 },
    { Name: 'a' },
    { Comment: 'reviewed' },
  ]),
  ...calling('Set-ClientAccessRule', { Identity: 'A' }, [
    { Name: 'C' },
    { Name: 'n' },
    { Action: 'AllowAccess', Priority: 9 },
    { Identity: 'C' },
    { Identity: 'N', Priority: 1 },
  ]),
  ...calling('Remove-ClientAccessRule', { Identity: 'A' }, [{ Identity: 'C' }, { Identity: 'n' }]),
];

/** Calls that move rules. */
const moves = ['A', 'B', 'C'].flatMap((Identity) => [
  ...calling('Set-ClientAccessRule', { Identity }, [{ Priority: 1 }, { Priority: 2 }, { Priority: 3 }]),
  ...calling('Remove-ClientAccessRule', { Identity }, []),
  ...calling('New-ClientAccessRule', { Name: `N${Identity}`, Action: 'DenyAccess' }, [
    { Priority: 1 },
    { Priority: 4 },
  ]),
]);

const a: ClientAccessRule = { name: 'A', priority: 1, action: 'DenyAccess' };
const b: ClientAccessRule = { name: 'B', priority: 2, action: 'AllowAccess' };
const c: ClientAccessRule = { name: 'C', priority: 3, action: 'DenyAccess', anyOfProtocols: [REST] };

const oneRule: readonly Rules[] = [
  [a],
  [{ ...a, enabled: false }],
  [{ ...a, priority: 5, anyOfProtocols: [REST] }],
  [{ ...a, usernameMatchesAnyOfPatterns: ['*julia', '*mark'] }],
  [{ ...a, anyOfProtocols: [IMAP4], anyOfAuthenticationTypes: [BASIC] }],
];

const twoRules: readonly Rules[] = [
  [a, b],
  [{ ...a, priority: 7 }, b],
  [a, { ...b, enabled: false }],
];

const threeRules: readonly Rules[] = [
  [a, b, c],
  [{ ...a, priority: 9 }, b, c],
];

const parts: readonly Part<Rules>[] = [
  { entries: 0, given: [[]], calls, length: 1 },
  { entries: 1, given: oneRule, calls, length: 1 },
  { entries: 0, given: [[]], calls: fewCalls, length: 2 },
  { entries: 2, given: twoRules, calls, length: 1 },
  { entries: 1, given: oneRule, calls: fewCalls, length: 2 },
  { entries: 2, given: twoRules, calls: fewCalls, length: 2 },
  { entries: 3, given: threeRules, calls: moves, length: 1 },
];

/** The list alone, and the list with what it decides. */
function asking(rules: Rules, cmdlets: readonly CmdletCall[]): readonly Question[] {
  const chapter = 'rule-administration';
  return [
    { chapter, given: { rules }, when: { cmdlets } },
    { chapter, given: { rules }, when: { cmdlets, then: threeConnections } },
  ];
}

export const scope: Scope = {
  chapter: 'rule-administration',
  counts: 'rules and calls',
  sizes: [1, 4],
  ofSize: (size) => questionsOf(parts, size, asking),
};
