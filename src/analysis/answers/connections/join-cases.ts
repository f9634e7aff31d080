/** Cases with the same decision told together: counted as any of these protocols, signed in in any of these ways. */

import type { AuthenticationType, Protocol } from '../../../model/generated/wire.generated.ts';
import { canonicalJson } from '../../../syntax/json/json.ts';

/** A case with what was decided of it. */
export interface DecidedCase<D> {
  readonly protocol: Protocol;
  readonly authenticationType: AuthenticationType | undefined;
  readonly decision: D;
}

/** Cases with one decision. */
export interface JoinedCases<C> {
  readonly protocols: readonly Protocol[];
  /** Empty where they make no difference. */
  readonly authenticationTypes: readonly AuthenticationType[];
  /** One of them. */
  readonly first: C;
}

/** As few as can be told as a product of protocols and ways; in the order in which they first come. */
export function joinCases<C extends DecidedCase<unknown>>(cases: readonly C[]): readonly JoinedCases<C>[] {
  const joined = new Map<string, { protocols: Protocol[]; types: readonly AuthenticationType[]; first: C }>();
  for (const [protocol, own] of byProtocol(cases)) {
    for (const { types, first } of own) {
      const key = `${types.join()} ${canonicalJson(first.decision)}`;
      const there = joined.get(key);
      if (there === undefined) joined.set(key, { protocols: [protocol], types, first });
      else there.protocols.push(protocol);
    }
  }
  return [...joined.values()].map(({ protocols, types, first }) => ({ protocols, authenticationTypes: types, first }));
}

interface SignInGroup<C> {
  readonly types: readonly AuthenticationType[];
  readonly first: C;
}

/** For each protocol its different decisions, each with the ways of signing in that lead to it. */
function byProtocol<C extends DecidedCase<unknown>>(
  cases: readonly C[],
): ReadonlyMap<Protocol, readonly SignInGroup<C>[]> {
  const protocols = new Map<Protocol, Map<string, C[]>>();
  for (const each of cases) {
    const own = protocols.get(each.protocol) ?? new Map<string, C[]>();
    const key = canonicalJson(each.decision);
    own.set(key, [...(own.get(key) ?? []), each]);
    protocols.set(each.protocol, own);
  }
  return new Map(
    [...protocols].map(([protocol, own]) => [
      protocol,
      [...own.values()].flatMap((those) => {
        const [first] = those;
        const types = own.size === 1 ? [] : those.flatMap(({ authenticationType }) => authenticationType ?? []);
        return first === undefined ? [] : [{ types, first }];
      }),
    ]),
  );
}
