import { describe, expect, it } from 'vitest';
import { type Memberships, membershipsOf } from '../../../src/analysis/answers/membership.ts';
import { inventoryOf } from '../inventory/reading.ts';

const of = (texts: Readonly<Record<string, string>>): Memberships => membershipsOf(inventoryOf(texts).state.recipients);

const ROWS =
  'Group,Member,MemberType\nOuter,Inner,Group\nInner,Loop,Group\nLoop,Outer,Group\nLoop,ben@contoso.com,User\nOuter,ben@contoso.com,User\nInner,anna@contoso.com,User\n';

describe('membership', () => {
  it('goes down through groups once each, also in a circle', () => {
    const membership = of({ 'm.csv': ROWS });
    expect([...membership.within('Outer')].sort()).toEqual(['Inner', 'Loop', 'Outer']);
    expect([...membership.within('ben@contoso.com')]).toEqual([]);
    expect([...membership.within('nobody')]).toEqual([]);
  });

  it('finds the shortest way up, with the line of each step', () => {
    const membership = of({ 'm.csv': ROWS });
    expect(membership.path('ben@contoso.com', 'Outer')).toEqual([
      { member: 'ben@contoso.com', group: 'Outer', place: { file: 'm.csv', line: 6, column: 1 } },
    ]);
    expect(membership.path('anna@contoso.com', 'Outer')?.map(({ group, place }) => [group, place?.line])).toEqual([
      ['Inner', 7],
      ['Outer', 2],
    ]);
    expect(membership.path('zoe@contoso.com', 'Outer')).toBeUndefined();
  });

  it('is open where a listing is missing or not whole', () => {
    const membership = of({
      'a.ps1':
        'Add-DistributionGroupMember -Identity robots -Member anna@contoso.com\nNew-DistributionGroup -Name Known -Type Security -Members anna@contoso.com',
    });
    expect([membership.isOpen('robots'), membership.isOpen('Known'), membership.isOpen('nobody')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('may list somebody under another name unless an input lists both', () => {
    const texts = { 'm.csv': 'Group,Member\nSales,Anna Smith\n' };
    const unlisted = { id: 'anna@contoso.com', type: 'UserMailbox' } as const;
    expect(of(texts).mayList('Sales', unlisted)).toBe(true);
    expect(of(texts).mayList('Sales', { ...unlisted, displayName: 'Anna Jones' })).toBe(false);
    const both = of({
      ...texts,
      'r.csv': 'Name,PrimarySmtpAddress,RecipientTypeDetails\n,anna@contoso.com,UserMailbox\nAnna Smith,,UserMailbox\n',
    });
    expect(both.held('anna@contoso.com')?.listed).toBe(true);
    expect(both.mayList('Sales', unlisted)).toBe(false);
  });
});
