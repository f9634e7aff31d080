import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { reference, rulesEvaluator } from '../../../src/reference/reference.ts';
import type { RuleBorder } from '../../../src/regions/coverage/borders.ts';
import { requestSpace } from '../../../src/regions/coverage/request-space.ts';
import { ruleBorders } from '../../../src/regions/coverage/rule-borders.ts';
import { rules } from '../../reference/questions.ts';

const bordersOf = (all: readonly ClientAccessRule[]): readonly RuleBorder[] =>
  valid(ruleBorders(valid(requestSpace(all))));

function deciderOf(all: readonly ClientAccessRule[], when: Connection, readings: Readings): string | undefined {
  const { answer } = rulesEvaluator('client-access-rules', { rules: all }, { readings, semantics: reference })(when);
  return 'decidedBy' in answer ? answer.decidedBy?.[0] : undefined;
}

describe('ruleBorders', () => {
  it('the rule decides inside and not outside, and the two requests differ in the field of the border alone', () => {
    const fields = new Map<string, number>();
    fc.assert(
      fc.property(rules, (all) => {
        for (const { rule, field, requests, readings } of bordersOf(all)) {
          if (requests === undefined) continue;
          const [inside, outside] = requests;
          expect(deciderOf(all, inside, readings)).toBe(rule);
          expect(deciderOf(all, outside, readings)).not.toBe(rule);
          const { [field]: _, ...rest } = inside;
          const { [field]: __, ...others } = outside;
          expect(rest).toEqual(others);
          fields.set(field, (fields.get(field) ?? 0) + 1);
        }
      }),
      { numRuns: 80 },
    );
    expect([...fields.keys()].sort()).toEqual([
      'authenticationType',
      'clientIPAddress',
      'middleTier',
      'protocol',
      'recipient',
      'username',
    ]);
  });
});
