import { describe, expect, it } from 'vitest';
import type { Account, Comparand, Dependence, PropertyExplanation, RuleExplanation } from '../../../src/model/trace.ts';
import { printDependence, printOutcome, printTestOutcome } from '../../../src/reference/explain/print-rule.ts';

const rest: Comparand = { kind: 'protocol', protocol: 'REST' };
const address: Comparand = { kind: 'address', address: '10.1.2.3' };
const pair = (supported: boolean): Comparand => ({
  kind: 'authentication',
  type: 'BasicAuthentication',
  protocol: supported ? 'IMAP4' : 'REST',
  supported,
});
const julia = (account: Account): Comparand => ({ kind: 'username', username: 'contoso\\julia', account });
const attributes = (account: Account, city = ''): Comparand => ({
  kind: 'attributes',
  recipient: { city, office: null },
  account,
});
type Failed = RuleExplanation & { kind: 'condition-failed' };
const failed = (
  field: Failed['field'],
  values: readonly string[],
  compared: Comparand,
  dependsOn?: Dependence,
): RuleExplanation => ({
  kind: 'condition-failed',
  clause: 'CAR-PROTOCOL',
  field,
  values,
  compared,
  ...(dependsOn && { dependsOn }),
});
const held = (field: Failed['field'], value: string, compared: Comparand, dependsOn?: Dependence): RuleExplanation => ({
  kind: 'applies',
  clause: 'CAR-FIRST-MATCH',
  held: [{ field, value, compared, ...(dependsOn && { dependsOn }) }],
  unheld: [],
});
const scope = (reading: 'all' | 'users') => ({ axis: 'scope-default', reading, clause: 'CAR-SCOPE-DEFAULT' }) as const;
const covered = { axis: 'rest-under-ews', reading: 'covered', clause: 'CAR-REST-UNDER-EWS' } as const;
const unsupported = (reading: 'never-matches' | 'condition-ignored') =>
  ({ axis: 'unsupported-authentication', reading, clause: 'CAR-AUTHENTICATION-UNSUPPORTED' }) as const;
const universal = (reading: 'never-matches' | 'condition-ignored') =>
  ({ axis: 'username-with-universal-outlook', reading, clause: 'CAR-UNIVERSAL-OUTLOOK' }) as const;
const subject = (reading: 'mailbox' | 'caller') => ({ axis: 'rule-subject', reading, clause: 'CAR-SUBJECT' }) as const;
const TYPES = 'anyOfAuthenticationTypes';
const NAMES = 'usernameMatchesAnyOfPatterns';
const FILTER = 'userRecipientFilter';
const end = 'and decides: DenyAccess; later rules are not looked at';

