/**
 * A plain linear evaluator, as one would write it: every text of the rules is parsed once, every text of a connection
 * once, and rule after rule is looked at. In the defaults' reading, for the conditions that bench-1 has.
 */
import type {
  ClientAccessRule,
  Connection,
  DecisionAnswer,
  Recipient,
} from '../../../../src/model/generated/wire.generated.ts';
import { unreachable, valid } from '../../../../src/model/invariant.ts';
import type { IpRange } from '../../../../src/model/ip-range.ts';
import type { Condition, Rule } from '../../../../src/model/rule.ts';
import { fold } from '../../../../src/syntax/fold.ts';
import { parseAddress } from '../../../../src/syntax/ip-ranges.ts';
import { readRules } from '../../../../src/syntax/rules.ts';
import { type FilterTree, foldAttributes, treeOf } from './filter-trees.ts';
import { intervalOf } from './intervals.ts';
import { starTest, type TextTest } from './star-tests.ts';

/** A connection with its texts read. */
export interface BenchRequest {
  readonly protocol: Connection['protocol'];
  /** −1 for an IPv6 address. */
  readonly ipv4: number;
  /** −1 for an IPv4 address. */
  readonly ipv6: bigint;
  /** Folded, as are the attributes. */
  readonly username: string;
  readonly recipient: Recipient;
}

export type RequestTest = (request: BenchRequest) => boolean;

/** A function that decides connections to these rules as the reference does. */
export function linearEvaluator(rules: readonly ClientAccessRule[]): (connection: Connection) => DecisionAnswer {
  const read = inOrder(rules).map((rule) => ({
    answer: { action: rule.action, decidedBy: [rule.name] },
    tests: rule.conditions.map(testOf),
  }));
  return (connection) => {
    const request = readRequest(connection);
    for (const { answer, tests } of read) if (tests.every((test) => test(request))) return answer;
    return NO_RULE;
  };
}

export const NO_RULE: DecisionAnswer = { action: 'AllowAccess', decidedBy: [] };

/** The rules with their texts read, in the order in which they are looked at. */
export function inOrder(rules: readonly ClientAccessRule[]): readonly Rule[] {
  const read = [...valid(readRules(rules))].sort((one, other) => one.priority - other.priority);
  for (const { name, enabled, scope, exceptions } of read)
    if (!enabled || scope !== undefined || exceptions.length > 0) throw new Error(`${name} is no rule of bench-1`);
  return read;
}

/** The texts of a connection read once. */
export function readRequest({ protocol, clientIPAddress, username, recipient }: Connection): BenchRequest {
  const { family, value } = valid(parseAddress(clientIPAddress));
  return {
    protocol,
    ipv4: family === 4 ? Number(value) : -1,
    ipv6: family === 6 ? value : -1n,
    username: fold(username),
    recipient: foldAttributes(recipient),
  };
}

/** What a condition asks of a connection. */
export function testOf({ kind, values }: Condition): RequestTest {
  switch (kind) {
    case 'protocols':
      return ({ protocol }) => values.includes(protocol);
    case 'addresses':
      return anyOf(values.map(({ range }) => rangeTest(range)));
    case 'usernames': {
      const matches = anyOf(values.map(({ text }) => usernameTest(text)));
      return (request) => request.protocol !== 'UniversalOutlook' && matches(request);
    }
    case 'filter':
      return anyOf(values.map(({ filter }) => filterTest(treeOf(filter))));
    case 'authentication-types':
      throw new Error('bench-1 has no condition on authentication types');
    default:
      return unreachable(kind);
  }
}

function anyOf(tests: readonly RequestTest[]): RequestTest {
  const [first] = tests;
  return tests.length === 1 && first !== undefined ? first : (request) => tests.some((test) => test(request));
}

function rangeTest(range: IpRange): RequestTest {
  const { family, first, last } = intervalOf(range);
  if (family === 6) return ({ ipv6 }) => first <= ipv6 && ipv6 <= last;
  const [from, to] = [Number(first), Number(last)]; // numbers compare faster
  return ({ ipv4 }) => from <= ipv4 && ipv4 <= to;
}

function usernameTest(pattern: string): RequestTest {
  const matches = starTest(fold(pattern));
  return ({ username }) => matches(username);
}

function filterTest(tree: FilterTree): RequestTest {
  switch (tree.kind) {
    case 'comparison': {
      const { property, isLike, text } = tree;
      const matches: TextTest = isLike ? starTest(text) : (value) => value === text;
      return ({ recipient }) => matches(recipient[property] ?? '');
    }
    case 'and': {
      const [left, right] = [filterTest(tree.left), filterTest(tree.right)];
      return (request) => left(request) && right(request);
    }
    case 'or': {
      const [left, right] = [filterTest(tree.left), filterTest(tree.right)];
      return (request) => left(request) || right(request);
    }
    case 'not': {
      const test = filterTest(tree.of);
      return (request) => !test(request);
    }
  }
}
