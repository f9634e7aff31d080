import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/scenario.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { AccessQuestion, PoliciesGiven } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { answer } from '../../../src/reference/reference.ts';
import { policyBorders } from '../../../src/regions/coverage/policy-borders.ts';
import { policySpace } from '../../../src/regions/coverage/policy-space.ts';
import { comparable } from '../../../src/syntax/same-answer.ts';
import { APP, OTHER, space } from './policy-sets.ts';

const CHAPTER = 'application-access-policies';
const told = (given: PoliciesGiven, when: AccessQuestion): string =>
  comparable(CHAPTER, answer({ chapter: CHAPTER, given, when }, defaultReadings), { grounds: true, codes: true });

describe('policyBorders', () => {
  it('are those of each app and of the scope; a policy that covers nobody has none', () => {
    expect(policyBorders(space)).toEqual([
      {
        policy: 'staff only',
        field: 'appId',
        value: APP,
        requests: [
          { appId: APP, mailbox: 'ann' },
          { appId: OTHER, mailbox: 'ann' },
        ],
      },
      {
        policy: 'staff only',
        field: 'mailbox',
        value: 'staff',
        requests: [
          { appId: APP, mailbox: 'ann' },
          { appId: APP, mailbox: 'cid' },
        ],
      },
      { policy: 'nobody', field: 'appId', value: OTHER, requests: undefined },
      { policy: 'nobody', field: 'mailbox', value: 'lost', requests: undefined },
    ]);
  });

  it('the mailbox outside of a scope is as like as can be to the one inside in other scopes', () => {
    const group = (id: string, ...members: readonly string[]) => ({
      id,
      type: 'MailUniversalSecurityGroup' as const,
      members,
    });
    const mailboxes = ['far', 'near', 'inside'].map((id) => ({ id, type: 'UserMailbox' as const }));
    const policies = ['one', 'two'].map((id) => ({
      name: id,
      accessRight: 'DenyAccess' as const,
      appIds: [APP],
      policyScopeGroupId: id,
    }));
    const recipients = [...mailboxes, group('one', 'inside'), group('two', 'inside', 'near')];
    const [, crossing] = policyBorders(valid(policySpace({ policies, directory: { recipients } })));
    expect(crossing?.requests?.map(({ mailbox }) => mailbox)).toEqual(['inside', 'near']);
  });

  it('differ in one field and in the answer', () => {
    const fields = new Set<string>();
    fc.assert(
      fc.property(scenario(CHAPTER), ({ given }) => {
        for (const { field, requests } of policyBorders(valid(policySpace(given)))) {
          if (requests === undefined) continue;
          const [inside, outside] = requests;
          const other = field === 'appId' ? 'mailbox' : 'appId';
          expect(inside[other]).toBe(outside[other]);
          expect(told(given, inside)).not.toBe(told(given, outside));
          fields.add(field);
        }
      }),
      { numRuns: 150 },
    );
    expect(fields.size).toBe(2);
  });
});
