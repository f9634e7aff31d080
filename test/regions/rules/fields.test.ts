import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { type Bits, eachBit, emptyBits } from '../../../src/regions/bits.ts';
import { fieldsOf, filterTruth, subjectOf } from '../../../src/regions/rules/fields.ts';
import { productsOf } from '../../../src/regions/rules/products.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { under } from '../../reference/questions.ts';

const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'OAuthAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'a\\b',
  recipient: {},
};
const caller = { username: 'c\\d', recipient: { city: 'Oslo' } };

describe('subjectOf', () => {
  it('is the caller where there is one that counts', () => {
    expect(subjectOf({ ...connection, caller }, true)).toBe(caller);
    expect(subjectOf({ ...connection, caller }, false).username).toBe('a\\b');
    expect(subjectOf({ ...connection, caller: null }, true).username).toBe('a\\b');
    expect(subjectOf(connection, true).username).toBe('a\\b');
  });
});

describe('fieldsOf', () => {
  it('says which conditions are true', () => {
    const rule = {
      name: 'a',
      priority: 1,
      action: 'DenyAccess',
      anyOfClientIPAddressesOrRanges: ['10.0.0.0/8'],
    } as const;
    const rules = valid(
      readRules([
        { ...rule, exceptUsernameMatchesAnyOfPatterns: ['a*'], priority: 0 },
        { ...rule, usernameMatchesAnyOfPatterns: ['a*'], exceptUsernameMatchesAnyOfPatterns: ['*c'] },
        { ...rule, anyOfClientIPAddressesOrRanges: ['::/0'], exceptUsernameMatchesAnyOfPatterns: ['*c'] },
        { ...rule, usernameMatchesAnyOfPatterns: ['*'], userRecipientFilter: "City -eq 'oslo'" },
      ]),
    );
    const products = productsOf(rules, under({}), 'applies');
    const fields = fieldsOf(products, under({}));
    const members = (write: (bits: Bits) => void): readonly number[] => {
      const bits = emptyBits(9);
      write(bits);
      const seen: number[] = [];
      eachBit(bits, (number) => seen.push(number));
      return seen;
    };
    const { cells, addressTruth, usernameTruth, recipients } = fields;
    expect(members((bits) => addressTruth(cells.cellOfText('10.0.0.1'), bits))).toEqual([0]);
    expect(members((bits) => addressTruth(cells.cellOfText('::1'), bits))).toEqual([1]);
    expect(members((bits) => usernameTruth('a\\b', bits))).toEqual([1, 2, 3]);
    expect(members((bits) => usernameTruth('a\\c', bits))).toEqual([3]);
    expect(members((bits) => filterTruth(recipients, caller.recipient, bits))).toEqual([0]);
    expect(members((bits) => filterTruth(recipients, {}, bits))).toEqual([]);
  });
});
