/** Policies and the directory that they are about lose members, names and each other. */
import type {
  ApplicationAccessPolicy,
  Directory,
  DirectoryRecipient,
  PoliciesGiven,
} from '../../src/model/generated/wire.generated.ts';
import { dropElements, dropKeys, shrinkElement, shrinkField, shrinkList } from './shrinker.ts';

/** Fewer or simpler policies, then a smaller directory; recipients with these ids stay. */
export function* shrinkPoliciesGiven(given: PoliciesGiven, kept: ReadonlySet<string>): Iterable<PoliciesGiven> {
  yield* shrinkField(given, 'policies', shrinkPolicies);
  yield* shrinkField(given, 'directory', (directory) => shrinkDirectory(directory, kept));
}

/** The policies without some, then with a simpler one. */
export function shrinkPolicies(
  policies: readonly ApplicationAccessPolicy[],
): Iterable<readonly ApplicationAccessPolicy[]> {
  return shrinkList(policies, shrinkPolicy);
}

/** The policy without its description, or with fewer apps. */
export function* shrinkPolicy(policy: ApplicationAccessPolicy): Iterable<ApplicationAccessPolicy> {
  yield* dropKeys(policy, ['description']);
  yield* shrinkField(policy, 'appIds', (list) => dropElements(list, 1));
}

/** The directory without some recipients, but for those that stay; then with fewer names and members. */
export function* shrinkDirectory({ recipients }: Directory, kept: ReadonlySet<string>): Iterable<Directory> {
  for (const fewer of dropElements(recipients)) {
    const ids = new Set(fewer.map(({ id }) => id));
    if ([...kept].every((id) => ids.has(id))) yield { recipients: fewer };
  }
  for (const simpler of shrinkElement(recipients, shrinkRecipient)) yield { recipients: simpler };
}

function* shrinkRecipient(recipient: DirectoryRecipient): Iterable<DirectoryRecipient> {
  yield* dropKeys(recipient, ['displayName', 'primarySmtpAddress', 'guid', 'distinguishedName', 'members']);
  yield* shrinkField(recipient, 'members', (members) => dropElements(members));
}
