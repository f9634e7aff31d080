import { describe, expect, it } from 'vitest';
import type { Account, Compared, Look, PropertyLook } from '../../src/model/trace.ts';
import { printLook, printTest } from '../../src/syntax/look.ts';

const rest: Compared = { kind: 'protocol', protocol: 'REST' };
const address: Compared = { kind: 'address', address: '10.1.2.3' };
const pair = (supported: boolean): Compared => ({
  kind: 'authentication',
  type: 'BasicAuthentication',
  protocol: supported ? 'IMAP4' : 'REST',
  supported,
});
const julia = (account: Account): Compared => ({ kind: 'username', username: 'contoso\\julia', account });
const attributes = (account: Account, city = ''): Compared => ({
  kind: 'attributes',
  recipient: { city, office: null },
  account,
});
type Failed = Look & { kind: 'condition-failed' };
const failed = (field: Failed['field'], values: readonly string[], compared: Compared): Look => ({
  kind: 'condition-failed',
  clause: 'CAR-PROTOCOL',
  field,
  values,
  compared,
});
const held = (field: Failed['field'], value: string, compared: Compared): Look => ({
  kind: 'applies',
  clause: 'CAR-FIRST-MATCH',
  held: [{ field, value, compared }],
});
const TYPES = 'anyOfAuthenticationTypes';
const NAMES = 'usernameMatchesAnyOfPatterns';
const FILTER = 'userRecipientFilter';
const end = 'and decides: DenyAccess; later rules are not looked at';

const LOOKS: readonly (readonly [Look, string])[] = [
  [{ kind: 'applies', clause: 'CAR-FIRST-MATCH' }, `applies ${end}`],
  [{ kind: 'applies', clause: 'CAR-FIRST-MATCH', held: [] }, `applies (it has no condition) ${end}`],
  [
    { kind: 'applies', clause: 'CAR-FIRST-MATCH', held: [], unheld: ['exceptAnyOfProtocols'], defaultScope: true },
    `applies (it has no scope, which means all requests (scope-default=all, CAR-SCOPE-DEFAULT); it has no condition; exceptAnyOfProtocols exempts nothing here) ${end}`,
  ],
  [held('anyOfProtocols', 'REST', rest), `applies (anyOfProtocols has \`REST\`) ${end}`],
  [
    held('anyOfProtocols', 'ExchangeWebServices', rest),
    `applies (anyOfProtocols has \`ExchangeWebServices\`, which covers REST (rest-under-ews=covered, CAR-REST-UNDER-EWS)) ${end}`,
  ],
  [
    held(TYPES, 'BasicAuthentication', pair(true)),
    `applies (anyOfAuthenticationTypes has \`BasicAuthentication\`) ${end}`,
  ],
  [
    held(TYPES, 'BasicAuthentication', pair(false)),
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
    held(NAMES, 'UniversalOutlook', { kind: 'universal-outlook' }),
    `applies (usernameMatchesAnyOfPatterns is ignored over UniversalOutlook (username-with-universal-outlook=condition-ignored, CAR-UNIVERSAL-OUTLOOK)) ${end}`,
  ],
  [
    held(FILTER, "City -eq 'Bern'", attributes('connection', 'Bern')),
    `applies (userRecipientFilter \`City -eq 'Bern'\` holds for city \`Bern\`) ${end}`,
  ],
  [
    { kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS', middleTier: 'thirdParty', defaultScope: false },
    'has the scope Users, and the connection comes through a middle tier (thirdParty): passed over',
  ],
  [
    { kind: 'out-of-scope', clause: 'CAR-SCOPE-DEFAULT', middleTier: 'microsoft', defaultScope: true },
    'has no scope, which means Users (scope-default=users, CAR-SCOPE-DEFAULT), and the connection comes through a middle tier (microsoft): passed over',
  ],
  [
    failed(TYPES, ['OAuthAuthentication'], pair(true)),
    'does not apply: anyOfAuthenticationTypes wants `OAuthAuthentication`, the connection has `BasicAuthentication over IMAP4`',
  ],
  [
    failed(TYPES, ['BasicAuthentication'], pair(false)),
    'does not apply: anyOfAuthenticationTypes never holds for BasicAuthentication over REST, a pair that is not supported (unsupported-authentication=never-matches, CAR-AUTHENTICATION-UNSUPPORTED)',
  ],
  [
    failed(NAMES, ['*bo'], julia('mailbox')),
    "does not apply: usernameMatchesAnyOfPatterns wants `*bo`, the username is `contoso\\julia` (the mailbox's, not the caller's: rule-subject=mailbox)",
  ],
  [
    failed(NAMES, ['*bo'], { kind: 'universal-outlook' }),
    'does not apply: usernameMatchesAnyOfPatterns never holds over UniversalOutlook, whatever the username (username-with-universal-outlook=never-matches, CAR-UNIVERSAL-OUTLOOK)',
  ],
  [
    failed(FILTER, ["City -eq 'Bern'"], attributes('caller', 'Oslo')),
    "does not apply: userRecipientFilter `City -eq 'Bern'` does not hold for city `Oslo` (the caller's, not the mailbox's: rule-subject=caller)",
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
    },
    "does not apply: exceptUsernameMatchesAnyOfPatterns `*julia` exempts `contoso\\julia` (the caller's, not the mailbox's: rule-subject=caller)",
  ],
];

const TESTS: readonly (readonly [Look | PropertyLook, string])[] = [
  [held('anyOfProtocols', 'REST', rest), 'applies (anyOfProtocols has `REST`): returned'],
  [{ kind: 'disabled', clause: 'TEST-DISABLED' }, 'is disabled: passed over'],
  [{ kind: 'property', clause: 'TEST-RETURNS', ground: undefined }, 'is returned: it has no condition'],
  [
    {
      kind: 'property',
      clause: 'TEST-RETURNS',
      ground: { field: 'anyOfClientIPAddressesOrRanges', value: '10.0.0.0/8', compared: address },
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

describe('a look at a rule', () => {
  it.each(LOOKS)('that decides or is passed over: %j', (look, words) => {
    expect(printLook(look, 'DenyAccess')).toBe(words);
  });

  it.each(TESTS)('of Test-ClientAccessRule: %j', (look, words) => {
    expect(printTest(look)).toBe(words);
  });
});
