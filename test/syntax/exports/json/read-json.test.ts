import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../src/syntax/exports/json/read-json.ts';

function read(value: unknown, file?: string) {
  return readJson(JSON.stringify(value, null, 1), file === undefined ? {} : { file });
}
const types = (value: unknown, file?: string) => read(value, file).objects.map(({ type }) => type);

describe('readJson', () => {
  it('takes lists of a snapshot for what their names say', () => {
    const person = { displayName: 'A', id: '1' };
    const snapshot = {
      Groups: [{ ...person, members: [] }],
      users: [{ ...person, mail: 'a@b' }],
      roleDefinitions: [person],
      administrativeUnits: [person],
    };
    expect(types(snapshot)).toEqual(['Group', 'Recipient', 'RoleDefinition', 'AdministrativeUnit']);
    expect(types({ mailboxes: ['a@b', 'c@d'] })).toEqual(['Recipient', 'Recipient']);
    expect(types(['a@b'], 'mailboxes.json')).toEqual(['Recipient']);
  });

  it('does not take what stands beside such lists for an object', () => {
    expect(
      types({ tenant: 'x', users: { count: 3 }, data: [{ AppId: 'a', AccessRight: 'DenyAccess' }] }, 'groups.json'),
    ).toEqual(['ApplicationAccessPolicy']);
  });

  it('knows answers of Graph by their context', () => {
    const answer = {
      '@odata.context': 'https://graph.example/v1.0/$metadata#roleManagement/exchange/roleAssignments',
      value: [{ id: 'a', principalId: 'p' }],
    };
    expect(types(answer)).toEqual(['ManagementRoleAssignment']);
  });

  it('reads the members of a group that Graph expanded, and grants within a service principal, as objects of their own', () => {
    const group = {
      displayName: 'G',
      members: [
        { '@odata.type': '#microsoft.graph.user', id: 'u', mail: 'a@b' },
        { '@odata.type': '#microsoft.graph.group', id: 'g' },
      ],
    };
    expect(read({ groups: [group] }).objects).toMatchObject([
      { type: 'Group', properties: { Members: ['u', 'g'] } },
      { type: 'Recipient', properties: { Id: 'u', Mail: 'a@b' } },
      { type: 'Group', properties: { Id: 'g' } },
    ]);
    expect(
      types({
        servicePrincipals: [
          { appId: 'a', displayName: 'A', appRoleAssignments: [{ appRoleId: 'r', principalId: 'p' }] },
        ],
      }),
    ).toEqual(['ServicePrincipal', 'AppRoleAssignment']);
  });

  it('gives each object and each lost value its place', () => {
    const { objects, notes } = readJson('[\n {"AppId": "a",\n  "AccessRight": 1}\n]', { file: 'x.json' });
    expect([objects[0]?.place, notes[0]?.place]).toEqual([
      { file: 'x.json', line: 2, column: 2 },
      { file: 'x.json', line: 3, column: 3 },
    ]);
    expect(readJson('{"AppId":"a","AccessRight":"b"}\n{"AppId":"a","AccessRight":2}\n').notes[0]?.place).toEqual({
      line: 2,
      column: 14,
    });
  });

  it('says what it does not read', () => {
    expect(read({ foo: [{ a: 1 }] }).notes).toMatchObject([{ kind: 'not-understood', text: 'foo: a' }]);
    expect(read([{ AppId: 'a', AccessRight: 'b' }, { a: 1 }]).notes).toMatchObject([
      { kind: 'not-understood', text: 'a', place: { line: 6 } },
    ]);
    expect(readJson('{"AppId": "a",\n "AccessRight" "b"}').notes).toMatchObject([
      { kind: 'not-understood', place: { line: 2 } },
    ]);
    expect(readJson('{"a":1,"a":2}').notes).toHaveLength(1);
  });

  it('leaves calls in the bodies of requests to others', () => {
    const body = {
      CmdletInput: {
        CmdletName: 'New-ApplicationAccessPolicy',
        Parameters: { AppId: 'a', AccessRight: 'DenyAccess', PolicyScopeGroupId: 'g' },
      },
    };
    expect(read(body)).toEqual({ objects: [], notes: [] });
  });
});
