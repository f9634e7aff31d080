import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario } from '../../../generators/scenario.ts';
import { ruleCoverage } from '../../../src/analysis/coverage/rule-coverage.ts';
import { faults } from '../../../src/faults/all.generated.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { RulesGiven } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';
import { singleReadings } from '../../../src/regions/coverage/single-readings.ts';
import { canonicalJson } from '../../../src/syntax/json/json.ts';
import { comparable } from '../../../src/syntax/same-answer.ts';

const CHAPTER = 'client-access-rules';
const readings = singleReadings(CHAPTER);
/** Without those that tell spellings apart, or earlier questions: no region knows of either. */
const own = faults.filter(
  ({ chapters, kind, name }) =>
    chapters.includes(CHAPTER) && !['memory', 'representation', 'throw'].includes(kind) && !name.includes('dotted'),
);

/** Whether the fault answers otherwise than the reference. */
function isWrong(fault: (typeof own)[number], question: Question): boolean {
  try {
    const given = answerWith(fault, defaultReadings)(question);
    const right = answer(question, defaultReadings);
    const text = (each: typeof right): string => comparable(CHAPTER, each, { grounds: true, codes: true });
    return 'errored' in given || text(given) !== text(right);
  } catch {
    return true;
  }
}

/** Small rule sets with many connections about each, and what is asked of them. */
const worlds = fc
  .sample(scenario(CHAPTER), { seed: 11, numRuns: 150 })
  .filter(({ given }) => given.rules.length <= 5 && JSON.stringify(given).length < 2500)
  .slice(0, 40)
  .map(({ given, when }) => ({ when, given, ...valid(ruleCoverage(given)) }));

describe('ruleCoverage', () => {
  it('catches every planted fault that is wrong throughout a region, as far as connections of chance show that', () => {
    let [wrong, caught] = [0, 0];
    for (const { given, when, cases } of worlds) {
      const asked = cases.map(({ question }) => question);
      const drawn = when.map((each): Question => ({ chapter: CHAPTER, given, when: each }));
      const known = new Map<Question, string>();
      const region = (question: Question): string => {
        const text = known.get(question) ?? canonicalJson(readings.map((each) => answer(question, each)));
        known.set(question, text);
        return text;
      };
      for (const fault of own) {
        const regions = new Set(drawn.map(region));
        const groups = [...regions].map((each) => drawn.filter((one) => region(one) === each));
        const whole = groups.filter((group) => group.length >= 3 && group.every((each) => isWrong(fault, each)));
        if (whole.length === 0) continue;
        wrong += 1;
        if (asked.some((each) => isWrong(fault, each))) caught += 1;
      }
    }
    expect([wrong > 100, caught / wrong]).toEqual([true, 1]);
  });

  it('asks few questions, in proportion to regions and borders', () => {
    for (const { counts, cases } of worlds) {
      expect(cases.length).toBeLessThanOrEqual(counts.regions + 2 * counts.borders);
      expect(cases.length).toBeLessThan(2000);
    }
  });

  it('asks a rule on addresses before its first, at its first, at its last and behind its last', () => {
    const given: RulesGiven = {
      rules: [
        {
          name: 'a',
          priority: 1,
          action: 'DenyAccess',
          scope: 'All',
          anyOfClientIPAddressesOrRanges: ['10.0.0.5-10.0.0.9'],
        },
      ],
    };
    const { cases, counts } = valid(ruleCoverage(given));
    const addresses = cases.flatMap(({ question: { when } }) =>
      'clientIPAddress' in when ? [when.clientIPAddress] : [],
    );
    for (const each of ['10.0.0.4', '10.0.0.5', '10.0.0.9', '10.0.0.10']) expect(addresses).toContain(each);
    expect(counts).toMatchObject({ chapter: CHAPTER, deadBorders: 0 });
    expect(new Set(cases.map(({ address }) => address)).size).toBe(cases.length);
  });

  it('asks every cell when it is told to, and refuses with the number', () => {
    const rule = { name: 'a', priority: 1, action: 'DenyAccess' } as const;
    const { counts, cases } = valid(ruleCoverage({ rules: [rule] }, { everyCell: true }));
    expect(counts.cells).toBe(360); // 180 channels in two families
    expect(cases.length).toBeGreaterThanOrEqual(360);
    const patterns = Array.from({ length: 12 }, (_, n) => `*${n}*`);
    const rules = patterns.map((each, n) => ({
      ...rule,
      name: each,
      priority: n,
      usernameMatchesAnyOfPatterns: [each],
    }));
    expect(ruleCoverage({ rules }, { everyCell: true })).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  });
});
