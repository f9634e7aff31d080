import { describe, expect, it } from 'vitest';
import {
  drawConnection,
  drawRules,
  smallerConnection,
  smallerRules,
} from '../../../generators/nouns/client-access-rules.ts';
import type { ClientAccessRule, Connection } from '../../../src/model/wire.generated.ts';
import { isValidQuestion } from '../../../src/reference/validity.ts';
import { grounds } from '../draws.ts';

const settled = (rules: readonly ClientAccessRule[], when: Connection): boolean =>
  isValidQuestion({ chapter: 'client-access-rules', given: { rules }, when });

describe('rules', () => {
  const drawn = [...grounds(400)].map(([dice, ground]) => ({
    rules: drawRules(dice, ground),
    connection: drawConnection(dice, ground),
  }));

  it('are as many as the settings say, and New-ClientAccessRule would accept each', () => {
    expect(drawn.filter(({ rules, connection }) => !settled(rules, connection))).toEqual([]);
    const counts = drawn.map(({ rules }) => rules.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 10]);
  });

  it('stay so when they shrink', () => {
    for (const { rules, connection } of drawn.slice(0, 8)) {
      for (const smaller of smallerRules(rules)) expect(settled(smaller, connection)).toBe(true);
      for (const smaller of smallerConnection(connection)) expect(settled(rules, smaller)).toBe(true);
    }
  });

  it('shrink to none, and to each alone', () => {
    const rules = drawn.map((each) => each.rules).find(({ length }) => length === 2) ?? [];
    const smaller = [...smallerRules(rules)].map((list) => list.map(({ name }) => name));
    expect(smaller.slice(0, 2)).toEqual([[rules[1]?.name], [rules[0]?.name]]);
    expect([...smallerRules(rules.slice(0, 1))][0]).toEqual([]);
  });
});
