import { describe, expect, it } from 'vitest';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { SomeReadings } from '../../../src/model/readings.ts';
import { lazyClasses } from '../../../src/regions/rules/classes.ts';
import { type ClassStore, spreadFieldsOf } from '../../../src/regions/spread/spread-fields.ts';
import { spreadProductsOf } from '../../../src/regions/spread/spread-products.ts';
import { readRules } from '../../../src/syntax/rules.ts';

/** Which conditions are true in each class, and how often classes began anew. */
function fieldsOf(conditions: Partial<ClientAccessRule>, most = 1000, chosen: SomeReadings = {}) {
  const rule: ClientAccessRule = { name: 'a', priority: 1, action: 'DenyAccess', ...conditions };
  const spread = spreadProductsOf(valid(readRules([rule])), defaultReadings, chosen, 'applies');
  const truths = new Map<string, number>();
  const begun = { addresses: 0, usernames: 0, filter: 0 };
  const store: ClassStore = {
    most: () => most,
    fresh: (field) => {
      begun[field] += 1;
      return lazyClasses([], most, (row, truth) => truths.set(`${field} ${row}`, truth[0] ?? 0));
    },
  };
  const truthsIn = (field: string, values: readonly number[] = []) =>
    values.map((row) => truths.get(`${field} ${row}`));
  return { fields: spreadFieldsOf(spread, store), truthsIn, begun };
}

describe('spreadFieldsOf', () => {
  it('finds the class of an address under each reading, of those alone on which it hangs', () => {
    const { fields, truthsIn } = fieldsOf({ anyOfClientIPAddressesOrRanges: ['10.0.0.5/24', '::ffff:10.1.0.1'] });
    const { address } = valid(fields);
    const at = (text: string) => {
      const { axes, values } = address(text);
      return [axes, truthsIn('addresses', values)];
    };
    expect(at('10.0.0.9')).toEqual([[], [1]]);
    expect(at('10.0.0.1')).toEqual([['cidr-host-bits'], [1, 0, 1]]);
    expect(at('::ffff:10.0.0.1')).toEqual([
      ['cidr-host-bits', 'ipv4-mapped-ipv6'],
      [0, 1, 1, 0, 0, 0, 0, 1, 1],
    ]);
    expect(at('10.1.0.1')).toEqual([['ipv4-mapped-ipv6'], [0, 1, 1]]);
    expect(() => address('10.0.0')).toThrow();
  });

  it('finds the class of a username and of a recipient under each reading', () => {
    const { fields, truthsIn } = fieldsOf({
      usernameMatchesAnyOfPatterns: ['*Julia@contoso'],
      exceptUsernameMatchesAnyOfPatterns: ['fabrikam\\*'],
      userRecipientFilter: "City -ne 'Bern' -or Office -eq '1' -and Office -eq '2'",
    });
    const { username, recipient } = valid(fields);
    const julia = username('contoso\\julia');
    expect([julia.axes, truthsIn('usernames', julia.values).map((each) => (each ?? 0) & 1)]).toEqual([
      ['username-case', 'username-domain'],
      [0, 1, 0, 0],
    ]);
    const blank = recipient({});
    expect([blank.axes, truthsIn('filter', blank.values)]).toEqual([
      ['filter-precedence', 'filter-blank-inequality'],
      [0, 0, 1, 0],
    ]);
    expect(recipient({ city: 'Bern' }).axes).toEqual([]);
    expect(username('contoso\\julia')).toBe(julia);
    expect(recipient({ office: '' })).toBe(blank);
  });

  it('begins anew when there is no room for the classes of another request', () => {
    const { fields, truthsIn, begun } = fieldsOf({ usernameMatchesAnyOfPatterns: ['*julia'] }, 9);
    const { username, makeRoom } = valid(fields);
    const found = ['a\\julia', 'b\\JULIA', 'c\\jeff'].map((name) => {
      makeRoom();
      return truthsIn('usernames', username(name).values).map((each) => (each ?? 0) & 1);
    });
    expect(found).toEqual([[1], [1, 0], [0]]);
    expect(begun.usernames).toBe(2);
  });

  it('refuses more classes of addresses than there may be', () => {
    const { fields } = fieldsOf({ anyOfClientIPAddressesOrRanges: ['10.0.0.5'] }, 1);
    expect(fields).toMatchObject({ ok: false, problem: { code: 'too-large', size: 2, limit: 1 } });
  });
});
