import { describe, expect, it } from 'vitest';
import { type Settings, wellFormed, without } from '../../../generators/settings.ts';
import { sizeOf } from '../../../generators/shrink/size.ts';
import { shrinkWorld, type World } from '../../../generators/shrink/world.ts';
import { type Chapter, chapterNames } from '../../../src/model/chapters.ts';
import { isValidQuestion } from '../../../src/reference/validity.ts';
import { questionsOf, sample } from '../scenarios.ts';

/** Few questions, because each of them is looked at in every smaller world. */
const settings: Settings = { ...without(wellFormed, 'everyday-sizes'), questions: { least: 2, most: 3 } };

/** The world after the first step down, and the next, until there is none. */
function smallest<C extends Chapter>(chapter: C, world: World<C>): World<C> {
  for (const smaller of shrinkWorld(chapter)(world)) return smallest(chapter, smaller);
  return world;
}

describe.each(chapterNames)('shrinkWorld of %s', (chapter) => {
  const worlds = sample(chapter, settings, 5);

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

it('a directory keeps the mailboxes that are asked about, and nothing else', () => {
  for (const world of sample('application-access-policies', settings, 8)) {
    const { given } = smallest<Chapter>('application-access-policies', world);
    expect(given).toMatchObject({ policies: [], directory: { recipients: [{}] } });
  }
  for (const world of sample('policy-administration', settings, 8)) {
    const { given, when } = smallest<Chapter>('policy-administration', world);
    expect(given).toEqual({ policies: [], directory: { recipients: [] } });
    expect(when).toEqual([{ cmdlets: [expect.anything()] }]);
  }
});
