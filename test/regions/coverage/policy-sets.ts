/** Small policies for tests. */
import type { PoliciesGiven } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { type PolicySpace, policySpace } from '../../../src/regions/coverage/policy-space.ts';

export const APP = '11111111-1111-4111-8111-111111111111';
export const OTHER = '22222222-2222-4222-8222-222222222222';

/** Ann is in staff, Ben in a group within it, Cid in none. */
export const given: PoliciesGiven = {
  policies: [
    { name: 'staff only', accessRight: 'RestrictAccess', appIds: [APP], policyScopeGroupId: 'staff' },
    { name: 'nobody', accessRight: 'DenyAccess', appIds: [OTHER], policyScopeGroupId: 'lost' },
  ],
  directory: {
    recipients: [
      { id: 'staff', type: 'MailUniversalSecurityGroup', members: ['ann', 'inner'] },
      { id: 'inner', type: 'MailUniversalSecurityGroup', members: ['ben'] },
      { id: 'ann', type: 'UserMailbox' },
      { id: 'ben', type: 'UserMailbox' },
      { id: 'cid', type: 'UserMailbox' },
      { id: 'dan', type: 'UserMailbox' },
    ],
  },
};

export const space: PolicySpace = valid(policySpace(given));
