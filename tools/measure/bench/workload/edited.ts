/** A rule set after a day of editing: in one rule of a hundred something was changed. */
import type { ClientAccessRule } from '../../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import { parseRange, printRange } from '../../../../src/syntax/ip-ranges.ts';
import { intervalOf } from '../engines/intervals.ts';

/** A rule of so many is changed. */
const EVERY = 100;

/**
 * A copy in which one rule of each hundred, the one in its middle, is changed, in turn: the action is flipped, the first
 * range is wider, the rule is gone, the rule has changed places with the one before it.
 */
export function edited(rules: readonly ClientAccessRule[]): readonly ClientAccessRule[] {
  const changed = [...rules];
  const places = rules.flatMap((_, place) => (place % EVERY === Math.min(EVERY, rules.length) >> 1 ? [place] : []));
  for (const [number, place] of places.entries()) changeAt(changed, place, number);
  return changed.filter(({ name }) => name !== GONE);
}

const GONE = '';

function changeAt(rules: ClientAccessRule[], place: number, number: number): void {
  const [rule, before] = [rules[place], rules[place - 1]];
  if (rule === undefined || before === undefined) return;
  const ranged =
    place -
    rules
      .slice(0, place + 1)
      .reverse()
      .findIndex(hasRange);
  switch (number % 4) {
    case 0:
      rules[place] = { ...rule, action: rule.action === 'AllowAccess' ? 'DenyAccess' : 'AllowAccess' };
      break;
    case 1:
      rules[ranged] = widened(rules[ranged] ?? rule);
      break;
    case 2:
      rules[place] = { ...rule, name: GONE };
      break;
    default:
      rules[place - 1] = { ...rule, priority: before.priority };
      rules[place] = { ...before, priority: rule.priority };
  }
}

function hasRange({ anyOfClientIPAddressesOrRanges: ranges }: ClientAccessRule): boolean {
  return (ranges ?? []).length > 0;
}

/** The rule with its first range as a block that holds twice as many addresses, or the smallest that holds a span. */
function widened(rule: ClientAccessRule): ClientAccessRule {
  const [first, ...others] = rule.anyOfClientIPAddressesOrRanges ?? [];
  if (first === undefined) return rule;
  const { family, first: start, last } = intervalOf(valid(parseRange(first)));
  const bits = family === 4 ? 32 : 128;
  let free = 1n;
  while (start >> free !== last >> free || 1n << free === last - start + 1n) free += 1n;
  const block = {
    kind: 'block',
    address: { family, value: (start >> free) << free },
    prefix: bits - Number(free),
  } as const;
  return { ...rule, anyOfClientIPAddressesOrRanges: [printRange(block), ...others] };
}