const LOOKS: readonly (readonly [RuleExplanation, string])[] = [
  [{ kind: 'applies', clause: 'CAR-FIRST-MATCH', held: [], unheld: [] }, `applies (it has no condition) ${end}`],
  [
    { kind: 'applies', clause: 'CAR-FIRST-MATCH', held: [], unheld: ['exceptAnyOfProtocols'], dependsOn: scope('all') },
    `applies (it has no scope, which means all requests (scope-default=all, CAR-SCOPE-DEFAULT); it has no condition; exceptAnyOfProtocols exempts nothing here) ${end}`,
  ],
  [held('anyOfProtocols', 'REST', rest), `applies (anyOfProtocols has \`REST\`) ${end}`],
  [
    held('anyOfProtocols', 'ExchangeWebServices', rest, covered),
    `applies (anyOfProtocols has \`ExchangeWebServices\`, which covers REST (rest-under-ews=covered, CAR-REST-UNDER-EWS)) ${end}`,
  ],
  [
    held(TYPES, 'BasicAuthentication', pair(true)),
    `applies (anyOfAuthenticationTypes has \`BasicAuthentication\`) ${end}`,
  ],
  [
    held(TYPES, 'BasicAuthentication', pair(false), unsupported('condition-ignored')),
    `applies (anyOfAuthenticationTypes is ignored for BasicAuthentication over REST, a pair that is not supported (unsupported-authentication=condition-ignored, CAR-AUTHENTICATION-UNSUPPORTED)) ${end}`,
  ],
  [
    held('anyOfClientIPAddressesOrRanges', '10.0.0.0/8', address),
    `applies (anyOfClientIPAddressesOrRanges \`10.0.0.0/8\` matches \`10.1.2.3\`) ${end}`,
  ],
  [
    held(NAMES, '*julia', julia('connection')),
    `applies (usernameMatchesAnyOfPatterns \`*julia\` matches \`contoso\\julia\`) ${end}`,
  ],
  [
    held(NAMES, 'UniversalOutlook', { kind: 'universal-outlook' }, universal('condition-ignored')),
    `applies (usernameMatchesAnyOfPatterns is ignored over UniversalOutlook (username-with-universal-outlook=condition-ignored, CAR-UNIVERSAL-OUTLOOK)) ${end}`,
  ],
  [
    held(FILTER, "City -eq 'Bern'", attributes('connection', 'Bern')),
    `applies (userRecipientFilter \`City -eq 'Bern'\` holds for city \`Bern\`) ${end}`,
  ],
  [
    { kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS', middleTier: 'thirdParty' },
    'has the scope Users, and the connection comes through a middle tier (thirdParty): passed over',
  ],
  [
    { kind: 'out-of-scope', clause: 'CAR-SCOPE-DEFAULT', middleTier: 'microsoft', dependsOn: scope('users') },
    'has no scope, which means Users (scope-default=users, CAR-SCOPE-DEFAULT), and the connection comes through a middle tier (microsoft): passed over',
  ],
  [
    failed(TYPES, ['OAuthAuthentication'], pair(true)),
    'does not apply: anyOfAuthenticationTypes wants `OAuthAuthentication`, the connection has `BasicAuthentication over IMAP4`',
  ],
  [
    failed(TYPES, ['BasicAuthentication'], pair(false), unsupported('never-matches')),
    'does not apply: anyOfAuthenticationTypes never holds for BasicAuthentication over REST, a pair that is not supported (unsupported-authentication=never-matches, CAR-AUTHENTICATION-UNSUPPORTED)',
  ],
  [
    failed(NAMES, ['*bo'], julia('mailbox'), subject('mailbox')),
    "does not apply: usernameMatchesAnyOfPatterns wants `*bo`, the username is `contoso\\julia`, the mailbox's and not the caller's (rule-subject=mailbox, CAR-SUBJECT)",
  ],
  [
    failed(NAMES, ['*bo'], { kind: 'universal-outlook' }, universal('never-matches')),
    'does not apply: usernameMatchesAnyOfPatterns never holds over UniversalOutlook, whatever the username (username-with-universal-outlook=never-matches, CAR-UNIVERSAL-OUTLOOK)',
  ],
  [
    failed(FILTER, ["City -eq 'Bern'"], attributes('caller', 'Oslo'), subject('caller')),
    "does not apply: userRecipientFilter `City -eq 'Bern'` does not hold for city `Oslo`, the caller's and not the mailbox's (rule-subject=caller, CAR-SUBJECT)",
  ],
  [
    failed(FILTER, ["office -ne $null -and CITY -eq 'Bern'"], attributes('connection')),
    "does not apply: userRecipientFilter `office -ne $null -and CITY -eq 'Bern'` does not hold for city blank, office blank",
  ],
  [
    failed(FILTER, ["City -eq 'Bern'", 'Office -eq 1'], attributes('connection', 'Oslo')),
    "does not apply: userRecipientFilter one of `City -eq 'Bern'`, `Office -eq 1` does not hold for city `Oslo`, office blank",
  ],
  [
    failed('anyOfClientIPAddressesOrRanges', [1, 2, 3, 4, 5, 6, 7, 8].map(String), address),
    'does not apply: anyOfClientIPAddressesOrRanges wants one of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, the connection has `10.1.2.3`',
  ],
  [
    failed('anyOfClientIPAddressesOrRanges', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(String), address),
    'does not apply: anyOfClientIPAddressesOrRanges wants one of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8` and 2 more, the connection has `10.1.2.3`',
  ],
  [
    {
      kind: 'exempted',
      clause: 'CAR-EXCEPTIONS-ANY',
      field: 'exceptUsernameMatchesAnyOfPatterns',
      value: '*julia',
      compared: julia('caller'),
      dependsOn: subject('caller'),
    },
    "does not apply: exceptUsernameMatchesAnyOfPatterns `*julia` exempts `contoso\\julia`, the caller's and not the mailbox's (rule-subject=caller, CAR-SUBJECT)",
  ],
];

const TESTS: readonly (readonly [RuleExplanation | PropertyExplanation, string])[] = [
  [held('anyOfProtocols', 'REST', rest), 'applies (anyOfProtocols has `REST`): returned'],
  [{ kind: 'disabled', clause: 'TEST-DISABLED' }, 'is disabled: passed over'],
  [{ kind: 'property', clause: 'TEST-RETURNS', matched: undefined }, 'is returned: it has no condition'],
  [
    {
      kind: 'property',
      clause: 'TEST-RETURNS',
      matched: { field: 'anyOfClientIPAddressesOrRanges', value: '10.0.0.0/8', compared: address },
    },
    'is returned: anyOfClientIPAddressesOrRanges `10.0.0.0/8` matches `10.1.2.3`',
  ],
  [
    { kind: 'no-property', clause: 'TEST-RETURNS', fields: ['anyOfProtocols'] },
    'is not returned: anyOfProtocols does not hold',
  ],
  [
    { kind: 'no-property', clause: 'TEST-RETURNS', fields: ['anyOfProtocols', FILTER] },
    'is not returned: none of anyOfProtocols, userRecipientFilter holds',
  ],
];

describe('what is said of a rule', () => {
  it.each(LOOKS)('that decides or is passed over: %j', (outcome, words) => {
    expect(printOutcome(outcome, 'DenyAccess')).toBe(words);
  });

  it.each(TESTS)('of Test-ClientAccessRule: %j', (outcome, words) => {
    expect(printTestOutcome(outcome)).toBe(words);
  });
});

it('a dependence is printed as its reading and its clause, and what depends on nothing says nothing', () => {
  expect(printDependence(covered)).toBe(' (rest-under-ews=covered, CAR-REST-UNDER-EWS)');
  expect(printDependence(undefined)).toBe('');
});
