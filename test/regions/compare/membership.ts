/** Whether a connection is in a region, by the reference's parts, field by field. */
import type { DifferingRegion, FilterClaims, PatternClaims } from '../../../src/model/cell.ts';
import type { Connection, Recipient } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { IpAddress } from '../../../src/model/ip-range.ts';
import type { Result } from '../../../src/model/problem.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { accountOf } from '../../../src/reference/client-access-rules.ts';
import { foldAddress } from '../../../src/reference/ip-ranges.ts';
import { filterHolds } from '../../../src/reference/recipient-filters.ts';
import { reference } from '../../../src/reference/reference.ts';
import { patternMatches } from '../../../src/reference/username-patterns.ts';
import { parseAddress } from '../../../src/syntax/ip-ranges.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { parsePattern } from '../../../src/syntax/username-patterns.ts';
import { under } from '../../reference/questions.ts';

/** Something as each of two sides sees it, which are read so. */
export interface SidedView<T> {
  readonly before: T;
  readonly after: T;
}

export function holdsChannel(region: DifferingRegion, when: Connection): boolean {
  return (
    region.protocols.includes(when.protocol) &&
    region.authenticationTypes.includes(when.authenticationType) &&
    region.middleTiers.includes(when.middleTier ?? 'none')
  );
}

const DISTINCT = { readings: under({ 'ipv4-mapped-ipv6': 'distinct' }), semantics: reference };
const FOLDED = { readings: under({ 'ipv4-mapped-ipv6': 'folded' }), semantics: reference };

/** Mapped addresses are their IPv4 addresses where both sides say so. */
export function holdsAddress(region: DifferingRegion, address: IpAddress, how: SidedView<Readings>): boolean {
  const isDistinct = [how.before, how.after].some((each) => each['ipv4-mapped-ipv6'] === 'distinct');
  const { family, value } = foldAddress(address, isDistinct ? DISTINCT : FOLDED);
  return region.addresses.some((each) => each.family === family && each.first <= value && value <= each.last);
}

const ANY = { some: [], none: [] };

const parsed = <T>(parse: (text: string) => Result<T>): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const met = known.get(text) ?? valid(parse(text));
    known.set(text, met);
    return met;
  };
};
const patternOf = parsed(parsePattern);
const filterOf = parsed(parseFilter);

export function holdsUsername(region: DifferingRegion, name: SidedView<string>, how: SidedView<Readings>): boolean {
  const meets = ({ some, none }: PatternClaims, side: keyof SidedView<string>): boolean => {
    const semantics = { readings: how[side], semantics: reference };
    const matches = (text: string): boolean => patternMatches(patternOf(text), name[side], semantics);
    return some.every((list) => list.some(matches)) && !none.some(matches);
  };
  return region.usernames.some(
    (each) => meets(each, 'before') && meets(each.before ?? ANY, 'before') && meets(each.after ?? ANY, 'after'),
  );
}

export function holdsRecipient(region: DifferingRegion, who: SidedView<Recipient>, how: SidedView<Readings>): boolean {
  const meets = ({ some, none }: FilterClaims, side: keyof SidedView<string>): boolean => {
    const semantics = { readings: how[side], semantics: reference };
    const holds = (text: string): boolean => filterHolds(filterOf(text), who[side], semantics);
    return some.every(holds) && !none.some(holds);
  };
  return region.recipients.some(
    (each) => meets(each, 'before') && meets(each.before ?? ANY, 'before') && meets(each.after ?? ANY, 'after'),
  );
}

/** Whether a connection is in a region when the sides are read so. */
export function isIn(region: DifferingRegion, when: Connection, before: Readings, after: Readings = before): boolean {
  const how = { before, after };
  const [one, other] = [before, after].map((readings) => accountOf(when, { readings, semantics: reference }));
  if (one === undefined || other === undefined) return false;
  return (
    holdsChannel(region, when) &&
    holdsAddress(region, valid(parseAddress(when.clientIPAddress)), how) &&
    holdsUsername(region, { before: one.username, after: other.username }, how) &&
    holdsRecipient(region, { before: one.recipient, after: other.recipient }, how)
  );
}
