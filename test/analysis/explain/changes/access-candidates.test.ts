import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../../src/analysis/answers/access-answers.ts';
import {
  type AccessRequest,
  accessCandidates,
  canBeScope,
  isDeep,
} from '../../../../src/analysis/explain/changes/access-candidates.ts';
import type { Goal } from '../../../../src/analysis/explain/changes/change-sets.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const APP = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';
const SCRIPT = `New-DistributionGroup outer -Type Security
New-DistributionGroup inner -Type Security
New-DistributionGroup banned -Type Security
Update-DistributionGroupMember inner -Members bo@x.com
Update-DistributionGroupMember outer -Members inner,ann@x.com
Update-DistributionGroupMember banned -Members bo@x.com
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId outer -AccessRight RestrictAccess
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId banned -AccessRight DenyAccess`;
const ROOM = 'Name,PrimarySmtpAddress,RecipientTypeDetails\nRoom,room@x.com,RoomMailbox\n';

function askedAbout(
  mailbox: string,
  texts: Readonly<Record<string, string>> = { 'a.ps1': SCRIPT, 'r.csv': ROOM },
): AccessRequest {
  const answers = accessAnswers(inventoryOf(texts).state, defaultReadings);
  const named = answers.mailboxNamed(mailbox);
  if (named.kind === 'ambiguous') throw new Error('two');
  const policies = answers.apps.find(({ appId }) => appId === APP)?.policies ?? [];
  return { appId: APP, mailbox: named.id, policies, membership: answers.membership };
}

/** `add-member bo@x.com outer` */
const lines = (asked: AccessRequest, wanted: Goal): readonly string[] =>
  accessCandidates(asked, wanted).map((change) => {
    const { kind, ...rest } = change;
    return [kind, ...Object.values(rest).filter((value) => value !== APP)].join(' ');
  });

describe('accessCandidates', () => {
  it('open by the scopes of RestrictAccess, and out of those of DenyAccess', () => {
    expect(lines(askedAbout('bo@x.com'), 'open')).toEqual([
      'add-member outer bo@x.com',
      'remove-member banned bo@x.com',
      'new-policy RestrictAccess bo@x.com',
      `remove-policy ${APP}:outer:RestrictAccess`,
      `remove-policy ${APP}:banned:DenyAccess`,
    ]);
  });

  it('close by the scopes of DenyAccess, and out of those of RestrictAccess and of the groups in them', () => {
    expect(lines(askedAbout('bo@x.com'), 'close')).toEqual([
      'remove-member inner bo@x.com',
      'remove-member outer inner',
      'new-policy DenyAccess bo@x.com',
      `remove-policy ${APP}:outer:RestrictAccess`,
    ]);
  });

  it('take a new group where the mailbox cannot be a scope', () => {
    const asked = askedAbout('room@x.com');
    expect(canBeScope(asked.mailbox, asked.membership)).toBe(false);
    expect(lines(asked, 'close')).toEqual([
      'add-member banned room@x.com',
      'new-group Only room@x.com room@x.com',
      'new-policy DenyAccess Only room@x.com',
      `remove-policy ${APP}:outer:RestrictAccess`,
    ]);
  });

  it('take a mailbox that nobody lists for a user mailbox', () => {
    const asked = askedAbout('new@x.com');
    expect(canBeScope(asked.mailbox, asked.membership)).toBe(true);
    expect(lines(asked, 'close')).toContain('new-policy DenyAccess new@x.com');
  });

  it('take nobody in or out of a dynamic group, whose members a filter finds', () => {
    const asked = askedAbout('bo@x.com', {
      'g.csv': 'Name,RecipientTypeDetails\nouter,MailUniversalSecurityGroup\ndynamic,DynamicDistributionGroup\n',
      'm.csv': 'Group,Member\nouter,dynamic\ndynamic,bo@x.com\n',
      'a.ps1': `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId outer -AccessRight RestrictAccess`,
    });
    expect(lines(asked, 'close').filter((line) => line.includes('member'))).toEqual(['remove-member outer dynamic']);
  });

  it('name no scope that no file gives, and no policy that cannot be named', () => {
    const policy = `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId $scope -AccessRight RestrictAccess`;
    expect(lines(askedAbout('bo@x.com', { 'a.ps1': policy }), 'open')).toEqual(['new-policy RestrictAccess bo@x.com']);
    const csv = `Identity,AppId,AccessRight\nt\\x:S-1;7,${APP},RestrictAccess\n`;
    const listed = lines(askedAbout('bo@x.com', { 'p.csv': csv }), 'open');
    expect(listed.map((line) => line.split(' ')[0])).toEqual(['new-policy', 'remove-policy']);
  });

  it('take out of a group whose members are not known', () => {
    const policy = `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId open -AccessRight DenyAccess`;
    expect(lines(askedAbout('bo@x.com', { 'a.ps1': policy }), 'open')).toContain('remove-member open bo@x.com');
  });
});

it('of groups that are nested very deep, the links next to the scope alone are taken apart', () => {
  const groups = Array.from({ length: 400 }, (_, index) => `G${index},G${index + 1},Group`);
  const rows = `Group,Member,MemberType\n${groups.join('\n')}\nG400,deep@x.com,User\n`;
  const policy = `AppId,ScopeName,AccessRight\n${APP},G0,RestrictAccess\n`;
  const asked = askedAbout('deep@x.com', { 'p.csv': policy, 'm.csv': rows });
  expect(asked.policies.map((held) => isDeep(held, asked.membership))).toEqual([true]);
  const links = lines(asked, 'close').filter((line) => line.startsWith('remove-member G'));
  expect(links).toHaveLength(13);
  expect(links.at(-1)).toBe('remove-member G0 G1');
  const shallow = askedAbout('bo@x.com');
  expect(shallow.policies.some((held) => isDeep(held, shallow.membership))).toBe(false);
});
