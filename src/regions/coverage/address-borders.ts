/** The borders of a rule's addresses: before the first and behind the last address of each range, under each reading of ranges. */
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { WrittenRange } from '../../model/rule.ts';
import { IPV4_BASE, joinsFamilies, LAST_PLACE, placesOf, withMapped } from '../addresses/address-sets.ts';
import type { RuleBorder } from './borders.ts';
import type { Homes } from './homes.ts';
import { type AddressGroup, connectionOf, type RequestSpace } from './request-space.ts';

/** Finds the group of the addresses at a place where a cell begins, and of those before it. */
export type GroupsAround = (place: bigint) => readonly [before: AddressGroup | undefined, at: AddressGroup | undefined];

/** All borders of the rule with this number; two ranges that share one have it once. */
export function addressBorders(
  rule: number,
  space: RequestSpace,
  homes: Homes,
  around: GroupsAround,
): readonly RuleBorder[] {
  const found = new Map<bigint, RuleBorder>();
  for (const side of addressSides(space)) {
    for (const { text, place } of cutsOf(rule, side, space)) {
      if (found.get(place)?.requests !== undefined) continue;
      const border = borderAt(place, text, { rule, side }, space, homes, around);
      if (border !== undefined && !found.has(place)) found.set(place, border);
      else if (border?.requests !== undefined) found.set(place, border);
    }
  }
  return [...found.values()];
}

/** The sides that differ in what a range matches. */
function addressSides({ sides }: RequestSpace): readonly number[] {
  return [...sides.keys()].filter((side) => {
    const { readings } = sides[side] ?? { readings: defaultReadings };
    return (
      side === 0 ||
      readings['cidr-host-bits'] !== defaultReadings['cidr-host-bits'] ||
      readings['ipv4-mapped-ipv6'] !== defaultReadings['ipv4-mapped-ipv6']
    );
  });
}

interface RangeCut {
  readonly text: string;
  /** The first place behind it. */
  readonly place: bigint;
}

/** Where ranges of conditions and exceptions begin and end; families end of themselves. */
function cutsOf(rule: number, side: number, { rules, sides }: RequestSpace): readonly RangeCut[] {
  const readings = sides[side]?.readings ?? defaultReadings;
  const { conditions = [], exceptions = [] } = rules[rule] ?? {};
  const ranges = [...conditions, ...exceptions].flatMap((each): readonly WrittenRange[] =>
    each.kind === 'addresses' ? each.values : [],
  );
  return ranges
    .flatMap(({ text, range }) => {
      const set = placesOf([range], readings);
      const all = joinsFamilies(readings) ? withMapped(set) : set;
      return all.flatMap(({ first, last }) => [first, last + 1n].map((place) => ({ text, place })));
    })
    .filter(({ place }) => place !== 0n && place !== IPV4_BASE && place <= LAST_PLACE);
}

/** Undefined where the rule holds both or neither: a range within another, or within an exception. */
function borderAt(
  place: bigint,
  value: string,
  where: { readonly rule: number; readonly side: number },
  space: RequestSpace,
  homes: Homes,
  around: GroupsAround,
): RuleBorder | undefined {
  const [before, at] = around(place);
  if (before === undefined || at === undefined) return undefined;
  const isHeld = homes.isHeld(where, at);
  if (isHeld === homes.isHeld(where, before)) return undefined;
  const home = homes.find({ ...where, given: [] }, { addresses: [isHeld ? at : before] });
  const border = {
    rule: space.rules[where.rule]?.name ?? '',
    field: 'clientIPAddress',
    value,
    readings: space.sides[where.side]?.readings ?? defaultReadings,
  } as const;
  if (home === undefined) return { ...border, requests: undefined };
  const [inside, outside] = isHeld ? [place, place - 1n] : [place - 1n, place];
  const requests = [
    connectionOf(home.channel, inside, home.account),
    connectionOf(home.channel, outside, home.account),
  ] as const;
  return { ...border, requests };
}

/** The groups around each place where a cell begins. */
export function groupsAround({ addresses, startOf }: RequestSpace): GroupsAround {
  const all = addresses.flatMap((group) => group.cells.map((cell) => ({ cell, group })));
  const ordered = all.sort((one, other) => one.cell - other.cell);
  const byPlace = new Map(
    ordered.map(({ cell, group }, index) => [startOf(cell), [ordered[index - 1]?.group, group] as const]),
  );
  return (place) => byPlace.get(place) ?? [undefined, undefined];
}
