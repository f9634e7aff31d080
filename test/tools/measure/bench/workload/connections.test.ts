/** Half of the connections of bench-1 are anywhere, half inside a rule of any depth. */
import { expect, it } from 'vitest';
import { linearEvaluator } from '../../../../../tools/measure/bench/engines/linear.ts';
import { benchConnections } from '../../../../../tools/measure/bench/workload/connections.ts';
import { benchRules } from '../../../../../tools/measure/bench/workload/rules.ts';

const rules = benchRules(1_000);
const connections = benchConnections(rules, 2_000);

it('they are the same each time', () => {
  expect(benchConnections(rules, 100)).toEqual(connections.slice(0, 100));
});

it('every second one is inside some rule, and its depth is that of any rule', () => {
  const decide = linearEvaluator(rules.map(({ rule }) => rule));
  const inside = connections.filter(({ protocol }, index) => index % 2 === 1 && protocol !== 'UniversalOutlook');
  const places = inside.map((connection) => Number(decide(connection).decidedBy?.[0]?.replace('rule ', '')));
  expect(places.every((place) => place >= 1 && place <= 1_000)).toBe(true);
  for (const part of [0, 1, 2, 3])
    expect(places.filter((place) => Math.floor((place - 1) / 250) === part).length).toBeGreaterThan(100);
});

it('the others are decided by no rule more often', () => {
  const decide = linearEvaluator(rules.map(({ rule }) => rule));
  const free = connections.filter((connection, index) => index % 2 === 0 && decide(connection).decidedBy?.length === 0);
  expect(free.length).toBeGreaterThan(300);
});
