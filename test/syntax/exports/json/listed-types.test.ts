import { describe, expect, it } from 'vitest';
import { listedType, listInContext } from '../../../../src/syntax/exports/json/listed-types.ts';

describe('names of lists', () => {
  it.each([
    ['ApplicationAccessPolicies', 'ApplicationAccessPolicy'],
    ['service_principals', 'ServicePrincipal'],
    ['Role assignments', 'ManagementRoleAssignment'],
    ['policies', undefined],
    ['', undefined],
  ])('%s', (name, type) => {
    expect(listedType(name)).toBe(type);
  });

  it.each([
    ["https://graph.example/v1.0/$metadata#servicePrincipals('1')/appRoleAssignments", 'appRoleAssignments'],
    ['https://graph.example/v1.0/$metadata#groups(id,displayName,members())', 'groups'],
    ['https://graph.example/beta/$metadata#users/$entity', 'users'],
    [undefined, ''],
  ])('%s', (context, name) => {
    expect(listInContext(context)).toBe(name);
  });
});
