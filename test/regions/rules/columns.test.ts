import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { compileRules } from '../../../src/regions/rules/compile.ts';
import { under } from '../../reference/questions.ts';

const rule = { action: 'DenyAccess' } as const;
const rules: readonly ClientAccessRule[] = [
  { ...rule, name: 'a', priority: 1, anyOfClientIPAddressesOrRanges: ['10.0.0.0/8', '2001:db8::/32'] },
  { ...rule, name: 'b', priority: 2, usernameMatchesAnyOfPatterns: ['a*', '*b'] },
  { ...rule, name: 'c', priority: 3, userRecipientFilter: "City -eq 'Oslo' -or Office -like '1*'" },
];
const { encode, place } = valid(compileRules(rules, under({})));

describe('encoders', () => {
  it('give one number to what no rule tells apart', () => {
    expect(encode.address('10.0.0.1')).toBe(encode.address('2001:db8::5'));
    expect(encode.address('10.0.0.1')).toBe(encode.ipv4(0x0affffff));
    expect(encode.address('2001:db8::5')).toBe(encode.ipv6(0x20010db8, 1, 2, 3));
    expect(encode.address('11.0.0.1')).toBe(encode.address('::'));
    expect(encode.address('11.0.0.1')).not.toBe(encode.address('10.0.0.1'));
    const users = ['a\\c', 'd\\b', 'c\\c', 'a\\x', 'c\\C'].map(encode.username);
    expect(users).toEqual([users[0], users[0], users[2], users[0], users[2]]);
    expect(users[0]).not.toBe(users[2]);
    const [oslo, first, none] = [{ city: 'OSLO' }, { office: '1 a', city: null }, { city: 'Bern' }].map(
      encode.recipient,
    );
    expect([oslo, encode.recipient({ office: '2', city: 'Rome' })]).toEqual([first, none]);
    expect(oslo).not.toBe(none);
  });

  it('keep their numbers when texts are forgotten', () => {
    const before = [encode.username('a\\1'), encode.recipient({ city: 'Oslo' }), encode.recipient({ city: 'x' })];
    for (let index = 0; index < 140_000; index += 1) encode.username(`user\\${index}`);
    for (let index = 0; index < 70_000; index += 1) encode.recipient({ city: `${index}`, office: `1${index}` });
    expect([encode.username('a\\1'), encode.recipient({ city: 'Oslo' }), encode.recipient({ city: 'x' })]).toEqual(
      before,
    );
    expect(place(0, encode.address('::'), before[0] ?? 0, before[2] ?? 0)).toBe(1);
  });

  it('have no room for endless classes, and answer all the same', () => {
    const many = Array.from(
      { length: 72_000 },
      (_, index): ClientAccessRule => ({
        ...rule,
        name: `${index}`,
        priority: index,
        anyOfClientIPAddressesOrRanges: ['10.0.0.0/8'],
        usernameMatchesAnyOfPatterns: [`a\\${index % 9000}`],
      }),
    );
    const compiled = valid(compileRules(many, under({})));
    const classes = Array.from({ length: 7600 }, (_, index) => compiled.encode.username(`a\\${index}`));
    expect(classes.at(-1)).toBe(0);
    const when = {
      protocol: 'REST',
      authenticationType: 'OAuthAuthentication',
      clientIPAddress: '10.0.0.1',
      recipient: {},
    } as const;
    for (const name of [0, 7599, 8500, 7599])
      expect(compiled.decide({ ...when, username: `a\\${name}` }).answer.decidedBy).toEqual([`${name}`]);
    expect(compiled.decide({ ...when, username: 'a\\b' }).answer.decidedBy).toEqual([]);
  });
});
