import { describe, expect, it } from 'vitest';
import { inventoryOf, noteLines, ruleLines } from './reading.ts';

describe('exported objects as state', () => {
  it('a rule of an export that cannot be one is set aside, and said', () => {
    const inventory = inventoryOf({
      'r.csv': 'Name,Priority,Action,UsernameMatchesAnyOfPatterns\nA,1,DenyAccess,"je*ff,x"\nB,2,DenyAccess,*x\n',
    });
    expect(inventory.state.setAside.map(({ name, place }) => `${place.line} ${name}`)).toEqual([]);
    expect(ruleLines(inventory)).toEqual(['1 A DenyAccess', '2 B DenyAccess']);
    const wrong = inventoryOf({
      'r.csv': 'Name,Priority,Action,AnyOfClientIPAddressesOrRanges\nA,1,DenyAccess,10.0.0\nB,2,DenyAccess,10.0.0.1\n',
    });
    expect(wrong.state.setAside).toMatchObject([
      { name: 'A', type: 'ClientAccessRule', place: { file: 'r.csv', line: 2 } },
    ]);
    expect(ruleLines(wrong)).toEqual(['2 B DenyAccess']);
    expect(noteLines(wrong)).toEqual([expect.stringMatching(/^not-understood r\.csv:2 .*10\.0\.0.*set aside/)]);
  });

  it('what a listing has lost of a rule is lost, and a condition that no chapter has', () => {
    const csv =
      'Name,Priority,Action,AnyOfProtocols,UserIsMemberOf\nA,1,DenyAccess,System.String[],\nB,2,DenyAccess,IMAP4,Sales\n';
    expect(inventoryOf({ 'r.csv': csv }).state.rules.map(({ lost }) => lost)).toEqual([
      ['anyOfProtocols'],
      ['UserIsMemberOf'],
    ]);
  });

  it('a policy without right or app is set aside', () => {
    const json = JSON.stringify([{ Identity: 'x', AppId: '', ScopeName: 'A', AccessRight: 'DenyAccess' }]);
    expect(inventoryOf({ 'p.json': json }).state.setAside).toMatchObject([
      { type: 'ApplicationAccessPolicy', why: 'its AppId is not known' },
    ]);
  });

  it('scopes are joined to groups by the object id, not by the name', () => {
    const json = JSON.stringify({
      ApplicationAccessPolicies: [
        {
          AppId: '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13',
          AccessRight: 'RestrictAccess',
          ScopeName: 'Sales',
          ScopeIdentityRaw: 'S-1-5-21-1;b7f1c2d3-0001-4a5b-8c9d-111111111111',
        },
      ],
      Groups: [
        { id: 'b7f1c2d3-0002-4a5b-8c9d-111111111111', displayName: 'Sales', members: ['no@x.example'] },
        { id: 'b7f1c2d3-0001-4a5b-8c9d-111111111111', displayName: 'Sales of old', members: ['yes@x.example'] },
      ],
    });
    const { state } = inventoryOf({ 'all.json': json });
    const scope = state.recipients.find(
      ({ recipient }) => recipient.id === state.policies[0]?.policy.policyScopeGroupId,
    );
    expect(scope?.recipient.members).toEqual(['yes@x.example']);
  });
});
