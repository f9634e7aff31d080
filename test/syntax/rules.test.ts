import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../src/model/generated/wire.generated.ts';
import type { Rule } from '../../src/model/rule.ts';
import { readRules } from '../../src/syntax/rules.ts';

const plain: ClientAccessRule = { name: 'Plain', priority: 3, action: 'DenyAccess' };

function read(rule: ClientAccessRule): Rule {
  const rules = readRules([rule]);
  const [one] = rules.ok ? rules.value : [];
  if (one === undefined) throw new Error('refused');
  return one;
}

/** Every condition and exception, with the kind that it is read as. */
const LISTS = [
  ['anyOfProtocols', 'protocols', 'conditions', ['IMAP4', 'POP3']],
  ['exceptAnyOfProtocols', 'protocols', 'exceptions', ['REST']],
  ['anyOfAuthenticationTypes', 'authentication-types', 'conditions', ['BasicAuthentication']],
  ['exceptAnyOfAuthenticationTypes', 'authentication-types', 'exceptions', ['OAuthAuthentication']],
] as const;

describe('readRules', () => {
  it('reads a rule that says nothing but what it must', () => {
    expect(read(plain)).toEqual({
      name: 'Plain',
      priority: 3,
      action: 'DenyAccess',
      enabled: true,
      scope: undefined,
      conditions: [],
      exceptions: [],
    });
  });

  it.each(LISTS)('reads %s as %s among the %s', (field, kind, role, values) => {
    const rule = read({ ...plain, [field]: values });
    expect(rule[role]).toEqual([{ kind, field, values }]);
    expect([...rule.conditions, ...rule.exceptions].length).toBe(1);
  });

  it.each([
    ['anyOfClientIPAddressesOrRanges', 'conditions'],
    ['exceptAnyOfClientIPAddressesOrRanges', 'exceptions'],
  ] as const)('reads the ranges of %s and keeps their texts', (field, role) => {
    const rule = read({ ...plain, [field]: ['::FFFF:0.0.0.1', '10.0.0.0/8'] });
    expect(rule[role]).toEqual([
      {
        kind: 'addresses',
        field,
        values: [
          { text: '::FFFF:0.0.0.1', range: { kind: 'address', address: { family: 6, value: 0xffff00000001n } } },
          { text: '10.0.0.0/8', range: { kind: 'block', address: { family: 4, value: 0x0a000000n }, prefix: 8 } },
        ],
      },
    ]);
  });

  const fields = [
    ...LISTS.map(([field]) => field),
    'anyOfClientIPAddressesOrRanges',
    'exceptAnyOfClientIPAddressesOrRanges',
  ] as const;

  it.each(fields)('takes an absent, null and empty %s for none', (field) => {
    expect(read({ ...plain, [field]: null })).toEqual(read(plain));
    expect(read({ ...plain, [field]: [] })).toEqual(read(plain));
  });

  it('takes null for absent in enabled and scope', () => {
    expect(read({ ...plain, enabled: null, scope: null })).toEqual(read(plain));
    expect(read({ ...plain, enabled: false }).enabled).toBe(false);
    expect(read({ ...plain, enabled: true }).enabled).toBe(true);
    expect(read({ ...plain, scope: 'All' }).scope).toBe('All');
    expect(read({ ...plain, scope: 'Users' }).scope).toBe('Users');
  });

  it('keeps the order and the number of rules, doubles and gaps too', () => {
    const rules = readRules([plain, { ...plain, name: 'First', priority: -7 }, plain]);
    expect(rules.ok && rules.value.map(({ name, priority }) => [name, priority])).toEqual([
      ['Plain', 3],
      ['First', -7],
      ['Plain', 3],
    ]);
    expect(readRules([])).toEqual({ ok: true, value: [] });
  });

  it.each(['anyOfClientIPAddressesOrRanges', 'exceptAnyOfClientIPAddressesOrRanges'] as const)(
    'names the rule whose %s hold a text that is no range',
    (field) => {
      expect(readRules([plain, { ...plain, name: 'Bad', [field]: ['10.0.0.1', '10.0.0.0/33'] }])).toEqual({
        ok: false,
        problem: {
          code: 'invalid-value',
          production: 'prefix',
          clause: 'IP-CIDR-PREFIX',
          message: '`10.0.0.0/33` has the prefix length `33`; it takes 0 to 32',
          place: `rule \`Bad\`, ${field}`,
        },
      });
    },
  );

  it('names the place in a filter that is none', () => {
    expect(readRules([{ ...plain, userRecipientFilter: 'City -eq x' }])).toMatchObject({
      ok: false,
      problem: { place: 'rule `Plain`, userRecipientFilter, character 10' },
    });
  });
});
