/**
 * casbin: policies in the order of the rules, under its effect of priorities. A column of priorities is left out: casbin
 * compares it as text, so that 10 comes before 9. What its function is given is parsed once.
 */
import type { Model } from 'casbin';
import type { Condition } from '../../../../src/model/rule.ts';
import { type BenchEngine, oneByOne } from './evaluation.ts';
import { type BenchRequest, inOrder, NO_RULE, type RequestTest, readRequest, testOf } from './linear.ts';

const KINDS: readonly Condition['kind'][] = ['protocols', 'addresses', 'usernames', 'filter'];

const MODEL = `
[request_definition]
r = request

[policy_definition]
p = protocols, addresses, usernames, filter, eft, place

[policy_effect]
e = priority(p.eft) || deny

[matchers]
m = ${KINDS.map((kind) => `passes(r.request, p.${kind})`).join(' && ')}
`;

export const casbinEngine: BenchEngine = async (rules, connections) => {
  const { newEnforcer, newModelFromString } = await import('casbin');
  const tests = new Map<string, RequestTest>();
  const read = inOrder(rules);
  const policies = read.map(({ action, conditions }, place) => [
    ...KINDS.map((kind) =>
      numbered(
        tests,
        conditions.find((condition) => condition.kind === kind),
      ),
    ),
    action === 'AllowAccess' ? 'allow' : 'deny',
    String(place),
  ]);
  const model = newModelFromString(MODEL);
  fill(model, policies);
  const enforcer = await newEnforcer(model);
  await enforcer.addFunction('passes', (request: BenchRequest, test: string) => tests.get(test)?.(request) ?? true);
  const answers = read.map(({ action, name }) => ({ action, decidedBy: [name] }));
  return oneByOne(connections.map(readRequest), (request) => {
    const [, decisive] = enforcer.enforceExSync(request);
    return answers[Number(decisive.at(-1) ?? -1)] ?? NO_RULE;
  });
};

/** The text by which a policy names a condition; '' where it has none. */
function numbered(tests: Map<string, RequestTest>, condition: Condition | undefined): string {
  if (condition === undefined) return '';
  const text = `test ${tests.size}`;
  tests.set(text, testOf(condition));
  return text;
}

/** As casbin's own adapters do; `addPolicies` looks for each policy among all that there are. */
function fill(model: Model, policies: readonly (readonly string[])[]): void {
  const assertion = model.model.get('p')?.get('p');
  if (assertion === undefined) throw new Error('the model has no policies');
  assertion.policy = policies.map((policy) => [...policy]);
}
