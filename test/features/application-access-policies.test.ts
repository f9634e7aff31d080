import { describe, expect, it } from 'vitest';
import type { ApplicationAccessPolicy, DirectoryRecipient } from '../../src/model/generated/wire.generated.ts';
import { featuresIn } from '../checks/diagnosis/features/features-in.ts';

const recipients: readonly DirectoryRecipient[] = [
  { id: 'outer', type: 'MailUniversalSecurityGroup', members: ['inner', 'ben'] },
  { id: 'inner', type: 'MailUniversalSecurityGroup', members: ['ada'] },
  { id: 'ada', type: 'SharedMailbox' },
  { id: 'ben', type: 'UserMailbox' },
];

function features(policies: readonly Partial<ApplicationAccessPolicy>[], mailbox = 'ada'): readonly string[] {
  const all = policies.map(
    (policy, index): ApplicationAccessPolicy => ({
      name: `${index}`,
      accessRight: 'RestrictAccess',
      appIds: ['app'],
      policyScopeGroupId: 'inner',
      ...policy,
    }),
  );
  const given = { policies: all, directory: { recipients } };
  return featuresIn({ chapter: 'application-access-policies', given, when: { appId: 'app', mailbox } });
}

const deny = { accessRight: 'DenyAccess' } as const;
const lost = { policyScopeGroupId: 'gone' };

/** A feature, policies that have it for the shared mailbox, and policies that have not. */
type Some = readonly Partial<ApplicationAccessPolicy>[];
const rows: readonly (readonly [string, Some, Some])[] = [
  ['no policy of the app', [{ appIds: ['other'] }], [{}]],
  ['two policies of the app or more', [{}, {}], [{}, { appIds: ['other'] }]],
  ['two `RestrictAccess` policies of the app or more', [{}, {}], [{}, deny]],
  ['two `DenyAccess` policies of the app or more', [deny, deny], [{}, deny]],
  ['policies of both access rights of the app', [{}, deny], [{}, {}]],
  ['a policy of another app', [{ appIds: ['other'] }], [{}]],
  ['a `DenyAccess` policy that covers the mailbox', [deny], [{ ...deny, ...lost }]],
  ['a `DenyAccess` policy of the app that does not cover the mailbox', [{ ...deny, ...lost }], [deny]],
  ['a `RestrictAccess` policy that covers the mailbox', [{}], [deny]],
  ['a `RestrictAccess` policy of the app that does not cover the mailbox', [lost], [{}]],
  ['policies that cover the mailbox and policies that do not', [{}, lost], [{}, {}]],
  ['a policy of the app whose scope is lost', [lost], [{}]],
  ['the app id in another case', [{ appIds: ['APP'] }], [{}]],
  ['the mailbox itself as the scope', [{ policyScopeGroupId: 'ada' }], [{}]],
  ['the mailbox in a group within a group', [{ policyScopeGroupId: 'outer' }], [{}]],
  ['a `RestrictAccess` policy', [{}], [deny]],
];

describe('an app, a mailbox and policies', () => {
  it.each(rows)('have %s', (name, has, lacks) => {
    expect(features(has)).toContain(name);
    expect(features(lacks)).not.toContain(name);
  });

  it('have the type of the mailbox', () => {
    expect(features([])).toContain('a `SharedMailbox` as the mailbox');
    expect(features([], 'ben')).not.toContain('a `SharedMailbox` as the mailbox');
  });
});
