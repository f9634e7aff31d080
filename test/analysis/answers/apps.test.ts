import { describe, expect, it } from 'vitest';
import {
  appMeant,
  appNamed,
  appsOf,
  hasNothingToConfine,
  isConfinable,
  permissionsBeyondPolicies,
} from '../../../src/analysis/answers/apps.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const [ONE, TWO] = ['3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5', '4dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5'];

describe('the apps of an inventory', () => {
  it('are one whatever the case of their ids, with name, permissions and policies', () => {
    const apps = appsOf(caseInventory('posture-json-is-it-confined').state);
    expect(apps).toHaveLength(6);
    const importer = apps.find(({ displayName }) => displayName === 'Old importer');
    expect(importer).toMatchObject({
      permissions: ['Mail.ReadWrite'],
      policies: [{ policy: { accessRight: 'RestrictAccess' } }],
    });
    expect(apps.find(({ displayName }) => displayName === 'Helpdesk')?.permissions).toEqual([]);
  });

  it('have no list of permissions where no input gives one', () => {
    const [app] = appsOf(caseInventory('vendor-readme-group-and-tests').state);
    expect(app).not.toHaveProperty('permissions');
  });

  it('have the grants to their object ids', () => {
    const { state } = inventoryOf({
      'a.json': JSON.stringify({
        ServicePrincipals: [{ appId: ONE, objectId: TWO, displayName: 'Robot' }],
        AppRoleAssignments: [{ principalId: TWO, appRoleId: '810c84a8-4a9e-49e6-bf7d-12d183f40d01' }],
      }),
    });
    expect(appsOf(state)).toMatchObject([{ appId: ONE, displayName: 'Robot', permissions: ['Mail.Read'] }]);
  });

  it('are those of policies in the order of the files, those for every app among them, and any other at the end', () => {
    const { state } = inventoryOf({
      'p.csv': `AppId,ScopeName,AccessRight\n*,A,DenyAccess\n${ONE},B,RestrictAccess\n*,C,RestrictAccess\n`,
    });
    const apps = appsOf(state, [TWO, '', ONE.toUpperCase()]);
    expect(
      apps.map(({ appId, policies }) => [appId, policies.map(({ policy }) => policy.policyScopeGroupId).join('')]),
    ).toEqual([
      [ONE, 'ABC'],
      [TWO, 'AC'],
      ['*', 'AC'],
    ]);
  });

  it('are named by id or by a display name of one alone', () => {
    const apps = [
      { appId: ONE, displayName: 'Robot', policies: [] },
      { appId: TWO, displayName: 'Twin', policies: [] },
      { appId: TWO.replace('4', '5'), displayName: 'twin', policies: [] },
    ];
    expect(appNamed('ROBOT', apps)).toEqual({ ok: true, value: ONE });
    expect(appNamed(TWO.replace('4', '9'), apps)).toMatchObject({ ok: true });
    expect(appNamed('Twin', apps)).toMatchObject({ problem: { message: '2 apps are called `Twin`' } });
    expect(appNamed('Robbot', apps)).toMatchObject({ problem: { hint: 'did you mean `Robot`?' } });
  });
});

it('permissions that policies confine, and those that open mailboxes beside them', () => {
  const confined = [
    'Mail.Read',
    'mail.readbasic.all',
    'Calendars.ReadWrite',
    'MailboxSettings.Read',
    'full_access_as_app',
  ];
  for (const permission of confined) expect(isConfinable(permission), permission).toBe(true);
  const beyond = ['IMAP.AccessAsApp', 'SMTP.SendAsApp', 'POP.AccessAsApp'];
  for (const no of [...beyond, 'User.Read.All', 'Sites.Read.All', 'EmailSomething'])
    expect(isConfinable(no), no).toBe(false);
  expect(permissionsBeyondPolicies({ permissions: [...confined, ...beyond, 'User.Read.All'] })).toEqual(beyond);
  expect(hasNothingToConfine({})).toBe(false);
  expect(hasNothingToConfine({ permissions: [] })).toBe(true);
  expect(hasNothingToConfine({ permissions: ['IMAP.AccessAsApp'] })).toBe(true);
  expect(hasNothingToConfine({ permissions: ['IMAP.AccessAsApp', 'Mail.Send'] })).toBe(false);
});

it('an app that a person means by the object id of its service principal', () => {
  const apps = [{ appId: ONE, objectId: TWO, policies: [] }];
  expect(appMeant(TWO.toUpperCase(), apps)).toEqual({ ok: true, value: ONE });
  expect(appMeant(ONE, apps)).toEqual({ ok: true, value: ONE });
  expect(appNamed(TWO, apps)).toEqual({ ok: true, value: TWO });
});
