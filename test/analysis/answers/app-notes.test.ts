import { expect, it } from 'vitest';
import { appNotes } from '../../../src/analysis/answers/app-notes.ts';
import { appsOf } from '../../../src/analysis/answers/apps.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const [APP, OBJECT] = ['3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5', '4dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5'];

function notes(texts: Readonly<Record<string, string>>, appId: string): readonly string[] {
  const inventory = inventoryOf(texts);
  const app = appsOf(inventory.state, [appId]).find((each) => each.appId === appId);
  return app === undefined ? ['no such app'] : appNotes(app, inventory);
}

const PRINCIPAL = `New-ServicePrincipal -AppId ${APP} -ObjectId ${OBJECT} -DisplayName Robot\n`;

it('the object id in place of the app id', () => {
  expect(notes({ 'a.ps1': PRINCIPAL }, OBJECT)).toEqual([
    `this is the object id of Robot, whose app id is ${APP}; policies go by the app id`,
  ]);
  expect(notes({ 'a.ps1': PRINCIPAL }, APP)).toEqual([]);
});

it('roles that are not looked at', () => {
  const role = `New-ManagementRoleAssignment -App ${OBJECT} -Role "Application Mail.Read"\n`;
  expect(notes({ 'a.ps1': PRINCIPAL + role }, APP)).toEqual([
    '1 role assignment in these files may open more mailboxes to it, whatever policies say; not taken into account here',
  ]);
});

it('a switch that refuses it, whatever policies say', () => {
  const inventory = caseInventory('ews-allow-list-other-cause');
  const [app] = appsOf(inventory.state);
  expect(app === undefined ? [] : appNotes(app, inventory)).toEqual([
    expect.stringMatching(/^over EWS it is refused, whatever is said here: .*EwsAllowedAppIDs.* \(input\.txt:5\)$/),
  ]);
});

it('an app that only a test names, or the command line', () => {
  const unknown = 'no policy, service principal or grant in these files names this app: check the id';
  expect(notes({ 'a.ps1': PRINCIPAL }, '5dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5')).toEqual([unknown]);
});

it('a policy that Exchange calls not valid', () => {
  const csv = `AppId,ScopeName,AccessRight,IsValid\n${APP},Gone,RestrictAccess,False\n${APP},There,RestrictAccess,True\n`;
  expect(notes({ 'p.csv': csv }, APP)).toEqual([
    'Exchange calls its policy on `Gone` not valid (p.csv:2): its group may be gone, and then it covers nobody (AAP-LOST-SCOPE)',
  ]);
});

it('permissions that no policy confines', () => {
  const json = JSON.stringify({
    ServicePrincipals: [{ appId: APP, displayName: 'R', applicationPermissions: ['IMAP.AccessAsApp', 'Mail.Send'] }],
  });
  expect(notes({ 'a.json': json }, APP)).toEqual(['IMAP.AccessAsApp opens mailboxes too, and no policy confines that']);
});

it('an id that is none', () => {
  const text =
    'New-ApplicationAccessPolicy -AppId "AppID" -PolicyScopeGroupId s@contoso.com -AccessRight RestrictAccess';
  expect(notes({ 'a.ps1': text }, 'AppID')).toContain('`AppID` is no app id');
});
