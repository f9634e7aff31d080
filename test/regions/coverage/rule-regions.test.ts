import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/scenario.ts';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { reference, rulesEvaluator } from '../../../src/reference/reference.ts';
import { requestSpace } from '../../../src/regions/coverage/request-space.ts';
import { type RuleRegion, ruleRegions } from '../../../src/regions/coverage/rule-regions.ts';
import { singleReadings } from '../../../src/regions/coverage/single-readings.ts';
import { connection, rules } from '../../reference/questions.ts';

const readings = singleReadings('client-access-rules');
const regionsOf = (all: readonly ClientAccessRule[]): readonly RuleRegion[] =>
  valid(ruleRegions(valid(requestSpace(all))));

/** What the reference answers under each reading. */
function answers(all: readonly ClientAccessRule[]): (when: Connection) => string {
  const first = rulesEvaluator(
    'client-access-rules',
    { rules: all },
    { readings: readings[0] ?? never(), semantics: reference },
  );
  return (when) => JSON.stringify(readings.map((each) => first(when, { readings: each, semantics: reference }).answer));
}

/** Texts of everyday length are searched for minutes. */
function isShort({ given }: { readonly given: { readonly rules: readonly ClientAccessRule[] } }): boolean {
  return JSON.stringify(given).length < 5000;
}

function never(): never {
  throw new Error('no reading');
}

describe('ruleRegions', () => {
  it('names every region once: the answers of its witness, and of any other connection, are those of one', () => {
    const sizes: number[] = [];
    fc.assert(
      fc.property(rules, fc.array(connection, { minLength: 30, maxLength: 60 }), (all, connections) => {
        const regions = regionsOf(all);
        const vectors = regions.map((region) => JSON.stringify(region.answers));
        expect(new Set(vectors).size).toBe(vectors.length);
        const ask = answers(all);
        expect(regions.map(({ witness }) => ask(witness))).toEqual(vectors);
        for (const when of connections) expect(vectors).toContain(ask(when));
        sizes.push(regions.length);
      }),
      { numRuns: 80 },
    );
    expect(Math.max(...sizes)).toBeGreaterThan(10);
  });

  it('the same for the rules and connections of campaigns', () => {
    fc.assert(
      fc.property(scenario('client-access-rules').filter(isShort), ({ given, when }) => {
        const vectors = new Set(regionsOf(given.rules).map((region) => JSON.stringify(region.answers)));
        const ask = answers(given.rules);
        for (const each of when) expect(vectors).toContain(ask(each));
      }),
      { numRuns: 25 },
    );
  });

  it('has a region for each rule and one for none, where rules are plain', () => {
    const rule = (name: string, priority: number, range: string): ClientAccessRule => ({
      name,
      priority,
      action: 'DenyAccess',
      scope: 'All',
      anyOfClientIPAddressesOrRanges: [range],
    });
    const regions = regionsOf([rule('a', 1, '10.0.0.1'), rule('b', 2, '10.0.0.2'), rule('dead', 3, '10.0.0.1')]);
    const byDefault = new Set(regions.map((region) => JSON.stringify(region.answers[0])));
    expect([...byDefault].sort()).toEqual([
      '{"action":"AllowAccess","decidedBy":[]}',
      '{"action":"DenyAccess","decidedBy":["a"]}',
      '{"action":"DenyAccess","decidedBy":["b"]}',
    ]);
  });

  it('without rules there are those that readings tell apart', () => {
    const regions = regionsOf([]);
    expect(regions.map(({ witness }) => witness.middleTier)).toEqual([undefined, 'microsoft']);
  });

  it('refuses a text that is none', () => {
    const wrong = { name: 'a', priority: 1, action: 'DenyAccess', anyOfClientIPAddressesOrRanges: ['x'] } as const;
    expect(requestSpace([wrong])).toMatchObject({ ok: false, problem: { code: 'invalid-value' } });
  });
});
