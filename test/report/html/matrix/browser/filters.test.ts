import { describe, expect, it } from 'vitest';
import {
  describeFilters,
  fits,
  hasAnswer,
  NO_FILTERS,
  parseFilters,
  printFilters,
} from '../../../../../src/report/html/matrix/browser/filters.mjs';

describe('the address of the page', () => {
  it.each([
    NO_FILTERS,
    { ...NO_FILTERS, app: 'invoice robot' },
    { app: 'a&b=c#d', mailbox: '漢 +1', answer: 'open', reach: 'confined to n', view: 'table' },
  ])('holds %j and gives it back', (filters) => {
    const hash = printFilters(filters);
    expect(hash === '' ? NO_FILTERS : parseFilters(hash)).toEqual(filters);
  });

  it('is nothing for everything, and a place on the page is no filter', () => {
    expect(printFilters(NO_FILTERS)).toBe('');
    expect(printFilters({ ...NO_FILTERS, reach: 'nobody' })).toBe('#reach=nobody');
    expect(parseFilters('#reach')).toBeUndefined();
    expect(parseFilters('#reach=nobody&onload=x')).toEqual({ ...NO_FILTERS, reach: 'nobody' });
  });
});

it.each([
  ['', true],
  ['  ', true],
  ['ROBOT', true],
  ['robot invoice', true],
  ['robot sync', false],
])('%j fits: %s', (text, expected) => {
  expect(fits('invoice robot 6c1f', text)).toBe(expected);
});

const other = { readings: '', word: '', because: '', policies: [] };
const face = { word: '', kind: 'granted', because: '', clause: '', policies: [], others: [] };
it.each([
  [{ ...face }, ['', 'granted']],
  [{ ...face, others: [other] }, ['', 'granted', 'depends', 'open']],
  [{ ...face, kind: 'unknown' }, ['', 'unknown', 'open']],
  [{ ...face, kind: 'denied' }, ['', 'denied']],
  [{ ...face, kind: 'none' }, ['']],
])('%j has the answers %j', (given, expected) => {
  const all = ['', 'granted', 'denied', 'unknown', 'depends', 'open'];
  expect(all.filter((each) => hasAnswer(given, each))).toEqual(expected);
});

it('is told in words on paper', () => {
  expect(describeFilters(NO_FILTERS)).toBe('');
  expect(describeFilters({ app: ' a ', mailbox: 'b', answer: 'open', reach: 'nobody', view: 'table' })).toBe(
    'app “a”, mailbox “b”, answer depends or not known, reach nobody',
  );
});
