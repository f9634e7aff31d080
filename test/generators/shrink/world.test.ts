import { describe, expect, it } from 'vitest';
import { drawPolicyWorld } from '../../../generators/application-access-policies.ts';
import { drawPolicyCallsWorld } from '../../../generators/policy-administration.ts';
import { type Settings, wellFormed, without } from '../../../generators/settings.ts';
import { sizeOf } from '../../../generators/shrink/size.ts';
import { shrinkWorld, type World } from '../../../generators/shrink/world.ts';
import { type Chapter, chapterNames } from '../../../src/model/chapters.ts';
import { isValidQuestion } from '../../../src/reference/validity.ts';
import { worlds } from '../policy-worlds.ts';
import { questionsOf, sample } from '../scenarios.ts';

/** Few questions, because each of them is looked at in every smaller world. */
const settings: Settings = { ...without(wellFormed, 'everyday-sizes'), questions: { least: 2, most: 3 } };

/** The world after the first step down, and the next, until there is none. */
function smallest<C extends Chapter>(chapter: C, world: World<C>): World<C> {
  for (const smaller of shrinkWorld(chapter)(world)) return smallest(chapter, smaller);
  return world;
}

describe.each(chapterNames)('shrinkWorld of %s', (chapter) => {
  const worlds = sample(chapter, settings, 10);

  it('gives settled and smaller worlds, and keeps a question', () => {
    for (const world of worlds) {
      const candidates = [...shrinkWorld<Chapter>(chapter)(world)];
      expect(candidates.length).toBeGreaterThanOrEqual(world.when.length);
      for (const smaller of candidates) {
        expect(smaller.when.length).toBeGreaterThan(0);
        expect(questionsOf({ chapter, ...smaller }).filter((question) => !isValidQuestion(question))).toEqual([]);
        expect(sizeOf(smaller)).toBeLessThan(sizeOf(world));
      }
    }
  });

  it('leads to one question', () => {
    for (const world of worlds) expect(smallest<Chapter>(chapter, world).when).toHaveLength(1);
  });
});

/** As drawn for a campaign, with all their questions. */
const policyWorlds = {
  'application-access-policies': worlds(drawPolicyWorld, 10),
  'policy-administration': worlds(drawPolicyCallsWorld, 10),
};

describe('a smaller world of policies', () => {
  it.each(Object.entries(policyWorlds))('%s: is settled and smaller, at every size', (name, drawn) => {
    const chapter = name as keyof typeof policyWorlds;
    for (const world of drawn) {
      for (const smaller of shrinkWorld<Chapter>(chapter)(world)) {
        expect(questionsOf({ chapter, ...smaller }).filter((question) => !isValidQuestion(question))).toEqual([]);
        expect(sizeOf(smaller)).toBeLessThan(sizeOf(world));
      }
    }
  });

  it('keeps of the directory the mailbox that is asked about, and nothing else', () => {
    for (const world of policyWorlds['application-access-policies']) {
      const { given, when } = smallest('application-access-policies', world);
      expect(when).toHaveLength(1);
      expect(given).toMatchObject({ policies: [], directory: { recipients: [{}] } });
    }
  });

  it('leads to one call on nothing', () => {
    for (const world of policyWorlds['policy-administration']) {
      const { given, when } = smallest('policy-administration', world);
      expect(when.map(({ cmdlets }) => cmdlets.length)).toEqual([1]);
      expect(given).toEqual({ policies: [], directory: { recipients: [] } });
    }
  });
});
