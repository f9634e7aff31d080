import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../../src/analysis/answers/access-answers.ts';
import type { AccessChange } from '../../../../src/analysis/explain/changes/access-change.ts';
import { accessChangeWords, nameOf } from '../../../../src/analysis/explain/changes/access-words.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const APP = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';

function worded(change: AccessChange, texts: Readonly<Record<string, string>>) {
  const { state } = inventoryOf(texts);
  const { membership } = accessAnswers(state, defaultReadings);
  return accessChangeWords(change, { appId: APP, mailbox: 'bo@x.com', policies: state.policies, membership });
}

const MEMBERS = { 'm.csv': 'Group,Member\nSales Team,bo@x.com\n' };
const policy = (scope: string): string =>
  `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId '${scope}' -AccessRight DenyAccess`;

describe('accessChangeWords', () => {
  it('add and remove members, where the member stands', () => {
    expect(worded({ kind: 'add-member', group: 'Sales Team', member: "o'neil@x.com" }, MEMBERS)).toEqual({
      kind: 'add-member',
      text: "make `o'neil@x.com` a member of `Sales Team`",
      powershell: "Add-DistributionGroupMember -Identity 'Sales Team' -Member 'o''neil@x.com'",
      places: [expect.objectContaining({ file: 'm.csv', line: 2 })],
    });
    expect(worded({ kind: 'remove-member', group: 'Sales Team', member: 'bo@x.com' }, MEMBERS)).toMatchObject({
      text: 'take `bo@x.com` out of `Sales Team`',
      powershell: "Remove-DistributionGroupMember -Identity 'Sales Team' -Member 'bo@x.com'",
      places: [expect.objectContaining({ file: 'm.csv', line: 2 })],
    });
  });

  it('say that somebody is perhaps no member', () => {
    const open = { 'a.ps1': policy('Sales') };
    expect(worded({ kind: 'remove-member', group: 'Sales', member: 'bo@x.com' }, open).text).toBe(
      'take `bo@x.com` out of `Sales`, if it is in it: not all of its members are known',
    );
  });

  it('use the cmdlets of Microsoft 365 groups for these', () => {
    const texts = { 'g.csv': 'Name,RecipientTypeDetails\nTeam,GroupMailbox\n' };
    expect(worded({ kind: 'add-member', group: 'Team', member: 'bo@x.com' }, texts).powershell).toBe(
      "Add-UnifiedGroupLinks -Identity Team -LinkType Members -Links 'bo@x.com'",
    );
  });

  it('make policies, and groups for what cannot be a scope, with the reason', () => {
    const made = worded({ kind: 'new-policy', accessRight: 'DenyAccess', appId: APP, scope: 'bo@x.com' }, {});
    expect(made.powershell).toBe(
      `New-ApplicationAccessPolicy -AppId '${APP}' -PolicyScopeGroupId 'bo@x.com' -AccessRight DenyAccess`,
    );
    const room = { 'r.csv': 'Name,PrimarySmtpAddress,RecipientTypeDetails\nRoom,room@x.com,RoomMailbox\n' };
    const group = worded({ kind: 'new-group', group: 'Only room', member: 'room@x.com' }, room);
    expect(group.text).toBe(
      'make the security group `Only room` with `room@x.com` as its only member: a RoomMailbox cannot be the scope itself (PADM-SCOPE-PRINCIPAL (documented))',
    );
    expect(group.powershell).toBe("New-DistributionGroup -Name 'Only room' -Type Security -Members 'room@x.com'");
  });

  it('remove a policy by the identity that a listing shows', () => {
    const csv = `Identity,AppId,ScopeName,AccessRight\nt\\x:S-1;7,${APP},Sales,DenyAccess\n`;
    expect(worded({ kind: 'remove-policy', name: `${APP}:Sales:DenyAccess` }, { 'p.csv': csv })).toMatchObject({
      text: 'remove the DenyAccess policy on `Sales`',
      powershell: "Remove-ApplicationAccessPolicy -Identity 't\\x:S-1;7'",
      places: [expect.objectContaining({ file: 'p.csv', line: 2 })],
    });
  });

  it.each([
    ['Sales', "$_.ScopeName -eq 'Sales'"],
    ['4e5f6071-8293-4a4b-9c5d-6e7f80911223', "$_.ScopeIdentityRaw -like '*;4e5f6071-8293-4a4b-9c5d-6e7f80911223'"],
    ['sales@x.com', "$_.ScopeIdentityRaw -like ('*;' + (Get-Recipient 'sales@x.com').ExternalDirectoryObjectId)"],
  ])('look for a policy that only a script shows: on %s', (scope, test) => {
    const name = `${APP}:${scope}:DenyAccess`;
    expect(worded({ kind: 'remove-policy', name }, { 'a.ps1': policy(scope) }).powershell).toBe(
      `Get-ApplicationAccessPolicy | Where-Object { $_.AppId -eq '${APP}' -and $_.AccessRight -eq 'DenyAccess' -and ${test} } | Remove-ApplicationAccessPolicy`,
    );
  });

  it('say of a policy for every app that it is one', () => {
    const text = 'New-ApplicationAccessPolicy -AppId * -PolicyScopeGroupId Sales -AccessRight RestrictAccess';
    const { text: words } = worded({ kind: 'remove-policy', name: '*:Sales:RestrictAccess' }, { 'a.ps1': text });
    expect(words).toBe('remove the RestrictAccess policy on `Sales`, which is for every app');
  });
});

describe('nameOf', () => {
  it('is a name that Exchange knows, where the id is ours', () => {
    const [one, two] = ['4e5f6071-8293-4a4b-9c5d-6e7f80911223', '4e5f6071-8293-4a4b-9c5d-6e7f80911224'];
    const csv = `Name,Guid,RecipientTypeDetails\nTwin,${one},UserMailbox\nTwin,${two},UserMailbox\n`;
    const { membership } = accessAnswers(inventoryOf({ 'a.csv': csv }).state, defaultReadings);
    expect(membership.held(`Twin (${two})`)?.recipient.guid).toBe(two);
    expect(nameOf(`Twin (${two})`, membership)).toBe(two);
    expect(nameOf('Twin', membership)).toBe('Twin');
    expect(nameOf('nobody', membership)).toBe('nobody');
  });
});
