/** Calls of cmdlets over small pools: most are carried out, each way of going wrong turns up. */
import fc from 'fast-check';
import type { CmdletCall } from '../../src/model/generated/wire.generated.ts';

/** Wrong under every reading, or a value that some reading refuses. */
export const WRONG: readonly unknown[] = [
  '',
  1.5,
  'No',
  '10.0.0.9-10.0.0.1',
  "City -eq Oslo'",
  ['REST', 7],
  { Set: [] },
];
export const TRAILING = 'jul*';
export const STARS = { inner: "City -like 'O*o'", leading: "City -notlike '*o'" } as const;

const NAMES = ['rule 0', 'RULE 1', 'new', 'NEW', 'other'];

/** A value that stands, and now and then null or one that does not. */
function mostly(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 24, arbitrary: right },
    { weight: 1, arbitrary: fc.constantFrom(...WRONG) },
    { weight: 2, arbitrary: fc.constant(null) },
  );
}

function list(...values: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
}

const protocols = list('IMAP4', 'RemotePowerShell', 'REST');
const types = list('BasicAuthentication', 'OAuthAuthentication', 'NonBasicAuthentication');
const ranges = list('10.0.0.5', '10.0.0.5/30', '::5', '::FFFF:10.0.0.5', '::ffff:10.0.0.5');
const patterns = list('contoso\\julia', 'CONTOSO\\JULIA', 'fabrikam\\*', TRAILING);

/** As New takes them. */
const plain: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Enabled: fc.boolean(),
  Scope: fc.constantFrom('All', 'Users'),
  UserRecipientFilter: fc.constantFrom("City -eq 'Oslo'", "City -ne 'Oslo'", STARS.inner, STARS.leading),
  AnyOfProtocols: protocols,
  ExceptAnyOfProtocols: protocols,
  AnyOfAuthenticationTypes: types,
  ExceptAnyOfAuthenticationTypes: types,
  AnyOfClientIPAddressesOrRanges: ranges,
  ExceptAnyOfClientIPAddressesOrRanges: ranges,
  UsernameMatchesAnyOfPatterns: patterns,
  ExceptUsernameMatchesAnyOfPatterns: patterns,
};

const withEdits = Object.fromEntries(
  Object.entries(plain).map(([name, right]): [string, fc.Arbitrary<unknown>] => {
    if (!name.includes('AnyOf')) return [name, right];
    const half = fc.option(right);
    return [name, fc.oneof(right, fc.record({ Add: half, Remove: half }, { requiredKeys: [] }))];
  }),
);

/** Up to two parameters of the pool, and perhaps one that no cmdlet knows. */
function some(pool: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc
    .tuple(fc.subarray(Object.entries(pool), { maxLength: Math.min(2, Object.keys(pool).length) }), fc.nat(40))
    .chain(([chosen, odd]) =>
      fc.record(
        Object.fromEntries([
          ...chosen.map(([name, right]) => [name, mostly(right)]),
          ...(odd === 0 ? [['Confirm', fc.constant(false)] as const] : []),
        ]),
      ),
    );
}

const required = (values: readonly string[]) => mostly(fc.constantFrom(...values));
const priority = fc.option(mostly(fc.integer({ min: -1, max: 7 })), { nil: undefined });

function call(
  cmdlet: CmdletCall['cmdlet'],
  needed: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  more: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<CmdletCall> {
  return fc.tuple(fc.record(needed), some(more)).map(([one, other]) => ({
    cmdlet,
    parameters: Object.fromEntries(Object.entries({ ...one, ...other }).filter(([, value]) => value !== undefined)),
  }));
}

const Action = required(['AllowAccess', 'DenyAccess']);
const Identity = required(NAMES);

export const ruleCall: fc.Arbitrary<CmdletCall> = fc.oneof(
  call('New-ClientAccessRule', { Name: Identity, Action, Priority: priority }, plain),
  call('Set-ClientAccessRule', { Identity, Priority: priority }, { ...withEdits, Name: Identity, Action }),
  call('Remove-ClientAccessRule', { Identity }, {}),
);

export const APP = 'aaaaaaaa-0000-4000-8000-000000000001';
export const OTHER_APP = 'bbbbbbbb-0000-4000-8000-000000000002';
const appId = fc.constantFrom(APP, APP.toUpperCase(), OTHER_APP, '*');
const AppId = mostly(fc.oneof(appId, fc.array(appId, { maxLength: 3 })));
const AccessRight = required(['RestrictAccess', 'DenyAccess']);
const PolicyScopeGroupId = required(['g1', 'G2', 'julia', 'bo', 'staff', 'gone']);
const Description = fc.constantFrom('', 'told');
const names = [APP, OTHER_APP, '*'].flatMap((app) =>
  ['g1', 'g2', 'julia', 'BO'].flatMap((scope) => [`${app}:${scope}:DenyAccess`, `${app}:${scope}:RestrictAccess`]),
);
const Policy = required([...names, 'policy 0', 'POLICY 1']);

export const policyCall: fc.Arbitrary<CmdletCall> = fc.oneof(
  {
    weight: 3,
    arbitrary: call('New-ApplicationAccessPolicy', { AppId, AccessRight, PolicyScopeGroupId }, { Description }),
  },
  { weight: 1, arbitrary: call('Set-ApplicationAccessPolicy', { Identity: Policy }, { Description }) },
  { weight: 1, arbitrary: call('Remove-ApplicationAccessPolicy', { Identity: Policy }, {}) },
);
