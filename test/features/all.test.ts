import { describe, expect, it } from 'vitest';
import { featuresOf, readerFor } from '../../src/features/all.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { featuresIn } from '../checks/diagnosis/features/features-in.ts';
import { cases } from '../support/golden-collection.ts';

const counted = new Map<string, number>();
for (const { question } of cases)
  for (const name of featuresIn(question)) counted.set(name, (counted.get(name) ?? 0) + 1);

describe('the features', () => {
  it('are of every chapter', () => expect(Object.keys(featuresOf).sort()).toEqual([...chapterNames].sort()));

  it.each(chapterNames)('of %s have names of their own, which follow "questions with"', (chapter) => {
    const { names } = readerFor(chapter);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /^[A-Z]|[.,:]$| $/.test(name))).toEqual([]);
  });

  it('are each had by a golden question, but for those that no golden question is about', () => {
    const names = new Set(chapterNames.flatMap((chapter) => readerFor(chapter).names));
    expect([...names].filter((name) => !counted.has(name))).toEqual([
      'a line end in the username',
      'a slash in the username',
      'a star in the username',
      'a star that stands for a slash',
    ]);
  });

  it('are each lacked by a golden question', () =>
    expect([...counted].filter(([, count]) => count === cases.length)).toEqual([]));
});
