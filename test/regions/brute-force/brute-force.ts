/**
 * A comparison of two rule sets beside brute force: every combination of values that stand for all others, decided by the
 * reference. Values of a field are taken together only where the parts of the reference say the same of them for each
 * text of the rules, and the regions hold the same of them.
 */
import type { DifferingRegion } from '../../../src/model/cell.ts';
import type { Caller, Connection, DecisionAnswer, Recipient } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { IpAddress } from '../../../src/model/ip-range.ts';
import type { Readings } from '../../../src/model/readings.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { applies, bypasses } from '../../../src/reference/client-access-rules.ts';
import { rangeMatches } from '../../../src/reference/ip-ranges.ts';
import { compare, filterHolds } from '../../../src/reference/recipient-filters.ts';
import { reference, rulesEvaluator } from '../../../src/reference/reference.ts';
import type { Interpretation } from '../../../src/reference/semantics.ts';
import { patternMatches } from '../../../src/reference/username-patterns.ts';
import { compareReadings, type ReadRuleSet } from '../../../src/regions/compare/compare.ts';
import { printAddress } from '../../../src/syntax/ip-ranges.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import {
  holdsAddress,
  holdsChannel,
  holdsRecipient,
  holdsUsername,
  isIn,
  type SidedView,
} from '../compare/membership.ts';
import type { RulePair } from './pairs.ts';
import {
  addressesNear,
  attributesNear,
  type ChannelPart,
  comparisonsIn,
  everyChannel,
  recipientOf,
  usernamesNear,
  valuesOf,
} from './representatives.ts';

/** What came out of one pair. */
export interface PairTally {
  /** Values of all fields before those that nothing tells apart were taken together. */
  readonly values: number;
  /** Connections that were decided. */
  readonly points: number;
  /** Those of them that are answered differently. */
  readonly differing: number;
  readonly regions: number;
  /** What is not as it should be. */
  readonly mistakes: readonly string[];
}

/** Both sides with their rules read, and the regions that are to be judged. */
interface JudgedPair {
  readonly how: SidedView<Readings>;
  readonly rules: SidedView<readonly Rule[]>;
  readonly all: readonly Rule[];
  readonly regions: readonly DifferingRegion[];
}

/** Values of a field, and which regions hold each as far as this field goes. */
interface FieldRow<T> {
  readonly value: T;
  readonly within: readonly boolean[];
}

const SIDES = ['before', 'after'] as const;

/** The first of each of the values that have one key and are held by the same regions. */
function rowsOf<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
  { regions }: JudgedPair,
  holds: (region: DifferingRegion, value: T) => boolean,
): readonly FieldRow<T>[] {
  const rows = new Map<string, FieldRow<T>>();
  for (const value of values) {
    const within = regions.map((region) => holds(region, value));
    const key = `${keyOf(value)} ${within.map(Number).join('')}`;
    if (!rows.has(key)) rows.set(key, { value, within });
  }
  return [...rows.values()];
}

/** What a side says of a value, as the parts of the reference say it under the side's readings. */
function sidesOf({ how }: Pick<JudgedPair, 'how'>): readonly Interpretation[] {
  return SIDES.map((side) => semanticsOf(how[side]));
}

function semanticsOf(readings: Readings): Interpretation {
  return { readings, semantics: reference };
}

const PLAIN = { clientIPAddress: '::', username: '', recipient: {} };
const ADDRESS: IpAddress = { family: 6, value: 0n };
const CHANNELS = everyChannel.map((channel) => ({ ...PLAIN, ...channel }));

/** A rule of which the channel alone is looked at. */
function channelOnly(rule: Rule): Rule {
  const isOfChannel = ({ kind }: Rule['conditions'][number]): boolean =>
    kind === 'protocols' || kind === 'authentication-types';
  return {
    ...rule,
    conditions: rule.conditions.filter(isOfChannel),
    exceptions: rule.exceptions.filter(isOfChannel),
  };
}

function channelRows(pair: JudgedPair): readonly FieldRow<ChannelPart>[] {
  const bare = SIDES.map((side) => ({ rules: pair.rules[side].map(channelOnly), under: semanticsOf(pair.how[side]) }));
  const keyOf = (connection: ChannelPart & Connection): string => {
    const client = { connection, address: ADDRESS };
    const sides = bare.map(({ rules, under }) => [
      bypasses(connection, under),
      ...rules.map((rule) => applies(rule, client, under).kind === 'applies'),
    ]);
    return `${connection.protocol === 'UniversalOutlook'} ${sides}`; // CAR-UNIVERSAL-OUTLOOK looks at usernames as well
  };
  return rowsOf(CHANNELS, keyOf, pair, holdsChannel);
}

