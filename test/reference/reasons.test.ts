/** The reasons for which the reference refuses: all that the schema lists, each where the grammar says. */
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import type { CmdletCall, Directory, RefusalReason } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { under } from './questions.ts';

function reasonsOf(question: Question, readings: SomeReadings = {}): readonly (RefusalReason | undefined)[] {
  return explain(question, under(readings)).trace.flatMap((step) => ('reason' in step ? [step.reason] : []));
}

const range = (text: string): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range: text, address: '10.0.0.1' },
});
const filter = (text: string): Question => ({
  chapter: 'recipient-filters',
  given: {},
  when: { filter: text, recipient: {} },
});
const pattern = (text: string): Question => ({
  chapter: 'username-patterns',
  given: {},
  when: { pattern: text, username: 'contoso\\jeff' },
});

const ranges: Readonly<Record<string, readonly string[]>> = {
  address: ['', 'any', '10.0.0', '10.0.0.0.0', '10.0.0/8', '-10.0.0.1', '::1::', '1:2:3:4:5:6:7', '::1.2.3'],
  octet: ['256.0.0.1', '10.0.0.01', '10..0.1', '10.0.0.1 ', '10.0.0.0/8-10.0.0.9', '::ffff:1.2.3.256', '10.0.0.x'],
  group: ['::g', '12345::', '[::1]', 'fe80::1%1', '10.0.0.1:80', '::x:1.2.3.4'],
  prefix: ['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/08', '::/129', '10.0.0.0/+8'],
  span: ['10.0.0.9-10.0.0.1', '::2-::1'],
  family: ['10.0.0.1-::1', '::ffff:10.0.0.1-10.0.0.2'],
  range: ['10.0.0.1-10.0.0.2-10.0.0.3', '10.0.0.0/8/8'],
};

const filters: Readonly<Record<string, readonly string[]>> = {
  filter: ['', ' \t'],
  operand: ["-eq 'a'", "-and City -eq 'a'", "City -eq 'a' -or", "City -eq 'a' -and -not", "'a'", "! City -eq 'a'"],
  connective: ["City -eq 'a' City -eq 'b'", "City -eq 'a' 'b'", "City -eq 'a' or City -eq 'b'", "(City -eq 'a')('b')"],
  property: ["Town -eq 'a'", "City='a'", 'CustomAttribute16 -eq 1'],
  operator: ["City 'a'", 'City', "City -ge 'a'", "City = 'a'", "City –eq 'a'"],
  value: ['City -eq', 'City -eq a', 'City -eq -1', "City -eq a'", 'City -eq -and'],
  quote: ["City -eq 'a", "City -eq 'It's'", 'City -eq ‘a’'],
  parenthesis: ["(City -eq 'a'", "City -eq 'a')", '()', 'City -eq 1 -and ()'],
  token: ["City -eq'a'", "City -eq 'a'-and City -eq 'b'", "City\u00a0-eq 'a'", "{City -eq 'a'}"],
};

describe('a text that its grammar refuses', () => {
  it.each(Object.entries(ranges).flatMap(([name, texts]) => texts.map((text) => [text, name] as const)))(
    'as a range, %j: %s',
    (text, name) => {
      expect(reasonsOf(range(text))).toEqual([`invalid-value ${name}`]);
    },
  );

  it.each(Object.entries(filters).flatMap(([name, texts]) => texts.map((text) => [text, name] as const)))(
    'as a filter, %j: %s',
    (text, name) => {
      expect(reasonsOf(filter(text))).toEqual([`invalid-value ${name}`]);
    },
  );

  it('has the reason of its reading', () => {
    expect(reasonsOf(filter("City -like '*a'"), { 'filter-wildcards': 'suffix-only' })).toEqual(['invalid-value star']);
    expect(reasonsOf(pattern('jeff*'), { 'trailing-wildcard': 'refused' })).toEqual(['invalid-value star']);
    expect(reasonsOf(pattern(''))).toEqual(['invalid-value pattern']);
    expect(reasonsOf(pattern('jeff*'))).toEqual([]);
  });

  it('has the reason of the address when the range is right', () => {
    const when = { range: '10.0.0.0/8', address: '10.0.0.256' };
    expect(reasonsOf({ chapter: 'ip-ranges', given: {}, when })).toEqual(['invalid-value octet']);
  });
});

