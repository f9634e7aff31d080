import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/index.ts';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { compileRules } from '../../../src/regions/rules/compile.ts';
import { readings, under } from '../../reference/questions.ts';
import { cases } from '../../support/golden-collection.ts';
import { expected, someReadings } from './worlds.ts';

describe('compileRules', () => {
  it('answers golden cases as the reference does, under every single reading and mixtures', () => {
    let asked = 0;
    for (const [turn, { question }] of cases.entries()) {
      if (question.chapter !== 'client-access-rules') continue;
      for (const how of someReadings(turn)) {
        const compiled = compileRules(question.given.rules, how);
        if (!compiled.ok) continue;
        asked += 1;
        expect(compiled.value.decide(question.when)).toEqual(expected(question, how));
      }
    }
    expect(asked).toBeGreaterThan(3000);
  });

  it('answers generated worlds as the reference does, under any readings, from objects and from columns', () => {
    fc.assert(
      fc.property(scenario('client-access-rules'), readings, ({ chapter, given, when }, how) => {
        const { decide, encode, places, answerAt } = valid(compileRules(given.rules, how));
        const right = when.map((each) => expected({ chapter, given, when: each }, how));
        expect(when.map(decide)).toEqual(right);
        const columns = {
          channel: Uint8Array.from(when, encode.channel),
          address: Uint32Array.from(when, ({ clientIPAddress }) => encode.address(clientIPAddress)),
          username: Uint32Array.from(when, (each) => encode.username(encode.subject(each).username)),
          recipient: Uint32Array.from(when, (each) => encode.recipient(encode.subject(each).recipient)),
        };
        const into = new Int32Array(when.length);
        places(columns, into);
        expect([...into].map(answerAt)).toEqual(right);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a text that is none, with its problem', () => {
    const rule: ClientAccessRule = {
      name: 'a',
      priority: 1,
      action: 'DenyAccess',
      anyOfClientIPAddressesOrRanges: ['x'],
    };
    const refused = compileRules([rule], under({}));
    expect(refused.ok ? undefined : refused.problem.code).toBe('invalid-value');
  });
});

const CONNECTION: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '2001:db8::77',
  username: 'contoso\\jeff.user7',
  recipient: { city: 'City 7', customAttribute3: 'x' },
};

describe('hostile sizes are answered, or refused by size', () => {
  const rules = (count: number, make: (index: number) => Partial<ClientAccessRule>): readonly ClientAccessRule[] =>
    Array.from({ length: count }, (_, index) => ({
      name: `rule ${index}`,
      priority: index,
      action: 'DenyAccess',
      ...make(index),
    }));
  const decided = (all: readonly ClientAccessRule[], when: Connection = CONNECTION) =>
    valid(compileRules(all, under({}))).decide(when).answer.decidedBy;

  it('200 infix patterns', () => {
    const all = rules(200, (index) => ({ usernameMatchesAnyOfPatterns: [`*user${index}*`, `*${index}x*`] }));
    expect(decided(all)).toEqual(['rule 7']);
    const compiled = valid(compileRules(all, under({})));
    for (let index = 0; index < 5000; index += 1)
      compiled.encode.username(`contoso\\${index}x${index * 31}user${index % 200}`);
    expect(compiled.decide(CONNECTION).answer.decidedBy).toEqual(['rule 7']);
  });

  it('1,000 filters over 15 properties', () => {
    const all = rules(1000, (index) => ({
      userRecipientFilter: `CustomAttribute${(index % 15) + 1} -like '*${index}*' -or City -eq 'city ${index}'`,
    }));
    expect(decided(all)).toEqual(['rule 7']);
  });

  it('10,000 overlapping IPv6 spans, in one rule and in as many', () => {
    const span = (index: number): string =>
      `2001:db8::${index.toString(16)}-2001:db8::1:${(20_000 - index).toString(16)}`;
    const many = Array.from({ length: 10_000 }, (_, index) => span(index));
    expect(decided(rules(1, () => ({ anyOfClientIPAddressesOrRanges: many })))).toEqual(['rule 0']);
    expect(decided(rules(10_000, (index) => ({ anyOfClientIPAddressesOrRanges: [span(9999 - index)] })))).toEqual([
      `rule ${9999 - 0x77}`,
    ]);
  });

  it('spans that would fill the memory', () => {
    const all = rules(30_000, (index) => ({
      anyOfClientIPAddressesOrRanges: [`10.${index >> 8}.${index & 255}.0-11.${index >> 8}.${index & 255}.0`],
      usernameMatchesAnyOfPatterns: [`contoso\\user${index}`],
    }));
    const refused = compileRules(all, under({}));
    expect(refused.ok ? undefined : refused.problem).toMatchObject({ code: 'too-large', limit: 2 ** 26 });
  });
});

describe('answers', () => {
  it('are never changed by whoever got them', () => {
    const { decide } = valid(compileRules([], under({})));
    expect(Object.isFrozen(decide(CONNECTION))).toBe(true);
    expect(Object.isFrozen(decide(CONNECTION).answer.decidedBy)).toBe(true);
  });

  it('say where no rule is looked at, and where none decides', () => {
    const { encode, place, answerAt } = valid(compileRules([], under({ 'no-rule-matches': 'deny' })));
    const at = (middleTier: 'none' | 'microsoft') => place(encode.channel({ ...CONNECTION, middleTier }), 0, 0, 0);
    expect([at('none'), at('microsoft')]).toEqual([-1, -2]);
    expect(answerAt(-1)).toEqual({ answer: { action: 'DenyAccess', decidedBy: [] }, clause: 'CAR-NO-RULE' });
    expect(answerAt(-2).clause).toBe('CAR-MIDDLE-TIER-BYPASS');
  });
});
