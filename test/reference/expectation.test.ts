import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smokeCases } from '../../src/checks/smoke.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Box, Question } from '../../src/model/question.ts';
import type { Axis } from '../../src/model/readings.ts';
import { caseOf, expectationOf, merge, plain } from '../../src/reference/expectation.ts';
import { explore } from '../../src/reference/readings.ts';
import { answer } from '../../src/reference/reference.ts';
import { canonicalJson } from '../../src/syntax/json/json.ts';
import { axesOf, combinations, contains } from '../../src/syntax/readings/reading-sets.ts';
import { readingsOf } from '../../src/syntax/readings/readings.ts';

const ranges = [
  '10.0.0.5/24',
  '10.0.0.0-10.0.0.9',
  '10.0.0.5',
  '::ffff:10.0.0.5',
  '::ffff:10.0.0.0/120',
  '2001:db8::/32',
  'x',
];
const addresses = ['10.0.0.0', '10.0.0.5', '10.0.0.255', '::ffff:10.0.0.0', '2001:db8::1', 'y'];
const range = fc.constantFrom(...ranges);
const address = fc.constantFrom(...addresses);
const protocol = fc.constantFrom('REST', 'ExchangeWebServices', 'OutlookWebApp', 'POP3');
const authenticationType = fc.constantFrom('BasicAuthentication', 'OAuthAuthentication', 'AdfsAuthentication');

const ipRange: fc.Arbitrary<Question> = fc.record({
  chapter: fc.constant('ip-ranges'),
  given: fc.constant({}),
  when: fc.record({ range, address }),
});

const rule = fc.record(
  {
    action: fc.constantFrom('AllowAccess', 'DenyAccess'),
    enabled: fc.boolean(),
    scope: fc.constantFrom('All', 'Users'),
    anyOfProtocols: fc.array(protocol, { maxLength: 2 }),
    exceptAnyOfProtocols: fc.array(protocol, { maxLength: 1 }),
    anyOfAuthenticationTypes: fc.array(authenticationType, { maxLength: 2 }),
    exceptAnyOfAuthenticationTypes: fc.array(authenticationType, { maxLength: 1 }),
    anyOfClientIPAddressesOrRanges: fc.array(fc.constantFrom(...ranges.slice(0, -1)), { maxLength: 2 }),
  },
  { requiredKeys: ['action'] },
);
const connection: fc.Arbitrary<Question> = fc.record({
  chapter: fc.constant('client-access-rules'),
  given: fc.array(rule, { maxLength: 4 }).map((rules) => ({
    rules: rules.map((each, index) => ({ ...each, name: `rule ${index}`, priority: index + 1 })),
  })),
  when: fc.record({
    protocol,
    authenticationType,
    clientIPAddress: fc.constantFrom(...addresses.slice(0, -1)),
    username: fc.constant('contoso\\julia'),
    recipient: fc.constant({}),
    middleTier: fc.constantFrom('none', 'microsoft', 'thirdParty'),
  }),
});

const policy = fc.record({
  accessRight: fc.constantFrom('RestrictAccess', 'DenyAccess'),
  appIds: fc.constantFrom(['app'], ['APP', 'other'], ['*'], ['other']),
  policyScopeGroupId: fc.constantFrom('inner', 'outer', 'julia', 'lost'),
});
const access: fc.Arbitrary<Question> = fc.record({
  chapter: fc.constant('application-access-policies'),
  given: fc.array(policy, { maxLength: 4 }).map((policies) => ({
    policies: policies.map((each, index) => ({ ...each, name: `policy ${index}` })),
    directory: {
      recipients: [
        { id: 'julia', type: 'UserMailbox' as const },
        { id: 'inner', type: 'MailUniversalSecurityGroup' as const, members: ['julia'] },
        { id: 'outer', type: 'MailUniversalSecurityGroup' as const, members: ['inner'] },
      ],
    },
  })),
  when: fc.constant({ appId: 'app', mailbox: 'julia' }),
});

