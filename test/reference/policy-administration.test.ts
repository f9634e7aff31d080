import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import type {
  ApplicationAccessPolicy,
  CmdletCall,
  Directory,
  PolicyAdministrationAnswer,
} from '../../src/model/generated/wire.generated.ts';
import type { Answer } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { administerPolicies } from '../../src/reference/policy-administration.ts';
import { answer, reference } from '../../src/reference/reference.ts';
import { comparable } from '../../src/syntax/same-answer.ts';
import { APP, OTHER_APP, WRONG } from './calls.ts';
import { accessQuestion, directory, policies, policyCalls, readings, under } from './questions.ts';

type Policies = readonly ApplicationAccessPolicy[];
type Calls = readonly CmdletCall[];

const EXACT = { grounds: true, codes: true };

function run(all: Policies, held: Directory, cmdlets: Calls, how: Readings = under({})): PolicyAdministrationAnswer {
  const given = { policies: all, directory: held };
  return administerPolicies(given, { cmdlets }, { readings: how, semantics: reference }).answer;
}
const codes = ({ steps }: PolicyAdministrationAnswer) => steps.map((step) => ('refused' in step ? step.refused : 'ok'));

/** Policies by their name in small letters. */
type Cabinet = ReadonlyMap<string, ApplicationAccessPolicy>;
const sets = (all: Iterable<ApplicationAccessPolicy>) =>
  new Set(
    [...all].map(({ description = null, ...policy }) =>
      JSON.stringify(Object.entries({ ...policy, description }).toSorted()),
    ),
  );

/** The recipients that have the text among their five names. */
function called(text: unknown, { recipients }: Directory) {
  const names = ['id', 'displayName', 'primarySmtpAddress', 'guid', 'distinguishedName'];
  return recipients.filter((recipient) =>
    Object.entries(recipient).some(
      ([field, value]) => names.includes(field) && String(value ?? '').toLowerCase() === String(text).toLowerCase(),
    ),
  );
}

/** The policies of a New by name, or nothing when an id or the scope is wrong. */
function drafts({ parameters }: CmdletCall, held: Directory): Cabinet {
  const { AppId, AccessRight, PolicyScopeGroupId, Description } = parameters;
  const [scope] = called(PolicyScopeGroupId, held);
  const ids = [AppId].flat().map(String).toReversed(); // so that the first spelling stays
  const made = ids.map((id): [string, ApplicationAccessPolicy] => {
    const name = `${id.toLowerCase()}:${scope?.id}:${AccessRight}`;
    const told = typeof Description === 'string' ? { description: Description } : {};
    const right = AccessRight as ApplicationAccessPolicy['accessRight'];
    return [
      name.toLowerCase(),
      { name, accessRight: right, appIds: [id], policyScopeGroupId: `${scope?.id}`, ...told },
    ];
  });
  return new Map(made);
}

const PARAMETERS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  New: [
    ['AppId', 'AccessRight', 'PolicyScopeGroupId'],
    ['AppId', 'AccessRight', 'PolicyScopeGroupId', 'Description'],
  ],
  Set: [['Identity'], ['Identity', 'Description']],
  Remove: [['Identity'], ['Identity']],
};

function stands([name, value]: readonly [string, unknown]): boolean {
  if (name === 'Description') return typeof value === 'string';
  if (name === 'AccessRight') return !WRONG.includes(value);
  if (name !== 'AppId') return typeof value === 'string' && value !== '';
  const ids = [value].flat();
  return ids.length > 0 && (ids.includes('*') ? ids.length === 1 : ids.every((id) => /^[ab]{8}-/i.test(String(id))));
}

