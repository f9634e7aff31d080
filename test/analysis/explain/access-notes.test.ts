import { describe, expect, it } from 'vitest';
import { accessAnswers } from '../../../src/analysis/answers/access-answers.ts';
import { accessNotes } from '../../../src/analysis/explain/access-notes.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const [APP, OTHER] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];
const POLICY = `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId g -AccessRight RestrictAccess`;
const MEMBERS = 'Group,Member\ng,ann@x.com\n';
const ROOM = 'Name,PrimarySmtpAddress,RecipientTypeDetails\nRoom,room@x.com,RoomMailbox\n';

function notes(texts: Readonly<Record<string, string>>, appId: string, mailbox?: string): readonly string[] {
  const inventory = inventoryOf(texts);
  const answers = accessAnswers(inventory.state, defaultReadings, {}, [appId]);
  const app = answers.apps.find((each) => each.appId === appId);
  if (app === undefined) throw new Error('no app');
  if (mailbox === undefined) return accessNotes({ inventory, answers, app });
  const named = answers.mailboxNamed(mailbox);
  if (named.kind === 'ambiguous') throw new Error('two');
  return accessNotes({ inventory, answers, app, mailbox: named.id, answer: answers.answer(appId, named.id) });
}

describe('accessNotes', () => {
  it('say that a further permission changes nothing where a policy denies, and which there are', () => {
    const denied =
      'a further permission in Entra changes nothing: policies decide per app and mailbox, not per permission';
    const texts = { 'a.ps1': POLICY, 'm.csv': `${MEMBERS}other,bo@x.com\n` };
    expect(notes(texts, APP, 'bo@x.com')).toEqual([denied]);
    const grants = `AppId,Permission,Resource\n${APP},Mail.Read,Microsoft Graph\n`;
    expect(notes({ ...texts, 'g.csv': grants }, APP, 'bo@x.com')).toEqual([`${denied}; it has Mail.Read already`]);
  });

  it('say that Granted by policies alone opens nothing', () => {
    const texts = { 'a.ps1': POLICY, 'm.csv': MEMBERS };
    expect(notes(texts, APP, 'ann@x.com')).toEqual([
      'which permissions Entra gives the app stands in none of the files: Granted by the policies alone opens nothing',
    ]);
    const grants = `AppId,Permission,Resource\n${APP},User.Read.All,Microsoft Graph\n`;
    expect(notes({ ...texts, 'g.csv': grants }, APP, 'ann@x.com')[0]).toContain('no permission that opens mailboxes');
  });

  it('say that no policy names the app, and that nothing does', () => {
    const lines = notes({ 'a.ps1': POLICY, 'm.csv': MEMBERS }, OTHER, 'ann@x.com');
    expect(lines[0]).toBe(
      'no policy names this app: by the policies it reaches every mailbox (AAP-OTHERWISE-GRANTED (documented))',
    );
    expect(lines.filter((line) => line.includes('check the id'))).toHaveLength(1);
    const grants = `AppId,Permission,Resource\n${OTHER},Mail.Read,Microsoft Graph\n`;
    expect(notes({ 'a.ps1': POLICY, 'g.csv': grants }, OTHER).join()).not.toContain('check the id');
    const all = 'New-ApplicationAccessPolicy -AppId * -PolicyScopeGroupId g -AccessRight DenyAccess';
    expect(notes({ 'a.ps1': all, 'm.csv': MEMBERS }, OTHER)[0]).toMatch(/only those for every app \(`\*`\) may count/);
  });

  it('say that a mailbox is not listed, or cannot be a scope', () => {
    expect(notes({ 'a.ps1': POLICY, 'm.csv': MEMBERS }, APP, 'new@x.com')[0]).toBe(
      'no file lists `new@x.com`: it is taken for a mailbox that is in no group; check the spelling',
    );
    expect(notes({ 'a.ps1': POLICY, 'm.csv': MEMBERS, 'r.csv': ROOM }, APP, 'room@x.com')[0]).toBe(
      '`room@x.com` is a RoomMailbox: it cannot be the scope of a policy itself, only a member of one (PADM-SCOPE-PRINCIPAL (documented))',
    );
  });

  it('say what else switches off, and what a test is recorded to have answered', () => {
    const inventory = caseInventory('ews-allow-list-other-cause');
    const answers = accessAnswers(inventory.state, defaultReadings);
    const [app] = answers.apps;
    const named = answers.mailboxNamed('room-west@contoso.com');
    if (app === undefined || named.kind === 'ambiguous') throw new Error('no app');
    const all = accessNotes({ inventory, answers, app, mailbox: named.id });
    const switches = all.filter((note) => note.includes('EwsAllowedAppIDs'));
    expect(switches).toEqual([expect.stringMatching(/^over EWS it is refused, .*\(input\.txt:\d+\)$/)]);
    expect(all.at(-1)).toMatch(/^a recorded test \(input\.txt:\d+\) answered Granted; `verify` compares/);
  });

  it('say what may switch off, and not what does not', () => {
    const allow =
      'EwsEnabled                 : True\nEwsAllowedAppIDs           : ' +
      APP +
      '\nEwsApplicationAccessPolicy : EnforceAllowList\n';
    const texts = { 'a.ps1': POLICY, 'm.csv': MEMBERS, 'o.txt': `Get-OrganizationConfig | fl Ews*\n\n${allow}` };
    const switches = notes(texts, APP).filter((note) => note.startsWith('another switch, '));
    expect(switches.map((note) => note.split(/[ ,(]+/)[2])).toEqual(['EwsApplicationAccessPolicy']);
  });

  it('say that roles are not taken into account', () => {
    const role = `New-ManagementRoleAssignment -App ${APP} -Role 'Application Mail.Read'`;
    expect(notes({ 'a.ps1': `${POLICY}\n${role}`, 'm.csv': MEMBERS }, APP)[0]).toContain('1 role assignment');
  });
});
