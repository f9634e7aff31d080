/** Rules lose conditions, values and parts of values; New-ClientAccessRule would accept all that they shrink to. */
import type { ClientAccessRule } from '../../src/model/generated/wire.generated.ts';
import { isAccepted } from '../nouns/authentication.ts';
import { conditionFields } from '../nouns/client-access-rules.ts';
import { shrinkFilter } from './filters.ts';
import { shrinkPattern } from './patterns.ts';
import { shrinkRange } from './ranges.ts';
import { dropElements, dropKeys, shrinkField, shrinkList } from './shrinker.ts';

const PROTOCOLS = ['anyOfProtocols', 'exceptAnyOfProtocols'] as const;
const TYPES = ['anyOfAuthenticationTypes', 'exceptAnyOfAuthenticationTypes'] as const;
const RANGES = ['anyOfClientIPAddressesOrRanges', 'exceptAnyOfClientIPAddressesOrRanges'] as const;
const PATTERNS = ['usernameMatchesAnyOfPatterns', 'exceptUsernameMatchesAnyOfPatterns'] as const;

/** The rules without some, then with a simpler one. */
export function shrinkRules(rules: readonly ClientAccessRule[]): Iterable<readonly ClientAccessRule[]> {
  return shrinkList(rules, shrinkRule);
}

/** The rule without a condition, with fewer values, with a simpler value. */
export function* shrinkRule(rule: ClientAccessRule): Iterable<ClientAccessRule> {
  for (const candidate of candidates(rule)) if (isAccepted(candidate)) yield candidate;
}

function* candidates(rule: ClientAccessRule): Iterable<ClientAccessRule> {
  yield* dropKeys(rule, [...conditionFields, 'enabled', 'scope']);
  for (const field of PROTOCOLS) yield* shrinkField(rule, field, (list) => dropElements(list, 1));
  for (const field of TYPES) yield* shrinkField(rule, field, (list) => dropElements(list, 1));
  for (const field of RANGES) yield* shrinkField(rule, field, (list) => shrinkList(list, shrinkRange, 1));
  for (const field of PATTERNS) yield* shrinkField(rule, field, (list) => shrinkList(list, shrinkPattern, 1));
  yield* shrinkField(rule, 'userRecipientFilter', shrinkFilter);
}
