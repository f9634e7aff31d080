import { expect, it } from 'vitest';
import type { ApplicationAccessPolicy, Directory } from '../../../src/model/generated/wire.generated.ts';
import { explainAccess } from '../../../src/reference/explain/application-access-policies.ts';
import { reference } from '../../../src/reference/reference.ts';
import { under } from '../questions.ts';

const A = 'aaaaaaaa-0000-4000-8000-000000000001';
const B = 'bbbbbbbb-0000-4000-8000-000000000002';
const directory: Directory = {
  recipients: [
    { id: 'julia', type: 'UserMailbox' },
    { id: 'bo', type: 'UserMailbox' },
    { id: 'staff', type: 'MailUniversalSecurityGroup', members: ['inner'] },
    { id: 'inner', type: 'MailUniversalSecurityGroup', members: ['bo'] },
  ],
};
const policy = (name: string, right: 'Deny' | 'Restrict', scope: string, app = A): ApplicationAccessPolicy => ({
  name,
  accessRight: `${right}Access`,
  appIds: [app],
  policyScopeGroupId: scope,
});

it('an explanation has a step for every policy, in the order of the list, and one for the end', () => {
  const all = [
    policy('other', 'Deny', 'julia', B),
    policy('lost', 'Restrict', 'gone'),
    policy('all', 'Restrict', 'staff', '*'),
  ];
  const how = { readings: under({ 'nested-groups': 'direct' }), semantics: reference };
  const { trace } = explainAccess({ policies: all, directory }, { appId: A, mailbox: 'bo' }, how);
  expect(trace).toEqual([
    {
      kind: 'policy',
      name: 'other',
      accessRight: 'DenyAccess',
      scope: 'julia',
      counts: false,
      covers: false,
      clause: 'AAP-COUNTS',
    },
    {
      kind: 'policy',
      name: 'lost',
      accessRight: 'RestrictAccess',
      scope: 'gone',
      counts: true,
      covers: 'scope-lost',
      clause: 'AAP-LOST-SCOPE',
    },
    {
      kind: 'policy',
      name: 'all',
      accessRight: 'RestrictAccess',
      scope: 'staff',
      counts: true,
      covers: false,
      clause: 'AAP-COVERS-MEMBERS',
      dependsOn: { axis: 'all-applications', reading: 'joins', clause: 'AAP-ALL-APPLICATIONS' },
    },
    { kind: 'access', access: 'Denied', clause: 'AAP-RESTRICT-CLOSES', by: ['lost', 'all'] },
  ]);
});
