import { describe, expect, it } from 'vitest';
import { drawConnection, drawRules } from '../../../generators/nouns/client-access-rules.ts';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { isValidQuestion } from '../../../src/reference/validity.ts';
import { poolsFor } from '../draws.ts';

const settled = (rules: readonly ClientAccessRule[], when: Connection): boolean =>
  isValidQuestion({ chapter: 'client-access-rules', given: { rules }, when });

describe('rules', () => {
  const drawn = [...poolsFor(400)].map(([dice, pools]) => ({
    rules: drawRules(dice, pools),
    connection: drawConnection(dice, pools),
  }));

  it('are as many as the settings say, and New-ClientAccessRule would accept each', () => {
    expect(drawn.filter(({ rules, connection }) => !settled(rules, connection))).toEqual([]);
    const counts = drawn.map(({ rules }) => rules.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 10]);
  });
});
