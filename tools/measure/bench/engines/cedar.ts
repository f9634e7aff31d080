/**
 * Cedar has no order of rules: here each rule permits, and the first of those that Cedar names as its reasons decides.
 * Policies are parsed and contexts are made beforehand; texts are folded beforehand too, because Cedar does not fold.
 */
import type { Context, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Connection } from '../../../../src/model/generated/wire.generated.ts';
import { unreachable } from '../../../../src/model/invariant.ts';
import type { Condition } from '../../../../src/model/rule.ts';
import { fold } from '../../../../src/syntax/fold.ts';
import { printRange } from '../../../../src/syntax/ip-ranges.ts';
import { attributes } from '../workload/people.ts';
import { type BenchEngine, oneByOne } from './evaluation.ts';
import { type FilterTree, treeOf } from './filter-trees.ts';
import { blocksOf, intervalOf } from './intervals.ts';
import { inOrder, NO_RULE, readRequest } from './linear.ts';

const SET = 'bench-1';
const SOMEBODY = { type: 'Account', id: 'somebody' };

export const cedarEngine: BenchEngine = async (rules, connections) => {
  const cedar = await import('@cedar-policy/cedar-wasm/nodejs');
  const read = inOrder(rules);
  const staticPolicies = Object.fromEntries(
    read.map(({ conditions }, place) => [
      String(place),
      `permit(principal, action, resource) when { ${conditions.map(expressionOf).join(' && ') || 'true'} };`,
    ]),
  );
  const parsed = cedar.preparsePolicySet(SET, { staticPolicies });
  if (parsed.type === 'failure') throw new Error(`Cedar: ${parsed.errors.map(({ message }) => message)}`);
  const answers = read.map(({ action, name }) => ({ action, decidedBy: [name] }));
  return oneByOne(connections.map(contextOf), (context) => {
    const first = Math.min(...reasonsOf(cedar.statefulIsAuthorized, context));
    return answers[first] ?? NO_RULE;
  });
};

function reasonsOf(ask: typeof statefulIsAuthorized, context: Context): readonly number[] {
  const call = { principal: SOMEBODY, action: SOMEBODY, resource: SOMEBODY, context, entities: [] };
  const answer = ask({ ...call, preparsedPolicySetId: SET });
  if (answer.type === 'failure') throw new Error(`Cedar: ${answer.errors.map(({ message }) => message)}`);
  const { reason, errors } = answer.response.diagnostics;
  if (errors.length > 0) throw new Error(`Cedar: ${JSON.stringify(errors)}`);
  return reason.map(Number);
}

function contextOf(connection: Connection): Context {
  const { protocol, username, recipient } = readRequest(connection);
  return {
    protocol,
    username,
    address: { __extn: { fn: 'ip', arg: connection.clientIPAddress } },
    ...Object.fromEntries(attributes.map((name) => [name, recipient[name] ?? ''])),
  };
}

function expressionOf({ kind, values }: Condition): string {
  switch (kind) {
    case 'protocols':
      return `[${values.map((value) => JSON.stringify(value)).join(', ')}].contains(context.protocol)`;
    case 'addresses':
      return anyOf(
        values.flatMap(({ range }) =>
          blocksOf(intervalOf(range)).map((block) => `context.address.isInRange(ip("${printRange(block)}"))`),
        ),
      );
    case 'usernames': {
      const matches = anyOf(values.map(({ text }) => `context.username like ${literal(fold(text))}`));
      return `context.protocol != "UniversalOutlook" && ${matches}`;
    }
    case 'filter':
      return anyOf(values.map(({ filter }) => filterExpression(treeOf(filter))));
    case 'authentication-types':
      throw new Error('bench-1 has no condition on authentication types');
    default:
      return unreachable(kind);
  }
}

function anyOf(expressions: readonly string[]): string {
  return `(${expressions.join(' || ')})`;
}

/** In `like`, a star is a star. */
function literal(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function filterExpression(tree: FilterTree): string {
  switch (tree.kind) {
    case 'comparison':
      return `context.${tree.property} ${tree.isLike ? 'like' : '=='} ${literal(tree.text)}`;
    case 'not':
      return `!(${filterExpression(tree.of)})`;
    case 'and':
    case 'or': {
      const [left, right] = [filterExpression(tree.left), filterExpression(tree.right)];
      return `(${left} ${tree.kind === 'and' ? '&&' : '||'} ${right})`;
    }
  }
}
