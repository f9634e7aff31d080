import { expect, test } from 'vitest';
import { assign } from '../../../../src/syntax/cmdlets/binding/assignment.ts';
import {
  assignPositions,
  missingParameters,
  possibleSets,
} from '../../../../src/syntax/cmdlets/binding/parameter-sets.ts';
import { signatures } from '../../../../src/syntax/cmdlets/signatures/signatures.ts';
import { given, type Plain } from '../arguments.ts';

function read(cmdlet: string, ...parts: readonly Plain[]) {
  const signature = signatures[cmdlet];
  if (signature === undefined) throw new Error(cmdlet);
  const { byName, byPosition } = assign(signature, given(...parts));
  const { sets, problems } = possibleSets(signature, byName);
  const positions = assignPositions(signature, byName, byPosition, sets);
  const missing = missingParameters(signature, [...byName, ...positions.assigned], sets, false);
  return {
    sets,
    byPosition: positions.assigned.map(({ name }) => name),
    problems: [...problems, ...positions.problems, ...missing].map(({ why }) => why),
  };
}

test('each parameter leaves fewer sets', () => {
  expect(read('Set-ManagementRoleAssignment', 'a', '-DomainController', 'd')).toMatchObject({
    sets: [
      'RecipientAdministrativeUnitScope',
      'RelativeRecipientWriteScope',
      'CustomRecipientWriteScope',
      'RecipientOrganizationalUnitScope',
      'ExclusiveScope',
    ],
    problems: [],
  });
  expect(read('New-ManagementRoleAssignment', '-Role', 'r', '-App', 'a')).toMatchObject({
    sets: ['App'],
    problems: [],
  });
});

test('what goes with nothing before it is named with the one that it does not go with', () => {
  const parts = ['-Role', 'r', '-App', 'a', '-Computer', 'c'] as const;
  expect(read('New-ManagementRoleAssignment', ...parts).problems).toEqual(['does not go with App']);
});

test('a position of a set that is out is none', () => {
  expect(read('Get-ManagementRoleAssignment', 'a', '-Role', 'r').byPosition).toEqual([]);
  expect(read('Get-ManagementRoleAssignment', 'a').byPosition).toEqual(['Identity']);
});

test('a word without its dash is told from a value too many', () => {
  const [word, value] = read('Get-ClientAccessRule', 'a', 'identity', 'b').problems;
  expect(word).toBe("a parameter's name without its dash");
  expect(value).toContain('no position is left');
});

test('what is missing is said for the sets that are left', () => {
  expect(read('New-ManagementScope', 'S').problems[0]).toContain('one of DatabaseList');
  expect(read('New-ManagementScope', '-RecipientRoot', 'r').problems).toEqual([
    'mandatory and missing: Name, RecipientRestrictionFilter',
  ]);
});
