import { describe, expect, it } from 'vitest';
import type { ExportedObject, ObjectType, Value } from '../../../../src/model/inventory/call.ts';
import { memberName, memberType, withGraphNames } from '../../../../src/syntax/exports/json/graph.ts';

const object = (type: ObjectType, properties: Readonly<Record<string, Value>>): ExportedObject => ({
  type,
  place: { line: 1, column: 1 },
  properties,
});

describe('withGraphNames', () => {
  it('names role, principal and scope where the text says which they are', () => {
    const assignment = { RoleDefinitionId: 'r', PrincipalId: '/ServicePrincipals/p', AppScopeId: 's' };
    const [named] = withGraphNames([
      object('ManagementRoleAssignment', assignment),
      object('RoleDefinition', { Id: 'r', DisplayName: 'Application Mail.Send' }),
      object('ManagementScope', { Id: 's', DisplayName: 'West' }),
    ]);
    expect(named?.properties).toEqual({
      ...assignment,
      Role: 'Application Mail.Send',
      RoleAssignee: 'p',
      CustomResourceScope: 'West',
    });
  });

  it('takes a role that is expanded in its assignment, and guesses none', () => {
    const named = (properties: Readonly<Record<string, Value>>) =>
      withGraphNames([object('ManagementRoleAssignment', properties)])[0]?.properties['Role'];
    expect(named({ RoleDefinition: { displayName: 'Application Mail.Read' } })).toBe('Application Mail.Read');
    expect(named({ RoleDefinitionId: 'r' })).toBeUndefined();
    expect(named({ Role: 'mine', RoleDefinition: { displayName: 'other' } })).toBe('mine');
  });
});

describe('members that are objects', () => {
  it('are named by what says most', () => {
    expect([{ displayName: 'A', mail: 'a@b' }, { Mail: 'a@b', Id: '1' }, { x: 1 }].map(memberName)).toEqual([
      'a@b',
      '1',
      '',
    ]);
  });

  it('are recipients, groups, or nothing with a mailbox', () => {
    const kinds = ['user', 'group', 'servicePrincipal', 'device', 'orgContact'].map((kind) =>
      memberType({ '@odata.type': `#microsoft.graph.${kind}` }),
    );
    expect([...kinds, memberType({})]).toEqual(['Recipient', 'Group', undefined, undefined, 'Recipient', 'Recipient']);
  });
});
