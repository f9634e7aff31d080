/** Directories of few recipients whose groups hold each other, themselves, and ids that nobody has. */
import fc from 'fast-check';
import type { Directory, DirectoryRecipient, PoliciesGiven } from '../../../src/model/generated/wire.generated.ts';

export const IDS = ['a', 'A', 'b', 'g', 'h', 'i', 'x'] as const;
const LISTED = IDS.slice(0, 6);
const TYPES = ['UserMailbox', 'MailUniversalSecurityGroup', 'MailUniversalDistributionGroup', 'GroupMailbox'] as const;

const recipient = (id: string): fc.Arbitrary<DirectoryRecipient> =>
  fc.record({
    id: fc.constant(id),
    type: fc.constantFrom(...TYPES),
    members: fc.option(fc.subarray<string>([...IDS]), { freq: 5, nil: null }),
  });

export const directory: fc.Arbitrary<Directory> = fc
  .shuffledSubarray([...LISTED])
  .chain((ids) => fc.tuple(...ids.map(recipient)))
  .map((recipients) => ({ recipients }));

const policy = fc.record({
  accessRight: fc.constantFrom('RestrictAccess' as const, 'DenyAccess' as const),
  appIds: fc.constantFrom(['app1'], ['APP1', 'app2'], ['*'], ['app2', 'App2'], ['*', 'app1']),
  policyScopeGroupId: fc.constantFrom(...IDS),
});

export const given: fc.Arbitrary<PoliciesGiven> = fc.record({
  directory,
  policies: fc.array(policy, { maxLength: 5 }).map((all) => all.map((each, index) => ({ ...each, name: `p${index}` }))),
});
