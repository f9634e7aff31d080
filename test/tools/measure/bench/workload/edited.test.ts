import { expect, it } from 'vitest';
import { edited } from '../../../../../tools/measure/bench/workload/edited.ts';
import { benchRules } from '../../../../../tools/measure/bench/workload/rules.ts';

const rules = benchRules(400).map(({ rule }) => rule);

it('of each hundred rules one is changed, in the four ways in turn', () => {
  const after = edited(rules);
  expect(after).toHaveLength(399);
  const byName = new Map(after.map((rule) => [rule.name, rule]));
  const changed = rules.filter((rule) => JSON.stringify(byName.get(rule.name)) !== JSON.stringify(rule));
  expect(changed).toHaveLength(5); // two have changed places
  const [flipped, widened, gone, one, other] = changed;
  expect(byName.get(flipped?.name ?? '')).toEqual({
    ...flipped,
    action: flipped?.action === 'AllowAccess' ? 'DenyAccess' : 'AllowAccess',
  });
  const ranges = byName.get(widened?.name ?? '')?.anyOfClientIPAddressesOrRanges ?? [];
  expect(ranges.slice(1)).toEqual(widened?.anyOfClientIPAddressesOrRanges?.slice(1));
  expect(ranges[0]).not.toBe(widened?.anyOfClientIPAddressesOrRanges?.[0]);
  expect(byName.has(gone?.name ?? '')).toBe(false);
  expect([byName.get(one?.name ?? '')?.priority, byName.get(other?.name ?? '')?.priority]).toEqual([
    other?.priority,
    one?.priority,
  ]);
});

it('of a hundred one at least is changed', () => {
  expect(edited(rules.slice(0, 100))).not.toEqual(rules.slice(0, 100));
});
