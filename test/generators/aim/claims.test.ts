/** What aimed questions claim is what the reference answers, under every reading of their set. */
import { describe, expect, it } from 'vitest';
import { aimAtRule, targetsOf } from '../../../generators/aim/client-access-rules.ts';
import { aimAtRange } from '../../../generators/aim/ip-ranges.ts';
import type { AimedQuestion } from '../../../generators/aim/reading-choice.ts';
import { aimAtFilter } from '../../../generators/aim/recipient-filters.ts';
import { aimAtPattern } from '../../../generators/aim/username-patterns.ts';
import { type Dice, pick, times } from '../../../generators/dice.ts';
import { drawRules } from '../../../generators/nouns/client-access-rules.ts';
import { drawRange } from '../../../generators/nouns/ip-ranges.ts';
import { drawFilter } from '../../../generators/nouns/recipient-filters.ts';
import { drawPattern } from '../../../generators/nouns/username-patterns.ts';
import type { Pools } from '../../../generators/pools.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Axis } from '../../../src/model/readings.ts';
import { answer } from '../../../src/reference/reference.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { everyReadingIn, percent, poolsFor, readingsIn } from '../draws.ts';

type Match = AimedQuestion<unknown, { readonly matches: boolean }>;

/** How a text is aimed at, and the axes that its chapter shows. */
const texts: Readonly<
  Record<string, { aim: (dice: Dice, pools: Pools) => Match | undefined; axes: readonly Axis[]; found: number }>
> = {
  'ip-ranges': {
    aim: (dice, pools) => aimAtRange(dice, drawRange(dice, pools), pools.settings),
    axes: ['cidr-host-bits', 'ipv4-mapped-ipv6'],
    found: 95,
  },
  'username-patterns': {
    aim: (dice, pools) => aimAtPattern(dice, drawPattern(dice, pools, 'any')),
    axes: ['username-case', 'username-domain', 'trailing-wildcard'],
    found: 85,
  },
  'recipient-filters': {
    aim: (dice, pools) => aimAtFilter(dice, drawFilter(dice, pools, 'any'), pools.settings),
    axes: ['filter-precedence', 'filter-blank-inequality', 'filter-wildcards'],
    found: 80,
  },
};

describe.each(Object.entries(texts))('aimed %s', (chapter, { aim, axes, found }) => {
  const aimed = [...poolsFor(2500)].map(([dice, pools]) => aim(dice, pools));
  const made = aimed.filter((each) => each !== undefined);

  it('claim what the reference answers under every reading of their set', () => {
    const wrong = made.flatMap((each) =>
      everyReadingIn(each.readingSet, axes)
        .map((readings) => answer({ chapter, given: {}, when: each.when } as Question, readings))
        .filter((given) => JSON.stringify(given) !== JSON.stringify(each.claim))
        .map((given) => JSON.stringify({ ...each, given })),
    );
    expect(wrong).toEqual([]);
  });

  it('are found for most texts, met and missed', () => {
    const met = made.filter(({ claim }) => claim.matches);
    expect(percent(made.length, aimed.length)).toBeGreaterThan(found);
    expect(percent(met.length, made.length)).toBeGreaterThan(35);
    expect(percent(met.length, made.length)).toBeLessThan(65);
  });
});

describe('aimed connections', () => {
  const aimed = [...poolsFor(1000)].flatMap(([dice, pools]) => {
    const given = { rules: [pick(dice, drawRules(dice, pools))] };
    const [rule] = valid(readRules(given.rules));
    return rule === undefined
      ? []
      : targetsOf(rule).map((target) => ({ dice, given, target, made: aimAtRule(dice, rule, target, pools) }));
  });
  const found = aimed.flatMap(({ made, ...rest }) => (made === undefined ? [] : [{ ...made, ...rest }]));

  it('claim whether the rule applies, under readings of their set', () => {
    const wrong = found.flatMap(({ dice, given, when, claim, readingSet, target }) =>
      times(4, () => readingsIn(dice, readingSet)).flatMap((readings) => {
        const decided = answer({ chapter: 'client-access-rules', given, when }, readings);
        const applies = 'decidedBy' in decided && decided.decidedBy?.length === 1;
        return applies === claim.applies
          ? []
          : [JSON.stringify({ target, rule: given.rules, when, claim, readingSet })];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['meets', 'misses', 'exempt', 'out-of-scope'])('are found for most rules: %s', (kind) => {
    const wanted = aimed.filter(({ target }) => target.kind === kind);
    const share = percent(wanted.filter(({ made }) => made !== undefined).length, wanted.length);
    expect(share).toBeGreaterThan(70);
  });
});
