import { describe, expect, it } from 'vitest';
import { contradict, factsOf, groupName } from '../../../../src/analysis/inventory/tenant/recipient-facts.ts';

describe('what a name says', () => {
  it.each([
    ['smtp:a@x.example', { primarySmtpAddress: 'a@x.example' }],
    ['a45fdd67-5221-4b6b-9c98-f8384db77034', { ids: ['a45fdd67-5221-4b6b-9c98-f8384db77034'] }],
    ['S-1-5-21-1-2', { ids: ['S-1-5-21-1-2'] }],
    ['CN=Sales,OU=x', { distinguishedName: 'CN=Sales,OU=x' }],
    ['Sales team', { name: 'Sales team' }],
  ])('%s', (name, facts) => {
    expect(factsOf(name)).toEqual(facts);
  });

  it('two sets of facts contradict each other by an id, a distinguished name or an address', () => {
    expect(
      contradict({ ids: ['a45fdd67-5221-4b6b-9c98-f8384db77034'] }, { ids: ['b45fdd67-5221-4b6b-9c98-f8384db77034'] }),
    ).toBe(true);
    expect(contradict({ primarySmtpAddress: 'a@x' }, { primarySmtpAddress: 'b@x', emailAddresses: ['A@x'] })).toBe(
      false,
    );
    expect(contradict({ name: 'a' }, { name: 'b' })).toBe(false);
  });

  it('Exchange makes names unique by digits behind the display name', () => {
    expect(groupName({ name: 'Sales20260901120000', displayName: 'Sales' })).toBe('Sales');
    expect(groupName({ name: 'sales', displayName: 'Sales team' })).toBe('sales');
  });
});
