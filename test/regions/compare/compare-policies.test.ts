import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessRegion } from '../../../src/model/cell.ts';
import type { AccessQuestion, PoliciesGiven } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/reference.ts';
import { type AccessDifferenceKind, comparePolicies } from '../../../src/regions/compare/compare-policies.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { readings, under } from '../../reference/questions.ts';
import { given as anyGiven, IDS } from '../policies/directory.ts';

const questions = ['app1', 'APP2', 'other'].flatMap((appId) =>
  [...IDS, 'nobody'].map((mailbox): AccessQuestion => ({ appId, mailbox })),
);

function decide(given: PoliciesGiven, when: AccessQuestion, how: Readings) {
  const found = answer({ chapter: 'application-access-policies', given, when }, how);
  if (!('access' in found)) throw new Error('no access');
  return found;
}

function isIn(region: AccessRegion, { appId, mailbox }: AccessQuestion, givens: readonly PoliciesGiven[]): boolean {
  const named = givens.flatMap(({ policies }) => policies.flatMap(({ appIds }) => appIds.map(fold)));
  const known = givens.flatMap(({ directory }) =>
    directory.recipients.flatMap(({ id, members }) => [id, ...(members ?? [])]),
  );
  const isApp = named.includes(fold(appId)) ? region.apps.includes(fold(appId)) : region.anyOtherApp;
  return isApp && (known.includes(mailbox) ? region.mailboxes.includes(mailbox) : region.anyOtherMailbox);
}

describe('comparePolicies', () => {
  it('gives disjoint regions that hold just what is answered differently, each with a true witness', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        anyGiven,
        anyGiven,
        readings,
        readings,
        fc.constantFrom<AccessDifferenceKind>('access', 'answer'),
        (one, other, how, otherwise, kind) => {
          const [before, after] = [
            { given: one, readings: how },
            { given: other, readings: otherwise },
          ];
          const { regions, equal, relation } = valid(comparePolicies(before, after, kind));
          seen.add(relation);
          for (const when of [...questions, ...regions.map(({ witness }) => witness)]) {
            const [first, second] = [decide(one, when, how), decide(other, when, otherwise)];
            const isOther =
              first.access !== second.access ||
              (kind === 'answer' && first.decidedBy?.join() !== second.decidedBy?.join());
            const within = regions.filter((region) => isIn(region, when, [one, other]));
            expect(within).toHaveLength(isOther ? 1 : 0);
            for (const region of within) expect([region.before, region.after]).toEqual([first, second]);
          }
          for (const region of regions) expect(isIn(region, region.witness, [one, other])).toBe(true);
          expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
          expect(equal).toBe(regions.length === 0);
          expect(valid(comparePolicies(before, before, 'answer')).equal).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
    expect(seen.size).toBe(4);
  });

  it('says in one region who gains', () => {
    const directory = {
      recipients: [
        { id: 'g', type: 'MailUniversalSecurityGroup', members: ['a', 'b'] },
        { id: 'a', type: 'UserMailbox' },
        { id: 'b', type: 'UserMailbox' },
      ],
    } as const;
    const policy = { name: 'p', accessRight: 'DenyAccess', appIds: ['App'], policyScopeGroupId: 'g' } as const;
    const [before, after] = [
      { policies: [policy], directory },
      { policies: [], directory },
    ];
    const found = valid(comparePolicies({ given: before, readings: under({}) }, { given: after, readings: under({}) }));
    expect(found).toMatchObject({ relation: 'more-permissive', classes: 4 });
    expect(found.regions).toMatchObject([
      {
        apps: ['app'],
        anyOtherApp: false,
        mailboxes: ['a', 'b', 'g'],
        anyOtherMailbox: false,
        before: { access: 'Denied', decidedBy: ['p'] },
        after: { access: 'Granted', decidedBy: [] },
        witness: { appId: 'app', mailbox: 'a' },
      },
    ]);
  });
});
