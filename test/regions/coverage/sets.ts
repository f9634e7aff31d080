/** Small rule sets for tests, and where their borders are. */
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { type RequestSpace, requestSpace } from '../../../src/regions/coverage/request-space.ts';

/** Rules that deny, in this order, for all. */
export function denying(...all: readonly Partial<ClientAccessRule>[]): readonly ClientAccessRule[] {
  return all.map((each, index) => ({
    name: `rule ${index}`,
    priority: index,
    action: 'DenyAccess',
    scope: 'All',
    ...each,
  }));
}

export function spaceOf(...all: readonly Partial<ClientAccessRule>[]): RequestSpace {
  return valid(requestSpace(denying(...all)));
}