const test: fc.Arbitrary<Question> = connection.map((asked) =>
  asked.chapter === 'client-access-rules' ? { ...asked, chapter: 'test-client-access-rule' as const } : asked,
);
const pattern: fc.Arbitrary<Question> = fc.record({
  chapter: fc.constant('username-patterns'),
  given: fc.constant({}),
  when: fc.record({
    pattern: fc.constantFrom('*julia', 'jul*', 'contoso\\*', 'JULIA', 'julia@contoso', '*', ''),
    username: fc.constantFrom('contoso\\julia', 'CONTOSO\\Julia'),
  }),
});
const filter: fc.Arbitrary<Question> = fc.record({
  chapter: fc.constant('recipient-filters'),
  given: fc.constant({}),
  when: fc.record({
    filter: fc
      .array(fc.constantFrom("City -eq 'Bern'", "-not (City -ne 'Bern')", "Office -like '*e*'", "Office -like 'B*'"), {
        minLength: 1,
        maxLength: 3,
      })
      .chain((parts) =>
        fc.constantFrom(parts.join(' -or '), parts.join(' -and '), `${parts.join(' -or ')} -and City -ne 'x'`),
      ),
    recipient: fc.constantFrom({}, { city: 'Bern' }, { city: 'Rom', office: 'Bern' }),
  }),
});
const administration: fc.Arbitrary<Question> = fc.record({
  chapter: fc.constant('rule-administration'),
  given: fc.constant({
    rules: ['a', 'b', 'c'].map((name, index) => ({ name, priority: index + 1, action: 'DenyAccess' as const })),
  }),
  when: fc.record({
    cmdlets: fc.array(
      fc.oneof(
        fc.record({
          cmdlet: fc.constant('Set-ClientAccessRule' as const),
          parameters: fc.record({ Identity: fc.constantFrom('a', 'c', 'x'), Priority: fc.integer({ min: 0, max: 4 }) }),
        }),
        fc.record({
          cmdlet: fc.constant('Remove-ClientAccessRule' as const),
          parameters: fc.record({ Identity: fc.constantFrom('a', 'b') }),
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
});

const question = fc.oneof(ipRange, connection, access, test, pattern, filter, administration);

/** Every axis that the reference looks up on the way to some answer. */
function consulted(asked: Question): readonly Axis[] {
  const leaves = explore(defaultReadings, (readings) => answer(asked, readings));
  return [...new Set(leaves.flatMap((leaf) => axesOf(leaf.readings)))];
}

function always(look: (boxes: readonly Box[], asked: Question) => void): void {
  fc.assert(
    fc.property(question, (asked) => look(expectationOf(asked), asked)),
    { numRuns: 400 },
  );
}

describe('expectationOf', () => {
  it('says what the reference says, under every combination of the readings that it looks up', () => {
    always((boxes, asked) => {
      for (const some of combinations(consulted(asked))) {
        const right = plain(answer(asked, { ...defaultReadings, ...some }));
        const holding = boxes.filter((box) => contains(box.readings, some));
        expect(holding.map((box) => box.then)).toEqual([right]);
      }
    });
  });

  it('has boxes that are disjoint and together the whole product of the axes that they name', () => {
    always((boxes) => {
      const named = [...new Set(boxes.flatMap((box) => axesOf(box.readings)))];
      for (const some of combinations(named)) {
        expect(boxes.filter((box) => contains(box.readings, some))).toHaveLength(1);
      }
    });
  });

  it('names an axis only where it matters, and no value twice', () => {
    always((boxes) => {
      const named = [...new Set(boxes.flatMap((box) => axesOf(box.readings)))];
      const at = (some: object) => canonicalJson(boxes.find((box) => contains(box.readings, some))?.then);
      for (const axis of named) {
        const rest = combinations(named.filter((other) => other !== axis));
        const matters = rest.some(
          (some) => new Set(readingsOf(axis).map((reading) => at({ ...some, [axis]: reading }))).size > 1,
        );
        expect([axis, matters]).toEqual([axis, true]);
      }
      for (const values of boxes.flatMap((box) => Object.values(box.readings))) {
        expect(new Set(values)).toHaveLength(values.length);
        expect(values.length).toBeGreaterThan(0);
      }
    });
  });

  it('has no two boxes that could be one', () => {
    always((boxes) => {
      const mergeable = boxes.flatMap((one, index) =>
        boxes.slice(index + 1).filter((other) => merge(one, other) !== undefined),
      );
      expect(mergeable).toEqual([]);
    });
  });

  it('is one box without readings where all agree', () => {
    for (const { question: asked, expectation } of smokeCases) {
      expect(expectationOf(asked)).toEqual(expectation);
    }
  });

  it('tells readings apart as the worked examples of the protocol do', () => {
    const asked = {
      chapter: 'ip-ranges',
      given: {},
      when: { range: '172.17.17.27/16', address: '172.17.17.26' },
    } as const;
    expect(expectationOf(asked)).toEqual([
      { readings: { 'cidr-host-bits': ['masked', 'usable-hosts'] }, then: { matches: true } },
      { readings: { 'cidr-host-bits': ['from-host'] }, then: { matches: false } },
    ]);
  });
});

describe('merge', () => {
  const box = (readings: Box['readings'], matches = true): Box => ({ readings, then: { matches } });

  it('joins boxes with the same answer that differ in one axis', () => {
    const one = box({ 'cidr-host-bits': ['usable-hosts'], 'scope-default': ['all'] });
    const other = box({ 'cidr-host-bits': ['masked'], 'scope-default': ['all'] });
    expect(merge(one, other)).toEqual(box({ 'cidr-host-bits': ['masked', 'usable-hosts'], 'scope-default': ['all'] }));
  });

  it('drops an axis that has all its readings then', () => {
    expect(
      merge(box({ 'cidr-host-bits': ['masked'] }), box({ 'cidr-host-bits': ['from-host', 'usable-hosts'] })),
    ).toEqual(box({}));
  });

  it('joins a box that does not name the axis at all', () => {
    expect(merge(box({ 'scope-default': ['all'] }), box({}))).toEqual(box({}));
  });

  it.each([
    ['another answer', box({ 'scope-default': ['all'] }), box({ 'scope-default': ['users'] }, false)],
    [
      'two axes that differ',
      box({ 'scope-default': ['all'], 'nested-groups': ['direct'] }),
      box({ 'scope-default': ['users'], 'nested-groups': ['transitive'] }),
    ],
    ['the same region', box({ 'scope-default': ['all'] }), box({ 'scope-default': ['all'] })],
  ])('joins nothing where there is %s', (_, one, other) => {
    expect(merge(one, other)).toBeUndefined();
  });
});

describe('plain', () => {
  it('leaves the message of a refusal out, and nothing of a decision', () => {
    expect(plain({ refused: 'invalid-value', message: 'because' })).toEqual({ refused: 'invalid-value' });
    expect(plain({ action: 'DenyAccess', decidedBy: ['a'] })).toEqual({ action: 'DenyAccess', decidedBy: ['a'] });
  });
});

const inBlock: Question = {
  chapter: 'ip-ranges',
  given: {},
  when: { range: '10.0.0.5/24', address: '10.0.0.0' },
};

describe('caseOf', () => {
  it('has the answer under every reading, and the clause that decides', () => {
    const found = caseOf(inBlock);
    expect(found).toMatchObject({ address: 'ip-ranges/question#asked', clauses: ['IP-CIDR'], question: inBlock });
    expect(found.expectation).toHaveLength(2);
    expect(found.expectation.map(({ then }) => then)).toEqual(
      expect.arrayContaining([{ matches: true }, { matches: false }]),
    );
  });
});
