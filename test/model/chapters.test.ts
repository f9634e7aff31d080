import { expect, it } from 'vitest';
import { chapterTable } from '../../src/model/chapters.ts';
import { schemas } from '../../src/model/generated/schemas.generated.ts';

it('the table has every chapter of the protocol, and names schemas that there are', () => {
  expect(Object.keys(chapterTable).toSorted()).toEqual(schemas.$defs.Chapter.enum.toSorted());
  for (const { given, when, answer } of Object.values(chapterTable)) {
    for (const name of [given, when, answer]) expect(schemas.$defs).toHaveProperty(name);
  }
});

it('chapters of one text are given nothing and answer whether it matches', () => {
  for (const { given, answer, isText } of Object.values(chapterTable)) {
    expect([given === 'NoGiven', answer === 'MatchAnswer']).toEqual([isText, isText]);
  }
});
