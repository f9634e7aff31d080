import { expect, it } from 'vitest';
import { bitsOf } from '../../../src/regions/bits.ts';
import { emptyRows, lazyClasses, makeWords } from '../../../src/regions/rules/classes.ts';

const truth = (number: number) => bitsOf(64, (each) => each === number);

it('each truth has a class of its own, with a row that is written once; beyond the limit the first row serves', () => {
  const rows = emptyRows(2, makeWords);
  const written: number[] = [];
  const classes = lazyClasses([rows], 3, (row) => {
    written.push(row);
    rows.data.fill(row + 10, row * 2, row * 2 + 2);
  });
  expect([5, 40, 5, 6, 7, 8, 40].map((number) => classes.classOf(truth(number)))).toEqual([1, 2, 1, 3, 0, 0, 2]);
  expect(written).toEqual([1, 2, 3, 0, 0]);
  expect([...rows.data.subarray(0, 8)]).toEqual([10, 10, 11, 11, 12, 12, 13, 13]);
});

it('classes are told apart by every word of their truth', () => {
  const { classOf } = lazyClasses([emptyRows(1, makeWords)], 9, () => {});
  expect([40, 41, 40, 9].map((number) => classOf(truth(number)))).toEqual([1, 2, 1, 3]);
});

it('a class can be added that shares its truth with others', () => {
  const classes = lazyClasses([emptyRows(1, makeWords)], 9, () => {});
  expect([classes.classOf(truth(1)), classes.add(truth(1)), classes.classOf(truth(1))]).toEqual([1, 2, 1]);
});
