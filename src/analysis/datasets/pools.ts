/** The small alphabets of rules that are given: what they name, and what lies beside it. */

import { protocols } from '../../../generators/nouns/authentication.ts';
import type { Attribute, Pools } from '../../../generators/pools.ts';
import { wellFormed } from '../../../generators/settings.ts';
import type { Protocol } from '../../model/generated/wire.generated.ts';
import type { IpAddress, IpRange } from '../../model/ip-range.ts';
import type { Condition, Rule } from '../../model/rule.ts';
import { walk } from '../../syntax/recipient-filters/walk.ts';

/** Protocols that readings treat in their own way. */
const BESIDE: readonly Protocol[] = ['ExchangeWebServices', 'REST', 'UniversalOutlook'];

/** What generators draw connections from, so that these meet the rules. */
export function poolsOf(rules: readonly Rule[]): Pools {
  const conditions = rules.flatMap((rule) => [...rule.conditions, ...rule.exceptions]);
  const named = conditions.flatMap((each) => (each.kind === 'protocols' ? each.values : []));
  const halves = conditions.flatMap((each) => (each.kind === 'usernames' ? each.values.map(halvesOf) : []));
  const compared = conditions.flatMap(comparisonsOf);
  return {
    settings: wellFormed,
    anchors: some(conditions.flatMap(anchorsOf), [{ family: 4, value: 0x0a0000fan }]),
    protocols: some(named.length === 0 ? protocols : [...named, ...BESIDE], protocols),
    domains: some(
      halves.map(({ domain }) => domain),
      ['contoso'],
    ),
    users: [...some(halves.map(({ user }) => user).filter(Boolean), []), 'jeff'],
    attributes: some(
      compared.map(({ property }) => property as Attribute),
      ['city'],
    ),
    values: some(
      compared.map(({ text }) => text),
      ['Oslo'],
    ),
  };
}

/** The different ones, or others where there are none. */
function some<T>(found: readonly T[], others: readonly T[]): readonly T[] {
  return found.length === 0 ? others : [...new Set(found)];
}

/** Both ends of the addresses that a condition names, so that draws fall before, on and after them. */
function anchorsOf(condition: Condition): readonly IpAddress[] {
  if (condition.kind !== 'addresses') return [];
  return condition.values
    .flatMap(({ range }) => endsOf(range))
    .map(({ family, value }) => ({ family, value: low(value) }));
}

function low(value: bigint): bigint {
  return value > 8n ? value - 8n : 0n;
}

/** The first and the last address of a range, and the address that a block is written with. */
export function endsOf(range: IpRange): readonly IpAddress[] {
  if (range.kind === 'address') return [range.address];
  if (range.kind === 'span') return [range.first, range.last];
  const { family, value } = range.address;
  const host = BigInt((family === 4 ? 32 : 128) - range.prefix);
  const first = (value >> host) << host;
  const last = first + (1n << host) - 1n;
  return [first, last, value].map((each): IpAddress => ({ family, value: each }));
}

/** The sides of a pattern's backslash without stars; a pattern without one tells of the user. */
function halvesOf({ text }: { readonly text: string }): { readonly domain: string; readonly user: string } {
  const [left = '', ...right] = text.replaceAll('*', '').split('\\');
  return right.length === 0 ? { domain: 'contoso', user: left } : { domain: left || 'contoso', user: right.join('') };
}

function comparisonsOf(condition: Condition): readonly { readonly property: string; readonly text: string }[] {
  if (condition.kind !== 'filter') return [];
  return condition.values.flatMap(({ filter }) =>
    walk<readonly { readonly property: string; readonly text: string }[]>(filter, {
      comparison: ({ property, value }) => [{ property, text: value.written.replaceAll('*', '') }],
      nots: (value) => value,
      chain: (first, rest) => [...first, ...rest.flatMap(({ value }) => value)],
    }),
  );
}
