import { describe, expect, it } from 'vitest';
import { caseInventory, groupLines, noteLines, policyLines, ruleLines } from './reading.ts';

describe('what is read of whole cases', () => {
  it('a listing wrapped by the console, and members that the command above names', () => {
    const inventory = caseInventory('add-member-not-permission');
    expect(policyLines(inventory)).toEqual(['RestrictAccess 5b6c on sg-finance-robots']);
    expect(groupLines(inventory)).toEqual(['sg-finance-robots: known ap@contoso.com ar@contoso.com']);
    expect(inventory.state.policies[0]?.identity).toBe(
      '4e5f6071-8293-4a4b-9c5d-6e7f80911223\\5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920:S-1-5-21-10-20-30-3301;77a1b2c3-d4e5-4f60-8718-293a4b5c6d7e',
    );
  });

  it('several policies of one app, whatever the case of its id, and a table of members', () => {
    const inventory = caseInventory('appid-case-and-several-policies');
    expect(policyLines(inventory)).toEqual([
      'RestrictAccess 6c1f on Sales',
      'RestrictAccess 6c1f on Executives',
      'DenyAccess 6c1f on Interns',
      'RestrictAccess d4e5 on Support',
    ]);
    expect(groupLines(inventory)).toEqual([
      'Sales: known anna@contoso.com cleo@contoso.com',
      'Executives: known ben@contoso.com',
      'Interns: known cleo@contoso.com',
      'Support: known dirk@contoso.com',
    ]);
  });

  it('rules without loss from a listing in a ticket', () => {
    const inventory = caseInventory('car-blocked-mapi-trace');
    expect(inventory.state.rules.map(({ rule, lost }) => ({ ...rule, lost }))).toEqual([
      {
        name: 'Office addresses',
        priority: 1,
        action: 'AllowAccess',
        anyOfClientIPAddressesOrRanges: ['192.0.2.0/24', '198.51.100.64-198.51.100.95'],
        lost: [],
      },
      { name: 'Outlook only inside', priority: 2, action: 'DenyAccess', anyOfProtocols: ['OutlookAnywhere'], lost: [] },
    ]);
  });

  it('no rule without its exception: what is no range refuses the whole call', () => {
    const inventory = caseInventory('car-ranges-as-printed');
    expect(ruleLines(inventory)).toEqual(['3 Server net DenyAccess']);
    expect(noteLines(inventory).filter((line) => line.startsWith('refused'))).toEqual([
      expect.stringContaining('input.ps1:2 `-ExceptAnyOfClientIPAddressesOrRanges` `192.168.1.1 – 192.168.1.50`'),
      expect.stringContaining('input.ps1:3 `-ExceptAnyOfClientIPAddressesOrRanges` `168.0.0/24`'),
    ]);
  });

  it('rules of a script', () => {
    const inventory = caseInventory('car-remote-powershell-over-rest');
    expect(ruleLines(inventory)).toEqual(['1 Admins by PowerShell AllowAccess', '2 Nobody else DenyAccess']);
    expect(inventory.state.rules[1]?.rule.exceptAnyOfProtocols).toEqual(['OutlookWebApp', 'ExchangeActiveSync']);
  });

  it('a pipeline over policies that a comment lists removes them all, and the commented call is none', () => {
    const inventory = caseInventory('cleanup-removes-every-policy');
    expect(inventory.objects.map(({ properties }) => properties['ScopeName'])).toEqual([
      'Export scope',
      'Payroll',
      'Board',
    ]);
    expect(inventory.objects.every(({ fromComment }) => fromComment)).toBe(true);
    expect(inventory.calls.map(({ cmdlet }) => cmdlet)).toEqual([
      'Get-ApplicationAccessPolicy',
      'Remove-ApplicationAccessPolicy',
    ]);
    expect(policyLines(inventory)).toEqual([]);
  });

  it('settings of the organization, a recorded result, and members that nobody lists', () => {
    const inventory = caseInventory('ews-allow-list-other-cause');
    expect(inventory.state.settings).toMatchObject({
      EwsEnabled: true,
      EwsAllowedAppIDs: '0f1e2d3c-4b5a-4697-8788-96a5b4c3d2e1',
    });
    expect(groupLines(inventory)).toEqual(['Rooms: unknown']);
    expect(
      inventory.results.map(({ properties, call }) => [
        properties['Mailbox'],
        properties['AccessCheckResult'],
        call?.parameters['Identity'],
      ]),
    ).toEqual([['room-west', 'Granted', 'room-west@contoso.com']]);
  });

  it('members of the group that the policy names by its alias, and two recorded results', () => {
    const inventory = caseInventory('granted-but-403-one-of-two');
    expect(policyLines(inventory)).toEqual(['RestrictAccess 71c0 on mail-robots']);
    expect(groupLines(inventory)).toEqual(['mail-robots: known contact@contoso.com support@contoso.com']);
    expect(inventory.results).toHaveLength(2);
    expect(noteLines(inventory)).toEqual([
      expect.stringContaining('assumption input.txt:5 taken for the group `mail-robots'),
    ]);
  });

  it('the policy of a comment and what the script makes of it', () => {
    const inventory = caseInventory('migrate-deny-inverted');
    expect(policyLines(inventory)).toEqual(['DenyAccess da15 on Interns']);
    expect(inventory.state.assignments).toMatchObject([
      {
        role: 'Application Calendars.Read',
        app: 'da15c4b3-a291-4807-8f6e-5d4c3b2a1908',
        customResourceScope: 'Calendar app',
      },
    ]);
    expect(inventory.state.scopes[0]?.recipientRestrictionFilter).toContain('DistinguishedName of Interns');
  });

  it('a loop over policies: one scope for two of them, and both are removed', () => {
    const inventory = caseInventory('migrate-two-restricts-one-scope');
    expect(inventory.state.scopes).toMatchObject([{ name: 'app_scope_c8b7a695-8473-4251-9f0e-1d2c3b4a5968' }]);
    expect(inventory.state.scopes[0]?.recipientRestrictionFilter).toBe(
      "MemberOfGroup -eq 'CN=Sales,OU=contoso,DC=example,DC=com'",
    );
    expect(inventory.state.assignments).toHaveLength(1);
    expect(policyLines(inventory)).toEqual([]);
    expect(groupLines(inventory)).toEqual([
      'Sales: known anna@contoso.com Sales East',
      'Sales East: known emil@contoso.com',
      'Executives: known ben@contoso.com',
    ]);
  });

  it('a snapshot: scopes are joined to groups by the object id', () => {
    const inventory = caseInventory('posture-json-is-it-confined');
    expect(policyLines(inventory)).toEqual([
      'RestrictAccess 1a0d on Billing mailboxes',
      'RestrictAccess 2b1e on Retired project',
      'DenyAccess 3c2f on Board',
      'RestrictAccess 4d30 on All staff',
    ]);
    expect(groupLines(inventory)).toEqual([
      'Billing mailboxes: known billing@contoso.com',
      'Retired project: empty',
      'Board: known ceo@contoso.com',
      'All staff: known billing@contoso.com ceo@contoso.com lena@contoso.com omar@contoso.com',
    ]);
    expect(inventory.state.grants.map(({ app, permission }) => `${app.slice(0, 4)} ${permission}`)).toEqual([
      '1a0d Mail.Read',
      '2b1e Mail.ReadWrite',
      '3c2f Mail.Read',
      '4d30 Calendars.Read',
      '6f52 Mail.Send',
    ]);
    expect(inventory.state.principals).toHaveLength(6);
  });

  it('grants, roles and a policy with its members', () => {
    const inventory = caseInventory('rbac-and-entra-union');
    expect(
      inventory.state.grants.map(({ app, permission, resource }) => `${app.slice(0, 8)} ${permission} ${resource}`),
    ).toEqual([
      'a0000001 Mail.Read Microsoft Graph',
      'a0000002 full_access_as_app Office 365 Exchange Online',
      'a0000004 Mail.Send Microsoft Graph',
    ]);
    expect(
      inventory.state.assignments.map(({ app, role, recipientAdministrativeUnitScope }) => [
        app.slice(0, 8),
        role,
        recipientAdministrativeUnitScope,
      ]),
    ).toEqual([
      ['a0000001', 'Application Mail.Read', 'desk@contoso.com'],
      ['a0000002', 'Application Mail.Read', 'desk@contoso.com'],
      ['a0000003', 'Application Mail.Read', 'desk@contoso.com'],
      ['a0000004', 'Application Mail.Read', 'ceo@contoso.com'],
    ]);
    expect(inventory.state.units.map(({ members }) => members)).toEqual([['desk@contoso.com'], ['ceo@contoso.com']]);
    expect(groupLines(inventory)).toEqual(['Desk: known desk@contoso.com']);
  });

  it('results of which a cell was cut, and "Not Run", which is no answer', () => {
    const inventory = caseInventory('rbac-composite-role');
    expect(
      inventory.results.map(({ properties, lost }) => [
        properties['RoleName'],
        properties['InScope'],
        Object.keys(lost ?? {}),
      ]),
    ).toEqual([
      ['Application Mail Full Access', true, []],
      ['Application Calendars.Read', false, ['AllowedResourceScope']],
      ['Application Mail Full Access', 'Not Run', []],
      ['Application Calendars.Read', 'Not Run', ['AllowedResourceScope']],
      ['Application Mail.Send', true, []],
    ]);
  });

  it('a scope that is perhaps empty is unknown, never the one above', () => {
    const inventory = caseInventory('rbac-empty-scope-variable');
    const assign = inventory.calls.find(({ cmdlet }) => cmdlet === 'New-ManagementRoleAssignment');
    expect(assign?.parameters['CustomResourceScope']).toBeNull();
    expect(noteLines(inventory)).toContainEqual(
      expect.stringMatching(/^unknown-value input\.ps1:10 CustomResourceScope/),
    );
  });

  it('scopes with their filters, and recipients with their attributes', () => {
    const inventory = caseInventory('rbac-filter-address-list');
    expect(inventory.state.principals).toMatchObject([
      {
        appId: '0a9b8c7d-6e5f-4041-9233-a4b5c6d7e8f9',
        objectId: '1b0c9d8e-7f60-4152-8344-b5c6d7e8f90a',
        displayName: 'Inbox queue',
      },
    ]);
    expect(
      inventory.state.assignments.map(({ role, customResourceScope }) => `${role}: ${customResourceScope}`),
    ).toEqual([
      'Application Mail.ReadWrite: Queue mailboxes',
      'Application Mail.Send: Queue mailboxes',
      'Application Mail.Read: Shared mailboxes',
    ]);
    expect(
      inventory.state.recipients.map(({ recipient, attributes }) => [
        recipient.id,
        recipient.type,
        attributes.customAttribute1,
      ]),
    ).toEqual([
      ['info@contoso.com', 'SharedMailbox', 'queue'],
      ['queue@contoso.com', 'UserMailbox', undefined],
      ['lena@contoso.com', 'UserMailbox', undefined],
      ['press@contoso.com', 'SharedMailbox', 'queue'],
      ['omar@contoso.com', 'UserMailbox', undefined],
    ]);
  });

  it('assignments of Graph with every kind of scope', () => {
    const { state } = caseInventory('rbac-graph-directory-scopes');
    expect(
      state.assignments.map(({ app, recipientGroupScope, recipientAdministrativeUnitScope, customResourceScope }) => [
        app.at(-1),
        recipientGroupScope ?? recipientAdministrativeUnitScope ?? customResourceScope,
      ]),
    ).toEqual([
      ['1', undefined],
      ['2', '22220000-aaaa-4bbb-8ccc-000000000001'],
      ['3', 'Senders'],
      ['4', '44440000-aaaa-4bbb-8ccc-000000000001'],
      ['5', 'West'],
    ]);
    expect(state.units.map(({ members }) => members)).toEqual([
      ['anna@contoso.com'],
      ['ben@contoso.com', 'cleo@contoso.com'],
    ]);
    expect(state.scopes).toMatchObject([{ name: 'West', recipientRestrictionFilter: "City -eq 'Seattle'" }]);
  });

  it('tests that cannot run, and a printed result that is none', () => {
    const inventory = caseInventory('rbac-wrong-test-call');
    expect(noteLines(inventory).map((line) => line.replace(/(?<=:\d+) .*/, ''))).toEqual([
      'unknown-name input.md:7',
      'unknown-name input.md:8',
      'not-understood input.md:14',
    ]);
    expect(inventory.state.scopes).toHaveLength(1);
    expect(inventory.state.assignments).toHaveLength(1);
    expect(inventory.results).toEqual([]);
  });

  it("a script's own parameter is unknown in calls, and has its default in the state", () => {
    const inventory = caseInventory('scope-name-check-never-true');
    const made = inventory.calls.find(({ cmdlet }) => cmdlet === 'New-ApplicationAccessPolicy');
    expect(made).toMatchObject({
      conditional: true,
      parameters: { AppId: null, PolicyScopeGroupId: 'scanner-scope@contoso.com' },
    });
    expect(policyLines(inventory)).toEqual(['RestrictAccess 0c9b on Scanner scope']);
    expect(groupLines(inventory)).toEqual(['Scanner scope: known scanner@contoso.com']);
    expect(noteLines(inventory)).toContainEqual(
      expect.stringMatching(/^assumption .*0c9b8a76-5432-4e1f-8a9b-c0d1e2f30415/),
    );
  });

  it('a README: the group, its members of a loop, the policy, and what the tests must say', () => {
    const inventory = caseInventory('vendor-readme-group-and-tests');
    expect(policyLines(inventory)).toEqual(['RestrictAccess 3f2b on Fabrikam Sync Users']);
    expect(groupLines(inventory)).toEqual([
      'Fabrikam Sync Users: known lena@contoso.com omar@contoso.com room-west@contoso.com',
    ]);
    expect(
      inventory.expectations.map(
        ({ expect: must, parameters, place }) => `${place.line} ${parameters['Identity']} ${must}`,
      ),
    ).toEqual(['35 omar@contoso.com Granted', '37 petra@contoso.com Denied', '39 lena@contoso.com Denied']);
    expect(inventory.state.policies[0]?.places).toEqual([{ file: 'input.md', line: 24, column: 4 }]);
  });

  it('a cache timeline: an assignment in a table', () => {
    const inventory = caseInventory('rbac-cache-timeline');
    expect(inventory.state.assignments).toMatchObject([
      { role: 'Application Mail.Read', customResourceScope: 'Intake' },
    ]);
    expect(inventory.expectations).toMatchObject([]);
  });
});
