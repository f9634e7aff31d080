/** The borders of each policy under the defaults: between its apps and another one, and between mailboxes in and out of its scope. */
import type { AccessQuestion } from '../../model/generated/wire.generated.ts';
import { fold } from '../../syntax/fold.ts';
import { both, countBits, hasBit } from '../bits.ts';
import { accessAt, type PolicyMember, type PolicySpace } from './policy-space.ts';

/** Two questions that differ in the app or in the mailbox; the policy is a ground of the first answer and not of the second, or of another one. */
export interface PolicyBorder {
  readonly policy: string;
  readonly field: keyof AccessQuestion;
  /** The app or the scope whose border it is. */
  readonly value: string;
  /** Undefined where crossing it changes no answer, or where all are on one side. */
  readonly requests: readonly [inside: AccessQuestion, outside: AccessQuestion] | undefined;
}

/** What decides under the defaults. */
const DEFAULTS = 0;

/** The borders of every policy, in their order. */
export function policyBorders(space: PolicySpace): readonly PolicyBorder[] {
  return space.given.policies.flatMap(({ name, appIds, policyScopeGroupId }, place) => {
    const counts = (app: PolicyMember): boolean => countsFor(place, app, space);
    const counting = space.apps.filter(counts);
    const outside = space.apps.find((app) => !counts(app));
    const ids = appIds.includes('*') ? counting.slice(-1) : counting.filter(({ id }) => isNamed(id, appIds));
    const apps = ids.map((app): PolicyBorder => {
      const mailbox = outside && space.mailboxes.find((each) => isGround(name, app, each, space));
      const sides = [app, outside].map((each) => ({ appId: each?.id ?? '', mailbox: mailbox?.id ?? '' }));
      return { policy: name, field: 'appId', value: app.id, requests: mailbox && pairOf(sides) };
    });
    const crossing = crossingOf(name, policyScopeGroupId, counting, space);
    return [...apps, { policy: name, field: 'mailbox', value: policyScopeGroupId, requests: crossing }];
  });
}

function isNamed(id: string, appIds: readonly string[]): boolean {
  return appIds.some((each) => fold(each) === id);
}

function countsFor(place: number, app: PolicyMember, { compiled }: PolicySpace): boolean {
  return compiled[DEFAULTS]?.apps.counting[app.numbers[DEFAULTS] ?? 0]?.includes(place) === true;
}

function isGround(policy: string, app: PolicyMember, mailbox: PolicyMember, space: PolicySpace): boolean {
  return accessAt(space, app, mailbox, DEFAULTS).decidedBy?.includes(policy) === true;
}

/** Of one app a mailbox that the scope covers and one that it does not, as like to the first in other scopes as there is. */
function crossingOf(
  policy: string,
  scope: string,
  apps: readonly PolicyMember[],
  space: PolicySpace,
): PolicyBorder['requests'] {
  const { compiled, mailboxes, given } = space;
  const vectors = compiled[DEFAULTS]?.mailboxes.vectors ?? [];
  const scopes = [...new Set(given.policies.map(({ policyScopeGroupId }) => policyScopeGroupId))];
  const number = scopes.indexOf(scope);
  const vectorOf = ({ numbers }: PolicyMember) => vectors[numbers[DEFAULTS] ?? 0] ?? NOBODY;
  const [covered, others] = [true, false].map((wanted) =>
    mailboxes.filter((mailbox) => hasBit(vectorOf(mailbox), number) === wanted),
  );
  for (const app of apps) {
    const inside = covered?.find((mailbox) => isGround(policy, app, mailbox, space));
    if (inside === undefined) continue;
    const own = vectorOf(inside);
    const apart = (mailbox: PolicyMember): number =>
      countBits(own) + countBits(vectorOf(mailbox)) - 2 * countBits(both(own, vectorOf(mailbox)));
    const outside = others?.reduce<PolicyMember | undefined>(
      (best, each) => (best === undefined || apart(each) < apart(best) ? each : best),
      undefined,
    );
    if (outside === undefined) return undefined;
    return pairOf([inside, outside].map((mailbox) => ({ appId: app.id, mailbox: mailbox.id })));
  }
  return undefined;
}

const NOBODY = new Uint32Array(1);

function pairOf([inside, outside]: readonly AccessQuestion[]): PolicyBorder['requests'] {
  return inside === undefined || outside === undefined ? undefined : [inside, outside];
}
