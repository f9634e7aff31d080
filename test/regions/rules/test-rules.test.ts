import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/index.ts';
import { valid } from '../../../src/model/invariant.ts';
import { compileTest } from '../../../src/regions/rules/test-rules.ts';
import { readings, under } from '../../reference/questions.ts';
import { cases } from '../../support/golden-collection.ts';
import { everyReading, expected } from './worlds.ts';

describe('compileTest', () => {
  it('answers every golden case as the reference does, under every single reading and mixtures', () => {
    let asked = 0;
    for (const { question } of cases) {
      if (question.chapter !== 'test-client-access-rule') continue;
      for (const how of everyReading) {
        const compiled = compileTest(question.given.rules, how);
        if (!compiled.ok) continue;
        asked += 1;
        expect(compiled.value.test(question.when)).toEqual(expected(question, how));
      }
    }
    expect(asked).toBeGreaterThan(1000);
  });

  it('answers generated worlds as the reference does, under any readings', () => {
    fc.assert(
      fc.property(scenario('test-client-access-rule'), readings, ({ chapter, given, when }, how) => {
        const { test } = valid(compileTest(given.rules, how));
        for (const each of when) expect(test(each)).toEqual(expected({ chapter, given, when: each }, how));
      }),
      { numRuns: 400 },
    );
  });

  it('refuses a text that is none', () => {
    const rule = { name: 'a', priority: 1, action: 'DenyAccess', userRecipientFilter: 'City' } as const;
    expect(compileTest([rule], under({})).ok).toBe(false);
  });
});
