/** The classes of a connection's fields under each way of reading them. */
import type { Recipient } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import { addressCells, changesOf } from '../addresses/address-cells.ts';
import { attributeOf, recipientTruth } from '../attributes/recipient-truth.ts';
import { addBit, type Bits, dropBit, eachBit, emptyBits, hasBit } from '../bits.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import type { Classes } from '../rules/classes.ts';
import type { RuleField } from '../rules/groups.ts';
import { pairNumbers } from '../rules/pair-numbers.ts';
import { type Products, patternMeaning } from '../rules/products.ts';
import { type UsernameTruth, usernameTruth } from '../usernames/username-truth.ts';
import { reduced, type Spread } from './spread.ts';
import type { SpreadConditions, SpreadProducts } from './spread-products.ts';

/** What finds the classes of the fields. A spread of usernames or recipients holds until room is made for the next request. */
export interface SpreadFields {
  /** Throws for a text that is no address. */
  readonly address: (text: string) => Spread<number>;
  readonly username: (username: string) => Spread<number>;
  readonly recipient: (recipient: Recipient) => Spread<number>;
  /** To be called before each request. */
  readonly makeRoom: () => void;
}

/** Classes of a field, empty at first, and how many there may be. */
export interface ClassStore {
  readonly fresh: (field: RuleField) => Classes;
  readonly most: (field: RuleField) => number;
}

/** Texts of a field that are remembered. */
const MOST_TEXTS = 2 ** 17;

/** The fields of some products. Refused (`too-large`): more classes than there may be. */
export function spreadFieldsOf(open: SpreadProducts, store: ClassStore): Result<SpreadFields, SizeProblem> {
  const address = addressSpreads(open, store);
  if (!address.ok) return address;
  const usernames = spreadsOf('usernames', open.all.usernames.length, open, store);
  const recipients = spreadsOf('filter', open.all.filters.length, open, store);
  const username = usernameSpreads(open, usernames);
  const recipient = recipientSpreads(open, recipients);
  return {
    ok: true,
    value: {
      address: address.value,
      username: username.spreadOf,
      recipient: recipient.spreadOf,
      makeRoom: () => {
        if (usernames.makeRoom()) username.forget();
        if (recipients.makeRoom()) recipient.forget();
      },
    },
  };
}

/** From what is true of a text, under all ways at once, to the spread of its classes. */
interface TruthSpreads {
  readonly spreadOf: (truth: Bits) => Spread<number>;
  /** Begins anew when the classes could become too many with the next request, and says whether it did. */
  readonly makeRoom: () => boolean;
}

/** A request has two accounts, and each a class for each way. */
const ACCOUNTS = 2;

function spreadsOf(
  field: 'usernames' | 'filter',
  count: number,
  { fields }: SpreadProducts,
  store: ClassStore,
): TruthSpreads {
  const { axes, numbers } = fields[field];
  const most = store.most(field) - ACCOUNTS * numbers.length;
  let classes = store.fresh(field);
  let highest = 0;
  const own = numbers.map((joint) => emptyBits(joint.length));
  const holders = holdersOf(fields[field], count);
  const mark = (joint: number): void => {
    for (const [way, number] of holders[joint] ?? []) {
      const truth = own[way];
      if (truth !== undefined) addBit(truth, number);
    }
  };
  return {
    makeRoom: () => {
      if (highest <= most) return false;
      classes = store.fresh(field);
      highest = 0;
      return true;
    },
    spreadOf: (truth) => {
      for (const each of own) each.fill(0);
      eachBit(truth, mark);
      const values = own.map(classes.classOf);
      highest = Math.max(highest, ...values);
      return reduced({ axes, values });
    },
  };
}

/** The spread of each cell, all found at once by a walk along the line. */
function addressSpreads(
  { all, line, fields }: SpreadProducts,
  store: ClassStore,
): Result<(text: string) => Spread<number>, SizeProblem> {
  const cells = addressCells(all.addresses, line);
  const { axes, numbers } = fields.addresses;
  const classes = store.fresh('addresses');
  const truths = numbers.map((joint) => emptyBits(joint.length));
  const holders = holdersOf(fields.addresses, all.addresses.length);
  const changes = changesOf(cells);
  const current = numbers.map(() => -1);
  const known = new Map<string, Spread<number>>();
  const spreads: Spread<number>[] = [];
  for (let cell = 0; cell < cells.count; cell += 1) {
    for (const set of changes[cell] ?? []) for (const holder of holders[set] ?? []) turn(holder, truths, current);
    updateClasses(current, truths, classes);
    if (current.includes(0)) {
      const most = store.most('addresses');
      return tooLarge('the classes of addresses under all readings', most + 1, most, 'rows');
    }
    const key = current.join();
    const spread = known.get(key) ?? reduced({ axes, values: [...current] });
    known.set(key, spread);
    spreads.push(spread);
  }
  return { ok: true, value: (text) => spreads[cells.cellOfText(text)] ?? NOWHERE };
}