const onRules = (verb: 'New' | 'Set', parameters: CmdletCall['parameters']): Question => ({
  chapter: 'rule-administration',
  given: { rules: ['A', 'B'].map((name, index) => ({ name, priority: index + 1, action: 'DenyAccess' })) },
  when: { cmdlets: [{ cmdlet: `${verb}-ClientAccessRule`, parameters }] },
});

const APP = 'aaaaaaaa-0000-4000-8000-000000000001';
const directory: Directory = {
  recipients: [
    { id: 'julia', type: 'UserMailbox', displayName: 'Staff' },
    { id: 'staff', type: 'MailUniversalSecurityGroup', members: [] },
    { id: 'all', type: 'MailUniversalDistributionGroup', members: [] },
  ],
};
const named = { name: `${APP}:julia:DenyAccess`, accessRight: 'DenyAccess', appIds: [APP] } as const;
const onPolicies = (verb: 'New' | 'Remove', parameters: CmdletCall['parameters']): Question => ({
  chapter: 'policy-administration',
  given: { policies: [{ ...named, policyScopeGroupId: 'julia' }], directory },
  when: { cmdlets: [{ cmdlet: `${verb}-ApplicationAccessPolicy`, parameters }] },
});

const right = { AppId: APP, AccessRight: 'DenyAccess', PolicyScopeGroupId: 'julia' };
const basic = ['BasicAuthentication'];

const calls: readonly (readonly [Question, RefusalReason])[] = [
  [onRules('New', { Name: 'C' }), 'missing-parameter'],
  [onRules('Set', { Identity: 'A', Colour: 'red' }), 'unknown-parameter'],
  [onRules('Set', { Identity: 'A', Name: 'b' }), 'name-taken'],
  [onRules('Set', { Identity: 'C' }), 'rule-not-found'],
  [onRules('Set', { Identity: 'A', Priority: 9 }), 'priority-out-of-range'],
  [onRules('Set', { Identity: 'A', AnyOfAuthenticationTypes: basic }), 'authentication-combination'],
  [onRules('Set', { Identity: 'A', Name: '' }), 'invalid-value text'],
  [onRules('Set', { Identity: 'A', Name: 7 }), 'invalid-value type'],
  [onRules('Set', { Identity: 'A', Scope: 'users' }), 'invalid-value type'],
  [onRules('Set', { Identity: 'A', AnyOfProtocols: ['rest'] }), 'invalid-value type'],
  [onRules('Set', { Identity: 'A', AnyOfProtocols: { Set: [] } }), 'invalid-value type'],
  [onRules('Set', { Identity: 'A', AnyOfClientIPAddressesOrRanges: { Add: ['::1', '::g'] } }), 'invalid-value group'],
  [onRules('Set', { Identity: 'A', UserRecipientFilter: "Town -eq 'a'" }), 'invalid-value property'],
  [onRules('Set', { Identity: 'A', UsernameMatchesAnyOfPatterns: ['*', ''] }), 'invalid-value pattern'],
  [onPolicies('New', { ...right, AppId: 'an app' }), 'invalid-value app-id'],
  [onPolicies('New', { ...right, AppId: ['*', APP] }), 'invalid-value app-id'],
  [onPolicies('New', { ...right, AppId: [] }), 'invalid-value type'],
  [onPolicies('New', { ...right, AppId: [7] }), 'invalid-value type'],
  [onPolicies('New', right), 'name-taken'],
  [onPolicies('New', { ...right, PolicyScopeGroupId: 'nobody' }), 'scope-not-found'],
  [onPolicies('New', { ...right, PolicyScopeGroupId: 'staff' }), 'scope-ambiguous'],
  [onPolicies('New', { ...right, PolicyScopeGroupId: 'all' }), 'scope-not-a-security-principal'],
  [onPolicies('Remove', { Identity: 'nothing' }), 'policy-not-found'],
];

describe('a call that is refused', () => {
  it.each(calls)('%j: %s', (question, reason) => {
    expect(reasonsOf(question)).toEqual([reason]);
  });

  it('has no reason when it is carried out', () => {
    expect(reasonsOf(onRules('Set', { Identity: 'A' }))).toEqual([]);
  });
});

it('every reason of the schema is given here', () => {
  const productions = [...Object.keys(ranges), ...Object.keys(filters), 'star', 'pattern'];
  const given = new Set([...productions.map((name) => `invalid-value ${name}`), ...calls.map(([, reason]) => reason)]);
  expect([...given].toSorted()).toEqual(schemas.$defs.RefusalReason.enum.toSorted());
});