/** Every code that some clause gives for the call. */
function codesFor(call: CmdletCall, cabinet: Cabinet, held: Directory): ReadonlySet<string> {
  const verb = call.cmdlet.split('-')[0] ?? '';
  const [needed = [], known = []] = PARAMETERS[verb] ?? [];
  const given = Object.entries(call.parameters).filter(([name, value]) => known.includes(name) && value !== null);
  const wrong = new Set(given.filter((each) => !stands(each)).map(([name]) => name));
  const has = (name: string): boolean => given.some(([each]) => each === name) && !wrong.has(name);
  const { Identity, PolicyScopeGroupId } = call.parameters;
  const found = called(PolicyScopeGroupId, held);
  const [one] = found;
  const scoped = verb === 'New' && has('PolicyScopeGroupId');
  const principals = ['UserMailbox', 'MailUser', 'MailUniversalSecurityGroup'];
  const table: readonly (readonly [string, boolean])[] = [
    ['unknown-parameter', Object.keys(call.parameters).some((name) => !known.includes(name))],
    ['missing-parameter', needed.some((name) => call.parameters[name] == null)],
    ['invalid-value', wrong.size > 0],
    ['policy-not-found', verb !== 'New' && has('Identity') && !cabinet.has(String(Identity).toLowerCase())],
    ['scope-not-found', scoped && found.length === 0],
    ['scope-ambiguous', scoped && found.length > 1],
    ['scope-not-a-security-principal', scoped && found.length === 1 && !principals.includes(one?.type ?? '')],
    ['name-taken', needed.every(has) && scoped && [...drafts(call, held).keys()].some((name) => cabinet.has(name))],
  ];
  return new Set(table.filter(([, applies]) => applies).map(([code]) => code));
}

function carriedOut(call: CmdletCall, cabinet: Cabinet, held: Directory): Cabinet {
  if (call.cmdlet.startsWith('New')) return new Map([...cabinet, ...drafts(call, held)]);
  const { Identity, Description } = call.parameters;
  const next = new Map(cabinet);
  const key = String(Identity).toLowerCase();
  const policy = cabinet.get(key);
  if (call.cmdlet.startsWith('Remove')) next.delete(key);
  else if (policy !== undefined && typeof Description === 'string')
    next.set(key, { ...policy, description: Description });
  return next;
}

