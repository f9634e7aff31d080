/** What Test-ClientAccessRule returns under many readings at once. */
import type { RuleSet } from '../../model/chapters.ts';
import type { Connection, TestAnswer } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import type { Rule } from '../../model/rule.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import { readRules } from '../../syntax/rules.ts';
import { type Bits, hasBit } from '../bits.ts';
import type { SizeProblem } from '../decision.ts';
import { lazyClasses } from '../rules/classes.ts';
import type { RuleField } from '../rules/groups.ts';
import type { Product, Sense } from '../rules/products.ts';
import { along, mapped, type Spread } from './spread.ts';
import { type SpreadDecider, spreadDecisions } from './spread-decision.ts';
import { type ClassStore, spreadFieldsOf } from './spread-fields.ts';
import { spreadOutcomes } from './spread-outcomes.ts';
import { NO_CLASS, type SpreadProducts, spreadProductsOf } from './spread-products.ts';

/** TEST-BYPASS: no list of rules, but none looked at. */
const BYPASS = -1;
/** The number of the empty list. */
const NONE = 0;
/** Bytes that classes of a field may take. */
const MOST_BYTES = 2 ** 26;
/** Lists that are kept; beyond it all are numbered anew. */
const MOST_LISTS = 2 ** 16;

/** Compiles rules for the cmdlet under `readings` and all others that `chosen` leaves open. Refused as `compileSpreadRules` does. */
export function compileSpreadTest(
  given: RuleSet,
  readings: Readings,
  chosen: SomeReadings,
): Result<SpreadDecider<Connection, TestAnswer>> {
  const read = readRules(given);
  if (!read.ok) return read;
  const rules = [...read.value].sort((one, other) => one.priority - other.priority); // TEST-ORDER
  const lists = listNumbers();
  const returned = returning(rules, readings, chosen, lists);
  if (!returned.ok) return returned;
  const answerOf = (list: number): TestAnswer => ({
    rules: lists.rulesIn(list).map((rule) => rules[rule]?.name ?? ''),
  });
  const decisions = spreadDecisions<TestAnswer>({
    readings,
    settle: ({ axes, values }) => ({ axes, values: values.map((list) => (list === BYPASS ? NONE : list)) }),
    answerOf,
    groundedAt: (list) => ({
      answer: answerOf(list),
      clause: list === BYPASS ? 'TEST-BYPASS' : list === NONE ? 'TEST-NONE' : 'TEST-RETURNS',
    }),
  });
  const decide: SpreadDecider<Connection, TestAnswer> = (connection) => {
    if (lists.count() > MOST_LISTS) {
      lists.forget();
      decisions.forget();
    }
    return decisions.decisionOf(returned.value(connection));
  };
  return { ok: true, value: decide };
}

const NOTHING: Spread<number> = { axes: [], values: [NONE] };

/** Lists of rules by numbers: equal lists have equal numbers. */
interface ListNumbers {
  readonly numberOf: (rules: readonly number[]) => number;
  readonly rulesIn: (list: number) => readonly number[];
  /** The list of its first rule. */
  readonly firstOf: (list: number) => number;
  readonly count: () => number;
  readonly forget: () => void;
}

function listNumbers(): ListNumbers {
  const numbers = new Map<string, number>([['', NONE]]);
  const lists: (readonly number[])[] = [[]];
  const numberOf = (rules: readonly number[]): number => {
    const key = rules.join();
    const known = numbers.get(key) ?? lists.push(rules) - 1;
    numbers.set(key, known);
    return known;
  };
  return {
    numberOf,
    rulesIn: (list) => lists[list] ?? [],
    firstOf: (list) => (list <= NONE ? list : numberOf((lists[list] ?? []).slice(0, 1))),
    count: () => lists.length,
    forget: () => {
      numbers.clear();
      numbers.set('', NONE);
      lists.length = 1;
    },
  };
}

/** TEST-RETURNS: the lists under each of its readings that is open. */
function returning(
  rules: readonly Rule[],
  readings: Readings,
  chosen: SomeReadings,
  lists: ListNumbers,
): Result<(connection: Connection) => Spread<number>, SizeProblem> {
  const isChosen = 'test-returns' in chosen;
  const open: readonly string[] = isChosen ? [readings['test-returns']] : readingsOf('test-returns');
  const looks = new Map<Sense, (connection: Connection) => Spread<number>>();
  for (const sense of new Set(open.map(senseOf))) {
    const look = lookingFor(rules, readings, chosen, sense, lists);
    if (!look.ok) return look;
    looks.set(sense, look.value);
  }
  return {
    ok: true,
    value: (connection) => {
      const applying = looks.get('applies')?.(connection) ?? NOTHING;
      const sharing = looks.get('any-property')?.(connection) ?? NOTHING;
      const byReading = open.map((returns) => {
        if (senseOf(returns) === 'any-property') return sharing;
        return returns === 'first-matching' ? mapped(applying, lists.firstOf) : applying;
      });
      return isChosen ? (byReading[0] ?? NOTHING) : along('test-returns', byReading);
    },
  };
}

function senseOf(returns: string): Sense {
  return returns === 'any-property' ? 'any-property' : 'applies';
}

/** The lists of rules of which some product is met. */
function lookingFor(
  rules: readonly Rule[],
  readings: Readings,
  chosen: SomeReadings,
  sense: Sense,
  lists: ListNumbers,
): Result<(connection: Connection) => Spread<number>, SizeProblem> {
  const open = spreadProductsOf(rules, readings, chosen, sense);
  const truths = truthsOf(open);
  const fields = spreadFieldsOf(open, truths.store);
  if (!fields.ok) return fields;
  const { products } = open.products;
  const outcomesOf = spreadOutcomes(open, fields.value, readings, chosen, (channel, address, username, recipient) => {
    if (channel === NO_CLASS) return BYPASS;
    const [addresses, usernames, filters] = [
      truths.of('addresses', address),
      truths.of('usernames', username),
      truths.of('filter', recipient),
    ];
    const met = products.filter(
      (product) =>
        hasBit(product.channels, channel) &&
        (product.addresses < 0 || hasBit(addresses, product.addresses)) &&
        (product.usernames < 0 || hasBit(usernames, product.usernames)) &&
        (product.filter < 0 || hasBit(filters, product.filter)),
    );
    return lists.numberOf(met.map(({ rule }) => rule).filter(isNew));
  });
  return { ok: true, value: outcomesOf };
}

/** Products of a rule stand together. */
function isNew(rule: Product['rule'], place: number, all: readonly number[]): boolean {
  return rule !== all[place - 1];
}

/** What is true in each class of a field. */
function truthsOf({ products }: SpreadProducts): {
  readonly store: ClassStore;
  readonly of: (field: RuleField, row: number) => Bits;
} {
  const truths: Record<RuleField, Bits[]> = { addresses: [], usernames: [], filter: [] };
  const sizes = {
    addresses: products.addresses.length,
    usernames: products.usernames.length,
    filter: products.filters.length,
  };
  const most: ClassStore['most'] = (field) => Math.floor(MOST_BYTES / (ROW_BYTES + sizes[field] / 8));
  return {
    of: (field, row) => truths[field][row] ?? NO_TRUTH,
    store: {
      most,
      fresh: (field) => {
        truths[field] = [];
        return lazyClasses([], most(field), (row, truth) => {
          truths[field][row] = truth.slice();
        });
      },
    },
  };
}

const NO_TRUTH: Bits = new Uint32Array(1);
/** What an array of typed numbers takes beside its numbers. */
const ROW_BYTES = 128;
