import { expect, test } from 'vitest';
import { shapeOf } from '../../../../src/syntax/cmdlets/binding/shape.ts';
import { applicationRoles } from '../../../../src/syntax/cmdlets/signatures/application-roles.ts';

const setsOf = (cmdlet: string, parameter: string) => applicationRoles[cmdlet]?.parameters[parameter]?.sets;

test('an assignment is for one kind of assignee, and only an app has a resource scope', () => {
  for (const assignee of ['App', 'Computer', 'Policy', 'SecurityGroup', 'User'])
    expect(setsOf('New-ManagementRoleAssignment', assignee)).toEqual([assignee]);
  expect(setsOf('New-ManagementRoleAssignment', 'CustomResourceScope')).toEqual(['App']);
  expect(setsOf('New-ManagementRoleAssignment', 'RecipientGroupScope')).toBeUndefined();
});

test('a scope restricts by one thing', () => {
  const signature = applicationRoles['New-ManagementScope'];
  const mandatory = signature === undefined ? [] : shapeOf(signature).mandatory;
  expect(mandatory.flatMap(([, { sets }]) => sets ?? []).sort()).toEqual([
    'DatabaseFilter',
    'DatabaseList',
    'RecipientFilter',
    'ServerFilter',
    'ServerList',
  ]);
});

test('a set that is taken by itself is one of the sets', () => {
  for (const signature of Object.values(applicationRoles))
    if (signature.defaultSet !== undefined) expect(shapeOf(signature).sets).toContain(signature.defaultSet);
});
