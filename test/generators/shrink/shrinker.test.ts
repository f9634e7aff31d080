import { expect, it } from 'vitest';
import {
  dropElements,
  dropKeys,
  dropLetters,
  shrinkElement,
  shrinkField,
  shrinkList,
} from '../../../generators/shrink/shrinker.ts';

const halves = (value: number): readonly number[] => (value > 1 ? [value >> 1] : []);

it('dropElements leaves out large parts first, single elements last', () => {
  expect([...dropElements([1, 2, 3, 4])].map((list) => list.join(''))).toEqual([
    '34',
    '12',
    '234',
    '134',
    '124',
    '123',
  ]);
  expect([...dropElements([1, 2], 1)]).toEqual([[2], [1]]);
  expect([...dropElements([1], 1)]).toEqual([]);
  expect([...dropElements([1])]).toEqual([[]]);
  expect([...dropElements([])]).toEqual([]);
});

it('shrinkElement makes one element smaller at a time', () => {
  expect([...shrinkElement([4, 1, 6], halves)]).toEqual([
    [2, 1, 6],
    [4, 1, 3],
  ]);
});

it('dropKeys leaves out one of the keys that are there', () => {
  const record: { a: number; b: null; c?: number } = { a: 1, b: null };
  expect([...dropKeys(record, ['b', 'c'])]).toEqual([{ a: 1 }]);
});

it('shrinkField makes one field smaller, if it has a value', () => {
  const record: { a: number; b: number | null; c?: number } = { a: 8, b: null };
  expect([...shrinkField(record, 'a', halves)]).toEqual([{ a: 4, b: null }]);
  expect([...shrinkField(record, 'b', halves), ...shrinkField(record, 'c', halves)]).toEqual([]);
});

it('shrinkList leaves out elements first, then makes one smaller', () => {
  expect([...shrinkList([4, 1], halves, 1)]).toEqual([[1], [4], [2, 1]]);
});

it('dropLetters leaves out one character at a time, and no half of one', () => {
  expect([...dropLetters('a👍b')]).toEqual(['👍b', 'ab', 'a👍']);
  expect([...dropLetters('')]).toEqual([]);
});
