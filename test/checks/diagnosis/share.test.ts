import { describe, expect, it } from 'vitest';
import { chance, diceOf } from '../../../generators/dice.ts';
import { type Profile, sharesOf } from '../../../src/checks/diagnosis/share.ts';
import { readerFor } from '../../../src/features/all.ts';
import { chapterNames } from '../../../src/model/chapters.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { answer } from '../../../src/reference/reference.ts';
import { cases } from '../../support/golden-collection.ts';

const profile = (features: readonly number[], failed: number, right: number): Profile => ({ features, failed, right });

describe('sharesOf', () => {
  it('finds the feature that parts failed from right, with its four counts', () =>
    expect(sharesOf([profile([0], 38, 8), profile([1], 1, 255)])).toEqual([
      { features: [0], failed: { with: 38, without: 1 }, right: { with: 8, without: 255 } },
    ]));

  it('takes any number of different questions', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => profile([index % 7, 7 + (index % 11)], index % 2, 1));
    expect(sharesOf(many)).toEqual([]);
  });

  it('says it from a difference of 0.6 on', () => {
    const parted = (right: number) => sharesOf([profile([0], 70, right), profile([], 30, 100 - right)]);
    expect(parted(10)).toHaveLength(1);
    expect(parted(11)).toEqual([]);
  });

  it('says it of five failed questions or more', () => {
    const failing = (failed: number) => sharesOf([profile([0], failed, 0), profile([], 0, 400)]);
    expect(failing(5)).toHaveLength(1);
    expect(failing(4)).toEqual([]);
  });

  it('says nothing of five failures among questions most of which have the feature', () =>
    expect(sharesOf([profile([0], 5, 30), profile([], 0, 70)])).toEqual([]));

  it('says two features that part better by 0.15 than the better of them', () => {
    const both = (right: number) =>
      sharesOf([
        profile([0, 1], 100, 0),
        profile([0], 0, right),
        profile([1], 0, right),
        profile([], 0, 100 - 2 * right),
      ]);
    expect(both(15)).toMatchObject([{ features: [0, 1], right: { with: 0, without: 100 } }]);
    expect(both(14)).toMatchObject([{ features: [0] }]);
  });

  it('says the first of two that part alike', () =>
    expect(sharesOf([profile([1, 2], 50, 5), profile([], 0, 100)])).toMatchObject([{ features: [1] }]));

  it('looks for a second one among the questions that the first leaves, and for no third', () => {
    const found = sharesOf([profile([0], 60, 2), profile([1], 20, 3), profile([2], 9, 0), profile([], 0, 200)]);
    expect(found).toEqual([
      { features: [0], failed: { with: 60, without: 29 }, right: { with: 2, without: 203 } },
      { features: [1], failed: { with: 20, without: 9 }, right: { with: 3, without: 200 } },
    ]);
  });

  it('says nothing where all is right, or all wrong, or there is nothing', () => {
    expect(sharesOf([profile([0], 0, 50), profile([1], 0, 50)])).toEqual([]);
    expect(sharesOf([profile([0], 50, 0), profile([1], 50, 0)])).toEqual([]);
    expect(sharesOf([])).toEqual([]);
  });
});

/** Programs that fail at random, for each share. */
const PROGRAMS = 25;

describe('a program that fails at random', () => {
  const featuresOf = (chapter: string): readonly (readonly number[])[] =>
    cases
      .filter(({ question }) => question.chapter === chapter)
      .map(({ question }) => readerFor(question.chapter).read(question, answer(question, defaultReadings)));

  it.each(chapterNames)('is told nothing of %s, whether it fails 2 %, 10 %, 30 % or 50 %', (chapter) => {
    const asked = featuresOf(chapter);
    for (const percent of [2, 10, 30, 50]) {
      for (let seed = 0; seed < PROGRAMS; seed += 1) {
        const dice = diceOf(seed, percent);
        const profiles = asked.map((features) =>
          chance(dice, percent) ? profile(features, 1, 0) : profile(features, 0, 1),
        );
        expect(sharesOf(profiles), `seed ${seed}`).toEqual([]);
      }
    }
  });
});
