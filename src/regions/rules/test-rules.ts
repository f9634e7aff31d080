/** What Test-ClientAccessRule returns, compiled once: spec/test-client-access-rule.md over cells of connections. */
import type { RuleSet } from '../../model/chapters.ts';
import type { Connection, TestAnswer } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { readRules } from '../../syntax/rules.ts';
import { emptyBits, hasBit } from '../bits.ts';
import { channelOf } from '../channels/channels.ts';
import type { GroundedAnswer } from '../decision.ts';
import { fieldsOf, filterTruth, subjectOf } from './fields.ts';
import { bypassing, type Product, productsOf } from './products.ts';

/** Rules that are ready to say which of them the cmdlet returns. */
export interface CompiledTest {
  /** The answer to one connection, as the reference gives it. Throws for an address that is none. */
  readonly test: (connection: Connection) => GroundedAnswer<TestAnswer>;
}

/** Compiles rules under readings for the cmdlet. Refused: a text of theirs that is none (`invalid-value`). */
export function compileTest(given: RuleSet, readings: Readings): Result<CompiledTest> {
  const read = readRules(given);
  if (!read.ok) return read;
  const rules = [...read.value].sort((one, other) => one.priority - other.priority); // TEST-ORDER
  const returns = readings['test-returns'];
  const products = productsOf(rules, readings, returns === 'any-property' ? 'any-property' : 'applies');
  const meets = meeting(products, readings);
  const bypass = bypassing(readings);
  const test = (connection: Connection): GroundedAnswer<TestAnswer> => {
    if (hasBit(bypass, channelOf(connection))) return { answer: { rules: [] }, clause: 'TEST-BYPASS' };
    const isMet = meets(connection);
    const names: string[] = [];
    let last = -1; // products of one rule stand together
    for (const product of products.products) {
      if (product.rule === last || !isMet(product)) continue;
      last = product.rule;
      names.push(rules[last]?.name ?? '');
      if (returns === 'first-matching') break;
    }
    return { answer: { rules: names }, clause: names.length === 0 ? 'TEST-NONE' : 'TEST-RETURNS' };
  };
  return { ok: true, value: { test } };
}

/** For a connection, which products it meets; each is valid until the next connection. */
function meeting(
  products: ReturnType<typeof productsOf>,
  readings: Readings,
): (connection: Connection) => (product: Product) => boolean {
  const fields = fieldsOf(products, readings);
  const addresses = emptyBits(products.addresses.length);
  const usernames = emptyBits(products.usernames.length);
  const filters = emptyBits(products.filters.length);
  const isCallers = readings['rule-subject'] === 'caller';
  return (connection) => {
    const { username, recipient } = subjectOf(connection, isCallers);
    for (const bits of [addresses, usernames, filters]) bits.fill(0);
    fields.addressTruth(fields.cells.cellOfText(connection.clientIPAddress), addresses);
    fields.usernameTruth(username, usernames);
    filterTruth(fields.recipients, recipient, filters);
    const channel = channelOf(connection);
    return (product) =>
      hasBit(product.channels, channel) &&
      (product.addresses < 0 || hasBit(addresses, product.addresses)) &&
      (product.usernames < 0 || hasBit(usernames, product.usernames)) &&
      (product.filter < 0 || hasBit(filters, product.filter));
  };
}