const NOWHERE: Spread<number> = { axes: [], values: [0] };

/** A way, and the number of a condition in it. */
type Holder = readonly [number, number];

/** Of each set among those of all ways, where it stands for a condition. */
function holdersOf({ numbers }: SpreadConditions, count: number): readonly (readonly Holder[])[] {
  const holders: Holder[][] = Array.from({ length: count }, () => []);
  for (const [way, joint] of numbers.entries()) {
    for (const [number, set] of joint.entries()) holders[set]?.push([way, number]);
  }
  return holders;
}

/** A set begins or ends: the class of its way is to be found again. */
function turn([way, number]: Holder, truths: readonly Bits[], current: number[]): void {
  const truth = truths[way];
  if (truth === undefined) return;
  if (hasBit(truth, number)) dropBit(truth, number);
  else addBit(truth, number);
  current[way] = -1;
}

/** Ways with the same truth have the same class, which is found once. */
function updateClasses(current: number[], truths: readonly Bits[], classes: Classes): void {
  for (const [way, found] of current.entries()) {
    const truth = truths[way];
    if (found >= 0 || truth === undefined) continue;
    const alike = truths.findIndex((other, before) => before < way && isSame(other, truth));
    current[way] = alike < 0 ? classes.classOf(truth) : (current[alike] ?? 0);
  }
}

function isSame(one: Bits, other: Bits): boolean {
  for (let word = 0; word < one.length; word += 1) if (one[word] !== other[word]) return false;
  return true;
}

interface TextSpreads<T> {
  readonly spreadOf: (text: T) => Spread<number>;
  readonly forget: () => void;
}

function usernameSpreads({ all }: SpreadProducts, spreads: TruthSpreads): TextSpreads<string> {
  const matching = matchingUnder(all);
  const asking = conditionsByList(all);
  const [lists, truth] = [emptyBits(all.patterns.length), emptyBits(all.usernames.length)];
  const mark = (number: number): void => {
    const except = all.usernames[number]?.except ?? -1;
    if (except < 0 || !hasBit(lists, except)) addBit(truth, number);
  };
  const known = new Map<string, Spread<number>>();
  return {
    forget: () => known.clear(),
    spreadOf: (username) => {
      const met = known.get(username);
      if (met !== undefined) return met;
      lists.fill(0);
      truth.fill(0);
      for (const each of matching) each(username, lists);
      for (const number of asking.get(-1) ?? []) mark(number);
      eachBit(lists, (list) => {
        for (const number of asking.get(list) ?? []) mark(number);
      });
      const spread = spreads.spreadOf(truth);
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(username, spread);
      return spread;
    },
  };
}

/** Conditions on usernames by the list of which some pattern must match; −1 stands for those without. */
function conditionsByList({ usernames }: Products): ReadonlyMap<number, readonly number[]> {
  const conditions = new Map<number, number[]>();
  for (const [number, { some }] of usernames.entries()) {
    const those = conditions.get(some);
    if (those === undefined) conditions.set(some, [number]);
    else those.push(number);
  }
  return conditions;
}

/** Lists of patterns that are meant alike are matched at once. */
function matchingUnder({ patterns, readingsOf }: Products): readonly UsernameTruth[] {
  const meanings = readingsOf.patterns.map(patternMeaning);
  return [...new Set(meanings)].flatMap((meaning) => {
    const readings = readingsOf.patterns[meanings.indexOf(meaning)];
    const own = patterns.map((list, number) => (meanings[number] === meaning ? list : []));
    return readings === undefined ? [] : [usernameTruth(own, readings)];
  });
}

/** A chain of tables, one for each property: from what the properties so far came to, and the next cell. */
function recipientSpreads({ all }: SpreadProducts, spreads: TruthSpreads): TextSpreads<Recipient> {
  const { properties, truthOf, makeRoom } = recipientTruth(all.filters, all.readingsOf.filters);
  const truth = emptyBits(all.filters.length);
  const cells = properties.map(() => 0);
  const steps = properties.map(() => pairNumbers());
  let ends: Spread<number>[] = [];
  const forget = (): void => {
    for (const step of steps) step.forget();
    ends = [];
  };
  return {
    forget,
    spreadOf: (recipient) => {
      let state = 0;
      for (const [index, { property, cellOf }] of properties.entries()) {
        const cell = cellOf(attributeOf(recipient, property));
        cells[index] = cell;
        state = steps[index]?.numberOf(state, cell) ?? 0;
      }
      const met = ends[state];
      if (met !== undefined) return met;
      truth.fill(0);
      truthOf(cells, truth);
      const spread = spreads.spreadOf(truth);
      ends[state] = spread;
      if (makeRoom() || ends.length >= MOST_TEXTS) forget();
      return spread;
    },
  };
}
