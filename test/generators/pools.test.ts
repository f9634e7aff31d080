import { describe, expect, it } from 'vitest';
import { asName, casesOf, drawHostile, drawUsername, drawValue } from '../../generators/pools.ts';
import { wellFormed, wild, without } from '../../generators/settings.ts';
import { fold } from '../../src/syntax/fold.ts';
import { grounds } from './draws.ts';

const USERNAME = /^[^\\*]+\\[^\\*]+$/;

describe('the ground of a world', () => {
  it('is small, so that what is drawn apart meets', () => {
    for (const [dice, ground] of grounds(300)) {
      expect(ground.protocols.length).toBeLessThanOrEqual(8);
      expect(new Set(ground.protocols).size).toBe(ground.protocols.length);
      expect(ground.users.length + ground.domains.length).toBeLessThanOrEqual(9);
      expect(ground.values).toContain(drawValue(dice, ground));
    }
  });

  it.each([wellFormed, wild])('has usernames of two parts', (settings) => {
    const names = [...grounds(500, settings)].map(([dice, ground]) => drawUsername(dice, ground));
    expect(names.filter((name) => !USERNAME.test(name))).toEqual([]);
  });

  it('has mapped addresses only if they are wanted', () => {
    const mapped = (settings: typeof wellFormed): number =>
      [...grounds(200, settings)]
        .flatMap(([, { anchors }]) => anchors)
        .filter(({ family, value }) => family === 6 && value >> 32n === 0xffffn).length;
    expect(mapped(wellFormed)).toBeGreaterThan(20);
    expect(mapped(without(wellFormed, 'mapped-addresses'))).toBe(0);
  });
});

it('hostile texts are of many kinds, at times long', () => {
  const texts = [...grounds(2000)].map(([dice]) => drawHostile(dice));
  expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(1000);
  expect(new Set(texts).size).toBeGreaterThan(1000);
  expect(texts.filter((text) => /\p{Surrogate}/u.test(text)).length).toBeGreaterThan(50);
});

it('a name has neither backslash nor star, and is not empty', () => {
  expect(['a\\b*c', '\\*', ''].map(asName)).toEqual(['abc', 'x', 'x']);
});

it('cases of a text are one text after folding, and at least the text', () => {
  expect(casesOf('jo-Ann')).toEqual(['JO-ANN', 'jo-ann']);
  expect(casesOf('Жанна')).toEqual(['ЖАННА', 'жанна']);
  expect(casesOf('Weiß')).toEqual(['weiß']);
  expect(casesOf('ΑΣ')).toEqual(['ΑΣ']);
  for (const [dice] of grounds(300)) {
    const text = drawHostile(dice);
    for (const other of casesOf(text)) expect(fold(other)).toBe(fold(text));
  }
});
