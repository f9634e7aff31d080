/** The small scope of filters: every filter of up to three comparisons over a few attributes, values and ways to join them. */

import type { Recipient } from '../../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../../src/model/question.ts';
import { listsOf, type Scope } from './scope.ts';

const properties = ['City', 'cITY', 'CustomAttribute1', 'CustomAttribute12', 'Title'];

const operators = ['-eq', '-ne', '-like', '-notlike', '-lt', '-gt', '-EQ', '-contains'];

const values = [
  "'Oslo'",
  '"oslo"',
  "'Os*'",
  "'*sl*'",
  "'O*o'",
  "'slo'",
  "'Os.o'",
  "'*'",
  "''",
  "' '",
  "'O''Brien'",
  "'O'Brien'",
  "'f'",
  "'null'",
  '$null',
  '$true',
  '7',
  '007',
  'Oslo',
  '',
];

/** City in each of its cells: absent, null, empty, white space, and texts that the values above hold, hold in part or do not. */
const cities: readonly Recipient[] = [
  {},
  ...[
    null,
    '',
    ' ',
    'Oslo',
    'oslo',
    'Paris',
    'O*o',
    "O'Brien",
    "O''Brien",
    'é',
    'F',
    '7',
    '007',
    'null',
    '$null',
    'True',
  ].map((city) => ({ city })),
];

const recipients: readonly Recipient[] = [...cities, { customAttribute1: 'Oslo' }, { customAttribute12: 'Oslo' }];

/** Texts that hold no comparison; the grammar produces none of them. */
const noFilters = ['', ' ', 'City', "'Oslo'", '$true', '-not', '()', '{}'];

/** What may stand around one comparison. */
const frames: readonly ((comparison: string) => string)[] = [
  (comparison) => `-not ${comparison}`,
  (comparison) => `-not -not ${comparison}`,
  (comparison) => `-not(${comparison})`,
  (comparison) => `!${comparison}`,
  (comparison) => `(${comparison})`,
  (comparison) => `(((${comparison})))`,
  (comparison) => `{${comparison}}`,
  (comparison) => ` ${comparison} `,
  (comparison) => `(${comparison}`,
  (comparison) => `${comparison} -and`,
  (comparison) => `${comparison} 'Oslo'`,
  (comparison) => comparison.replaceAll(' ', '\t'),
];

const joined = ["City -eq 'Oslo'", "Company -eq 'Contoso'", "Office -ne 'North'"];

const workers: readonly Recipient[] = [...listsOf([true, false], 3)].map(([oslo, contoso, north]) => ({
  city: oslo ? 'Oslo' : 'Paris',
  company: contoso ? 'Contoso' : null,
  office: north ? 'North' : '',
}));

/** What may join so many comparisons. */
const connectives = [[], [], ['-and', '-or', '-AND'], ['-and', '-or']];

/** The filters of one size. */
function* filters(size: number): Generator<string> {
  switch (size) {
    case 0:
      yield* noFilters;
      return;
    case 1:
      for (const property of properties) {
        for (const operator of operators) for (const value of values) yield `${property} ${operator} ${value}`;
      }
      return;
    default:
      yield* chains(size);
  }
}

/** Comparisons one after the other, each with or without a negation, and every run of them in parentheses. */
function* chains(size: number): Generator<string> {
  const signed = joined.flatMap((each) => [each, `-not ${each}`]);
  for (const operands of listsOf(signed, size)) {
    for (const links of listsOf(connectives[size] ?? [], size - 1)) {
      for (const [from, to] of runs(size)) {
        const enclosed = operands.map((each, at) => `${at === from ? '(' : ''}${each}${at === to ? ')' : ''}`);
        yield enclosed.map((each, at) => (at === 0 ? each : `${links[at - 1]} ${each}`)).join(' ');
      }
    }
  }
}

/** Nothing in parentheses, then each run of two or more operands. */
function runs(size: number): readonly (readonly [number, number])[] {
  const places = Array.from({ length: size }, (_, index) => index);
  return [[-1, -1], ...places.flatMap((from) => places.filter((to) => to > from).map((to) => [from, to] as const))];
}

function* questions(size: number): Generator<Question> {
  for (const filter of filters(size)) yield* asking(filter, size < 2 ? recipients : workers);
  if (size === 1) for (const frame of frames) for (const each of joined) yield* asking(frame(each), workers);
}

function asking(filter: string, of: readonly Recipient[]): readonly Question[] {
  return of.map((recipient) => ({ chapter: 'recipient-filters', given: {}, when: { filter, recipient } }));
}

export const scope: Scope = { chapter: 'recipient-filters', counts: 'comparisons', sizes: [0, 3], ofSize: questions };
