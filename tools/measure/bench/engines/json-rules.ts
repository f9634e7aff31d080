/**
 * json-rules-engine: each rule with a priority of its own, and the first that applies stops the run. Facts are read
 * beforehand; ranges and patterns are operators, whose values are parsed once.
 */
import type { Engine, NestedCondition } from 'json-rules-engine';
import { unreachable } from '../../../../src/model/invariant.ts';
import type { Condition } from '../../../../src/model/rule.ts';
import { attributes } from '../workload/people.ts';
import { type BenchEngine, oneByOne } from './evaluation.ts';
import { type FilterTree, treeOf } from './filter-trees.ts';
import { type BenchRequest, inOrder, NO_RULE, type RequestTest, readRequest, testOf } from './linear.ts';
import { starTest, type TextTest } from './star-tests.ts';

export const jsonRulesEngine: BenchEngine = async (rules, connections) => {
  const { Engine: RulesEngine } = await import('json-rules-engine');
  const engine = new RulesEngine();
  engine.addOperator('passes', (request: BenchRequest, test: RequestTest) => test(request));
  engine.addOperator('matches', (text: string, test: TextTest) => test(text));
  const read = inOrder(rules);
  for (const [place, { conditions }] of read.entries())
    engine.addRule({
      conditions: { all: conditions.map(conditionOf) },
      event: { type: 'decided', params: { place } },
      priority: read.length - place,
      onSuccess: () => void engine.stop(),
    });
  const answers = read.map(({ action, name }) => ({ action, decidedBy: [name] }));
  return oneByOne(connections.map(readRequest), async (request) => {
    const { events } = await engine.run(factsOf(request));
    return answers[Number(events[0]?.params?.['place'] ?? -1)] ?? NO_RULE;
  });
};

function factsOf(request: BenchRequest): Parameters<Engine['run']>[0] {
  const { protocol, username, recipient } = request;
  return {
    request,
    protocol,
    username,
    ...Object.fromEntries(attributes.map((name) => [name, recipient[name] ?? ''])),
  };
}

function conditionOf(condition: Condition): NestedCondition {
  switch (condition.kind) {
    case 'protocols':
      return { fact: 'protocol', operator: 'in', value: condition.values };
    case 'addresses':
    case 'usernames':
      return { fact: 'request', operator: 'passes', value: testOf(condition) };
    case 'filter':
      return { any: condition.values.map(({ filter }) => filterCondition(treeOf(filter))) };
    case 'authentication-types':
      throw new Error('bench-1 has no condition on authentication types');
    default:
      return unreachable(condition);
  }
}

function filterCondition(tree: FilterTree): NestedCondition {
  switch (tree.kind) {
    case 'comparison': {
      const { property, isLike, text } = tree;
      return isLike
        ? { fact: property, operator: 'matches', value: starTest(text) }
        : { fact: property, operator: 'equal', value: text };
    }
    case 'and':
      return { all: [filterCondition(tree.left), filterCondition(tree.right)] };
    case 'or':
      return { any: [filterCondition(tree.left), filterCondition(tree.right)] };
    case 'not':
      return { not: filterCondition(tree.of) };
  }
}
