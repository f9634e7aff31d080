import { describe, expect, it } from 'vitest';
import { asName, casesOf, drawHostile, drawUsername, drawValue } from '../../generators/pools.ts';
import { wellFormed, wild, without } from '../../generators/settings.ts';
import { fold } from '../../src/syntax/fold.ts';
import { poolsFor } from './draws.ts';

const USERNAME = /^[^\\*]+\\[^\\*]+$/;

describe('the pools of a world', () => {
  it('is small, so that what is drawn apart meets', () => {
    for (const [dice, pools] of poolsFor(300)) {
      expect(pools.protocols.length).toBeLessThanOrEqual(8);
      expect(new Set(pools.protocols).size).toBe(pools.protocols.length);
      expect(pools.users.length + pools.domains.length).toBeLessThanOrEqual(9);
      expect(pools.values).toContain(drawValue(dice, pools));
    }
  });

  it.each([wellFormed, wild])('has usernames of two parts', (settings) => {
    const names = [...poolsFor(500, settings)].map(([dice, pools]) => drawUsername(dice, pools));
    expect(names.filter((name) => !USERNAME.test(name))).toEqual([]);
  });

  it('has mapped addresses only if they are wanted', () => {
    const mapped = (settings: typeof wellFormed): number =>
      [...poolsFor(200, settings)]
        .flatMap(([, { anchors }]) => anchors)
        .filter(({ family, value }) => family === 6 && value >> 32n === 0xffffn).length;
    expect(mapped(wellFormed)).toBeGreaterThan(20);
    expect(mapped(without(wellFormed, 'mapped-addresses'))).toBe(0);
  });
});

it('hostile texts are of many kinds, at times long', () => {
  const texts = [...poolsFor(2000)].map(([dice]) => drawHostile(dice));
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
  for (const [dice] of poolsFor(300)) {
    const text = drawHostile(dice);
    for (const other of casesOf(text)) expect(fold(other)).toBe(fold(text));
  }
});