describe('administerPolicies', () => {
  it('agrees with a cabinet of policies by name', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(policies, directory, policyCalls, readings, (all, held, cmdlets, how) => {
        const after = run(all, held, cmdlets, how);
        let cabinet: Cabinet = new Map(all.map((policy) => [policy.name.toLowerCase(), policy]));
        for (const [index, call] of cmdlets.entries()) {
          const fitting = codesFor(call, cabinet, held);
          const code = codes(after)[index];
          expect(fitting.size === 0 ? ['ok'] : [...fitting]).toContain(code);
          if (fitting.size === 0) cabinet = carriedOut(call, cabinet, held);
          seen.add(`${call.cmdlet} ${code}`);
        }
        expect(sets(after.policies)).toEqual(sets(cabinet.values()));
        expect(after.policies).toHaveLength(cabinet.size);
      }),
      { numRuns: 3000 },
    );
    expect(new Set([...seen].map((each) => each.split(' ')[1])).size).toBe(9); // ok and eight codes
  });

  it('PADM-THEN: decides as application-access-policies does for the policies of the cabinet', () => {
    fc.assert(
      fc.property(
        policies,
        directory,
        policyCalls,
        fc.array(accessQuestion, { minLength: 1, maxLength: 3 }),
        readings,
        (all, held, cmdlets, then, how) => {
          let cabinet: Cabinet = new Map(all.map((policy) => [policy.name.toLowerCase(), policy]));
          for (const call of cmdlets) {
            if (codesFor(call, cabinet, held).size === 0) cabinet = carriedOut(call, cabinet, held);
          }
          const given = { policies: [...cabinet.values()], directory: held };
          const decisions = then.map((when) => answer({ chapter: 'application-access-policies', given, when }, how));
          const asked = { chapter: 'policy-administration', given: { policies: all, directory: held } } as const;
          const found = answer({ ...asked, when: { cmdlets, then } }, how);
          const written = (each: Answer): string => comparable('policy-administration', each, EXACT);
          expect('decisions' in found && found.decisions?.map(written)).toEqual(decisions.map(written));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('PADM-REFUSED-CHANGES-NOTHING: goes on as if a refused call had not been made', () => {
    fc.assert(
      fc.property(policies, directory, policyCalls, (all, held, cmdlets) => {
        const after = run(all, held, cmdlets);
        const carried = cmdlets.filter((_, index) => codes(after)[index] === 'ok');
        const again = run(all, held, carried);
        expect(again).toEqual({ steps: carried.map(() => ({ ok: true })), policies: after.policies });
      }),
    );
  });

  it('looks at no reading, keeps names distinct and the given list as it was', () => {
    fc.assert(
      fc.property(policies, directory, policyCalls, readings, (all, held, cmdlets, how) => {
        const before = JSON.stringify([all, held, cmdlets]);
        const after = run(all, held, cmdlets, how);
        expect(after).toEqual(run(all, held, cmdlets));
        expect(new Set(after.policies.map(({ name }) => name.toLowerCase())).size).toBe(after.policies.length);
        expect(JSON.stringify([all, held, cmdlets])).toBe(before);
      }),
    );
  });
});

const held: Directory = {
  recipients: [
    {
      id: 'Staff',
      type: 'MailUniversalSecurityGroup',
      displayName: 'All staff',
      primarySmtpAddress: 'STAFF@contoso.com',
      members: ['lost'],
    },
    { id: 'julia', type: 'UserMailbox', displayName: 'Julia', guid: '11111111-0000-4000-8000-000000000001' },
    { id: 'guest', type: 'MailUser', displayName: 'guest', distinguishedName: 'CN=Guest,DC=contoso' },
    { id: 'list', type: 'MailUniversalDistributionGroup', displayName: 'all STAFF', primarySmtpAddress: null },
    { id: 'room', type: 'RoomMailbox' },
  ],
};
const make = (AppId: unknown, PolicyScopeGroupId: unknown, more: CmdletCall['parameters'] = {}): CmdletCall => ({
  cmdlet: 'New-ApplicationAccessPolicy',
  parameters: { AppId, PolicyScopeGroupId, AccessRight: 'DenyAccess', ...more },
});
const change = (Identity: unknown, more: CmdletCall['parameters'] = {}): CmdletCall => ({
  cmdlet: 'Set-ApplicationAccessPolicy',
  parameters: { Identity, ...more },
});
const remove = (Identity: string): CmdletCall => ({
  cmdlet: 'Remove-ApplicationAccessPolicy',
  parameters: { Identity },
});
const old: ApplicationAccessPolicy = {
  name: 'Old',
  accessRight: 'DenyAccess',
  appIds: [APP, OTHER_APP],
  policyScopeGroupId: 'gone',
};
const NAME = `${APP}:Staff:DenyAccess`;

describe('a clause', () => {
  it.each([
    ['PADM-NAME', [make(APP.toUpperCase(), 'STAFF')], [NAME]],
    ['PADM-ONE-PER-APP', [make([APP, OTHER_APP], 'staff')], [NAME, `${OTHER_APP}:Staff:DenyAccess`]],
    ['PADM-APP-IDS: an id given twice', [make([APP, APP.toUpperCase()], 'staff')], [NAME]],
    ['PADM-APP-IDS: all', [make('*', 'staff'), make(['*'], 'julia')], ['*:Staff:DenyAccess', '*:julia:DenyAccess']],
    ['PADM-SCOPE-FOUND: by address', [make(APP, 'staff@CONTOSO.com')], [NAME]],
    ['PADM-SCOPE-FOUND: by guid', [make(APP, '11111111-0000-4000-8000-000000000001')], [`${APP}:julia:DenyAccess`]],
    ['PADM-SCOPE-FOUND: by distinguished name', [make(APP, 'cn=guest,dc=contoso')], [`${APP}:guest:DenyAccess`]],
    ['PADM-SCOPE-FOUND: by two names at once', [make(APP, 'GUEST')], [`${APP}:guest:DenyAccess`]],
    [
      'PADM-NAME-TAKEN: the other right',
      [make(APP, 'staff'), make(APP, 'staff', { AccessRight: 'RestrictAccess' })],
      [NAME, `${APP}:Staff:RestrictAccess`],
    ],
    [
      'PADM-REMOVE: its name is free again',
      [make(APP, 'staff'), remove(NAME.toUpperCase()), make(APP, 'staff')],
      [NAME],
    ],
  ] as const)('%s', (_, calls, names) => {
    const { steps, policies: after } = run([old], held, calls);
    expect(steps).toEqual(calls.map(() => ({ ok: true })));
    expect(after.map(({ name }) => name)).toEqual(['Old', ...names]);
  });

  it('PADM-SET-DESCRIPTION, PADM-NULL: changes a description, the empty text too, and null leaves it', () => {
    const told = (...calls: Calls) => run([old], held, calls).policies[0];
    expect(told(change('OLD'))).toEqual(old);
    expect(told(change('OLD', { Description: null }))).toEqual(old);
    expect(told(change('OLD', { Description: 'why' }))).toEqual({ ...old, description: 'why' });
    expect(told(change('Old', { Description: 'why' }), change('Old', { Description: null }))?.description).toBe('why');
    expect(told(change('Old', { Description: 'why' }), change('Old', { Description: '' }))?.description).toBe('');
    expect(run([{ ...old, description: null }], held, [change('Old')]).policies[0]).toEqual(old);
  });

  const cases: readonly (readonly [string, CmdletCall, string])[] = [
    ['PADM-UNKNOWN-PARAMETER', make(APP, 'staff', { WhatIf: true }), 'unknown-parameter'],
    ['PADM-UNKNOWN-PARAMETER', change('Old', { AccessRight: 'DenyAccess' }), 'unknown-parameter'],
    ['PADM-REQUIRED', make(APP, null), 'missing-parameter'],
    ['PADM-REQUIRED', change(null), 'missing-parameter'],
    ['PADM-VALUES', make([], 'staff'), 'invalid-value'],
    ['PADM-VALUES', make(['*', APP], 'staff'), 'invalid-value'],
    ['PADM-VALUES', make(`${APP}0`, 'staff'), 'invalid-value'],
    ['PADM-VALUES', make([APP, [OTHER_APP]], 'staff'), 'invalid-value'],
    ['PADM-VALUES', make(APP, ['staff']), 'invalid-value'],
    ['PADM-VALUES', make(APP, ''), 'invalid-value'],
    ['PADM-VALUES', make(APP, 'staff', { AccessRight: 'denyaccess' }), 'invalid-value'],
    ['PADM-VALUES', make(APP, 'staff', { Description: 7 }), 'invalid-value'],
    ['PADM-IDENTITY', remove(NAME), 'policy-not-found'],
    ['PADM-IDENTITY', change('x', { Description: 'y' }), 'policy-not-found'],
    ['PADM-SCOPE-NOT-FOUND', make(APP, 'lost'), 'scope-not-found'],
    ['PADM-SCOPE-AMBIGUOUS', make(APP, 'ALL staff'), 'scope-ambiguous'],
    ['PADM-SCOPE-PRINCIPAL', make(APP, 'list'), 'scope-not-a-security-principal'],
    ['PADM-SCOPE-PRINCIPAL', make(APP, 'room'), 'scope-not-a-security-principal'],
    ['PADM-NAME-TAKEN', make([OTHER_APP, APP], 'julia'), 'name-taken'],
  ];

  it.each(cases)('%s refuses %j: %s', (clause, call, code) => {
    const taken = { ...old, name: `${APP}:JULIA:DenyAccess` };
    const given = { policies: [old, taken], directory: held };
    const when = { cmdlets: [call] };
    const { answer: told, trace } = explain({ chapter: 'policy-administration', given, when }, under({}));
    expect(told).toEqual({ steps: [{ refused: code }], policies: [old, taken] });
    expect(trace).toMatchObject([
      { kind: 'cmdlet', clause, refused: code },
      { kind: 'list', entries: [{ name: old.name }, { name: taken.name }] },
    ]);
  });

  it('covers every code of policies', () => {
    const ofRules = ['rule-not-found', 'priority-out-of-range', 'authentication-combination'];
    const all = schemas.$defs.RefusalCode.enum.filter((code) => !ofRules.includes(code));
    expect(new Set(cases.map(([, , code]) => code))).toEqual(new Set(all));
  });
});
