/** Policies decided plainly, in the defaults' reading: the members of each scope as a set, and each pair held against each policy. */
import type { AccessAnswer, PoliciesGiven } from '../../../../src/model/generated/wire.generated.ts';
import { fold } from '../../../../src/syntax/fold.ts';

/** A function that decides for an app, and then for a mailbox, as the reference does. */
export function plainPolicies({
  policies,
  directory,
}: PoliciesGiven): (appId: string) => (mailbox: string) => AccessAnswer {
  const members = new Map(directory.recipients.map(({ id, members: own }) => [id, own ?? []]));
  const read = policies.map(({ name, accessRight, appIds, policyScopeGroupId }) => ({
    name,
    accessRight,
    apps: new Set(appIds.map(fold)),
    covered: coveredBy(policyScopeGroupId, members),
  }));
  return (appId) => {
    const folded = fold(appId);
    const counting = read.filter(({ apps }) => apps.has(folded));
    const restricting = counting.filter(({ accessRight }) => accessRight === 'RestrictAccess');
    const denying = counting.filter(({ accessRight }) => accessRight === 'DenyAccess');
    return (mailbox) => {
      const covering = (some: typeof read): readonly string[] =>
        some.filter(({ covered }) => covered.has(mailbox)).map(({ name }) => name);
      const [denied, granted] = [covering(denying), covering(restricting)];
      if (denied.length > 0) return { access: 'Denied', decidedBy: denied };
      if (granted.length > 0) return { access: 'Granted', decidedBy: granted };
      return { access: restricting.length > 0 ? 'Denied' : 'Granted', decidedBy: restricting.map(({ name }) => name) };
    };
  };
}

/** The scope and all that is in it, directly or in a group within. */
function coveredBy(scope: string, members: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const covered = new Set<string>();
  const open = members.has(scope) ? [scope] : [];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (covered.has(id)) continue;
    covered.add(id);
    open.push(...(members.get(id) ?? []));
  }
  return covered;
}