function addressRows(pair: JudgedPair): readonly [readonly FieldRow<IpAddress>[], number] {
  const ranges = valuesOf(pair.all, 'addresses').map(({ range }) => range);
  const values = addressesNear(ranges);
  const sides = sidesOf(pair);
  const keyOf = (address: IpAddress): string =>
    sides.map((under) => ranges.map((each) => Number(rangeMatches(each, address, under))).join('')).join();
  return [rowsOf(values, keyOf, pair, (region, address) => holdsAddress(region, address, pair.how)), values.length];
}

/** Whether one side looks at the caller where the other looks at the mailbox: what each sees is then chosen by itself. */
function isApart({ how }: JudgedPair): boolean {
  return how.before['rule-subject'] !== how.after['rule-subject'];
}

/** What both sides see: the same of them, or each with each. */
function viewsOf<T>(values: readonly T[], keyOf: (value: T) => string, pair: JudgedPair): readonly SidedView<T>[] {
  if (!isApart(pair)) return values.map((value) => ({ before: value, after: value }));
  const few = [...new Map(values.map((value) => [keyOf(value), value])).values()];
  return few.flatMap((before) => few.map((after) => ({ before, after })));
}

function usernameRows(pair: JudgedPair): readonly [readonly FieldRow<SidedView<string>>[], number] {
  const patterns = valuesOf(pair.all, 'usernames');
  const values = usernamesNear(patterns);
  const [before, after] = sidesOf(pair).map(
    (under) => (name: string) => patterns.map((each) => Number(patternMatches(each, name, under))).join(''),
  );
  const views = viewsOf(values, (name) => `${before?.(name)} ${after?.(name)}`, pair);
  const keyOf = (view: SidedView<string>): string => `${before?.(view.before)} ${after?.(view.after)}`;
  return [rowsOf(views, keyOf, pair, (region, view) => holdsUsername(region, view, pair.how)), values.length];
}

function recipientRows(pair: JudgedPair): readonly [readonly FieldRow<SidedView<Recipient>>[], number] {
  const filters = valuesOf(pair.all, 'filter').map(({ filter }) => filter);
  const comparisons = comparisonsIn(filters);
  const sides = sidesOf(pair);
  let count = 0;
  const properties = [...new Set(comparisons.map(({ property }) => property))].map((name) => {
    const own = comparisons.filter(({ property }) => property === name);
    const values = attributesNear(own);
    count += values.length;
    const keyOf = (value: string): string =>
      sides.flatMap((under) => own.map((each) => compare(each, { [name]: value }, under))).join();
    return [...new Map(values.map((value) => [`${value === ''} ${keyOf(value)}`, [name, value] as const])).values()];
  });
  const all = properties
    .reduce<readonly (readonly (readonly [string, string])[])[]>(
      (some, values) => some.flatMap((each) => values.map((value) => [...each, value])),
      [[]],
    )
    .map(recipientOf);
  const [before, after] = sides.map(
    (under) => (who: Recipient) => filters.map((each) => Number(filterHolds(each, who, under))).join(''),
  );
  const views = viewsOf(all, (who) => `${before?.(who)} ${after?.(who)}`, pair);
  const keyOf = (view: SidedView<Recipient>): string => `${before?.(view.before)} ${after?.(view.after)}`;
  return [rowsOf(views, keyOf, pair, (region, view) => holdsRecipient(region, view, pair.how)), count];
}

const DECOY: Caller = { username: 'de\\coy', recipient: { city: 'decoy', office: 'decoy' } };

