import { describe, expect, it } from 'vitest';
import { depthOf, policyFeatures } from '../../src/features/policies.ts';
import type { ApplicationAccessPolicy, DirectoryRecipient } from '../../src/model/generated/wire.generated.ts';

const group = (id: string, members?: readonly string[] | null): DirectoryRecipient => ({
  id,
  type: 'MailUniversalSecurityGroup',
  ...(members === undefined ? {} : { members }),
});
const ada: DirectoryRecipient = { id: 'ada', type: 'UserMailbox' };
const policy = (more: Partial<ApplicationAccessPolicy> = {}): ApplicationAccessPolicy => ({
  name: 'a',
  accessRight: 'RestrictAccess',
  appIds: ['1'],
  policyScopeGroupId: 'staff',
  ...more,
});
const features = (
  policies: readonly ApplicationAccessPolicy[],
  recipients: readonly DirectoryRecipient[] = [group('staff', ['ada']), ada],
): readonly string[] =>
  policyFeatures.flatMap(({ name, not, of }) => (of({ policies, recipients }) ? [name] : (not ?? [])));

describe('policies and their directory', () => {
  it.each<[string, readonly ApplicationAccessPolicy[], readonly ApplicationAccessPolicy[]]>([
    ['no policy', [], [policy()]],
    ['two policies or more', [policy(), policy()], [policy()]],
    ['one policy at the most', [policy()], [policy(), policy()]],
    ['a `DenyAccess` policy', [policy({ accessRight: 'DenyAccess' })], [policy()]],
    ['no `DenyAccess` policy', [policy()], [policy({ accessRight: 'DenyAccess' })]],
    ['policies of both access rights', [policy(), policy({ accessRight: 'DenyAccess' })], [policy(), policy()]],
    ['a policy for all applications', [policy({ appIds: ['*'] })], [policy()]],
    ['a policy for several app ids', [policy({ appIds: ['1', '2'] })], [policy()]],
    ['policies for different apps', [policy(), policy({ appIds: ['2'] })], [policy(), policy()]],
    ['a scope that the directory does not hold', [policy({ policyScopeGroupId: 'gone' })], [policy()]],
    ['a mailbox as the scope', [policy({ policyScopeGroupId: 'ada' })], [policy()]],
    ['a group as the scope', [policy()], [policy({ policyScopeGroupId: 'ada' })]],
  ])('have %s', (name, has, lacks) => {
    expect(features(has)).toContain(name);
    expect(features(lacks)).not.toContain(name);
  });

  it.each<[string, readonly DirectoryRecipient[], readonly DirectoryRecipient[]]>([
    ['a group within a group', [group('a', ['b']), group('b')], [group('a', ['ada']), ada]],
    ['groups three deep or more', [group('a', ['b']), group('b', ['c']), group('c')], [group('a', ['b']), group('b')]],
    ['a circle of groups', [group('a', ['b']), group('b', ['a'])], [group('a', ['b']), group('b')]],
    ['a group without members', [group('a', null)], [group('a', ['ada']), ada]],
    ['a group whose members are null', [group('a', null)], [group('a', [])]],
    ['a member that the directory does not hold', [group('a', ['ada'])], [group('a', ['ada']), ada]],
    ['ids that differ in case alone', [ada, { ...ada, id: 'ADA' }], [ada]],
    ['a `MailContact` in the directory', [{ ...ada, type: 'MailContact' }], [ada]],
  ])('have %s', (name, has, lacks) => {
    expect(features([], has)).toContain(name);
    expect(features([], lacks)).not.toContain(name);
  });

  it('are as deep as groups stand in each other, circles too', () => {
    expect(depthOf('a', [group('a', ['b', 'c']), group('b', ['c']), group('c', ['ada']), ada])).toBe(2);
    expect(depthOf('a', [group('a', ['a'])])).toBe(1);
  });
});
