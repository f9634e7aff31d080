import { describe, expect, it } from 'vitest';
import { drawConnection, drawRules } from '../../../generators/nouns/client-access-rules.ts';
import { shrinkConnection } from '../../../generators/shrink/connections.ts';
import { shrinkRules } from '../../../generators/shrink/rules.ts';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { isValidQuestion } from '../../../src/reference/validity.ts';
import { poolsFor } from '../draws.ts';

const settled = (rules: readonly ClientAccessRule[], when: Connection): boolean =>
  isValidQuestion({ chapter: 'client-access-rules', given: { rules }, when });

describe('rules and connections', () => {
  const drawn = [...poolsFor(400)].map(([dice, pools]) => ({
    rules: drawRules(dice, pools),
    connection: drawConnection(dice, pools),
  }));

  it('shrink to rules that New-ClientAccessRule would accept', () => {
    for (const { rules, connection } of drawn.slice(0, 8)) {
      for (const smaller of shrinkRules(rules)) expect(settled(smaller, connection)).toBe(true);
      for (const smaller of shrinkConnection(connection)) expect(settled(rules, smaller)).toBe(true);
    }
  });

  it('shrink to none, and to each alone', () => {
    const rules = drawn.map((each) => each.rules).find(({ length }) => length === 2) ?? [];
    const smaller = [...shrinkRules(rules)].map((list) => list.map(({ name }) => name));
    expect(smaller.slice(0, 2)).toEqual([[rules[1]?.name], [rules[0]?.name]]);
    expect([...shrinkRules(rules.slice(0, 1))][0]).toEqual([]);
  });
});