/** A connection whose account is what each side sees; who is not looked at is somebody else. */
function connectionOf(
  { middleTier, protocol, authenticationType }: ChannelPart,
  address: IpAddress,
  accounts: SidedView<Caller>,
  { how }: JudgedPair,
): Connection {
  const seen = (subject: Readings['rule-subject']): Caller | undefined => {
    const side = SIDES.find((each) => how[each]['rule-subject'] === subject);
    return side === undefined ? undefined : accounts[side];
  };
  const [mailbox, caller] = [seen('mailbox'), seen('caller')];
  const isDirect = middleTier === 'none' && address.value % 2n === 0n;
  const tier = isDirect ? {} : { middleTier };
  const common = { protocol, authenticationType, ...tier, clientIPAddress: printAddress(address) };
  if (caller === undefined) return { ...common, ...(mailbox ?? DECOY), caller: address.family === 4 ? DECOY : null };
  if (mailbox === undefined && address.family === 4) return { ...common, ...caller }; // without a caller it is the mailbox
  return { ...common, ...(mailbox ?? DECOY), caller };
}

function decider({ given, readings }: ReadRuleSet): (when: Connection) => DecisionAnswer {
  const evaluate = rulesEvaluator('client-access-rules', { rules: given }, semanticsOf(readings));
  return (when) => {
    const { answer } = evaluate(when);
    if (!('action' in answer)) throw new Error('no decision');
    return answer;
  };
}

const textOf = ({ action, decidedBy }: DecisionAnswer): string => `${action} ${decidedBy}`;

/** Judges the comparison of a pair. Points beyond `most` are left out evenly. */
export function tallyOf({ before, after, kind }: RulePair, most = 4000): PairTally {
  const { regions, equal } = valid(compareReadings(before, after, kind));
  const rules = { before: valid(readRules(before.given)), after: valid(readRules(after.given)) };
  const how = { before: before.readings, after: after.readings };
  const pair: JudgedPair = { how, rules, all: [...rules.before, ...rules.after], regions };
  const [one, other] = [decider(before), decider(after)];
  const mistakes = regions.flatMap((region) => witnessMistakes(region, one, other, how));
  if (equal !== (regions.length === 0)) mistakes.push('equal although there are regions, or not so without');
  const [[addresses, near], [names, spelled], [whos, valued]] = [
    addressRows(pair),
    usernameRows(pair),
    recipientRows(pair),
  ];
  let [points, differing] = [0, 0];
  for (const [channel, address, name, who] of combined([channelRows(pair), addresses, names, whos], most)) {
    const accounts = {
      before: { username: name.value.before, recipient: who.value.before },
      after: { username: name.value.after, recipient: who.value.after },
    };
    const when = connectionOf(channel.value, address.value, accounts, pair);
    const [left, right] = [one(when), other(when)];
    const differs = left.action !== right.action || (kind === 'answer' && textOf(left) !== textOf(right));
    points += 1;
    if (differs) differing += 1;
    const within = regions.filter((_, region) => [channel, address, name, who].every((row) => row.within[region]));
    const said = within.map((region) => changeText(region.before, region.after)).join(', ');
    const expected = differs ? changeText(left, right) : '';
    if (said !== expected) mistakes.push(`${JSON.stringify(when)}: [${said}], not [${expected}]`);
  }
  return {
    values: everyChannel.length + near + spelled + valued,
    points,
    differing,
    regions: regions.length,
    mistakes,
  };
}

function changeText(before: DecisionAnswer, after: DecisionAnswer): string {
  return `${textOf(before)} → ${textOf(after)}`;
}

/** Each row of each field with each of the others. */
function* combined<A, B, C, D>(
  [first, second, third, fourth]: readonly [readonly A[], readonly B[], readonly C[], readonly D[]],
  most: number,
): Iterable<readonly [A, B, C, D]> {
  const size = first.length * second.length * third.length * fourth.length;
  const step = Math.ceil(size / most);
  for (let at = 0; at < size; at += step) {
    let rest = at;
    const next = <T>(rows: readonly T[]): T => {
      const row = rows[rest % rows.length];
      if (row === undefined) throw new Error('no row');
      rest = Math.floor(rest / rows.length);
      return row;
    };
    yield [next(first), next(second), next(third), next(fourth)];
  }
}

function witnessMistakes(
  region: DifferingRegion,
  one: (when: Connection) => DecisionAnswer,
  other: (when: Connection) => DecisionAnswer,
  { before, after }: SidedView<Readings>,
): string[] {
  const { witness, id } = region;
  const isRight = textOf(one(witness)) === textOf(region.before) && textOf(other(witness)) === textOf(region.after);
  return isRight && isIn(region, witness, before, after) ? [] : [`the witness of ${id} is not in it`];
}
