/** The small scope of filters: every filter of up to three comparisons over a few attributes, values and ways to join them. */
import type { Question } from '../../../model/question.ts';
import type { Recipient } from '../../../model/wire.generated.ts';
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

const connectives = ['-and', '-or', '-AND'];

function* texts(size: number): Generator<{ readonly filter: string; readonly of: readonly Recipient[] }> {
  if (size === 0) for (const filter of noFilters) yield { filter, of: cities };
  if (size === 1) {
    for (const property of properties) {
      for (const operator of operators) {
        for (const value of values) yield { filter: `${property} ${operator} ${value}`, of: recipients };
      }
    }
    for (const frame of frames) for (const comparison of joined) yield { filter: frame(comparison), of: workers };
  }
  if (size > 1) for (const filter of chains(size)) yield { filter, of: workers };
}

/** Comparisons one after the other, each with or without a negation, and every run of them in parentheses. */
function* chains(size: number): Generator<string> {
  for (const operands of listsOf(
    joined.flatMap((each) => [each, `-not ${each}`]),
    size,
  )) {
    for (const links of listsOf(connectives.slice(0, size === 2 ? 3 : 2), size - 1)) {
      for (const [from, to] of runs(size)) {
        yield operands
          .map(
            (operand, index) =>
              `${index === from ? '(' : ''}${operand}${index === to ? ')' : ''} ${links[index] ?? ''}`,
          )
          .join(' ')
          .trim();
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
  for (const { filter, of } of texts(size)) {
    for (const recipient of of) yield { chapter: 'recipient-filters', given: {}, when: { filter, recipient } };
  }
}

export const scope: Scope = { chapter: 'recipient-filters', counts: 'comparisons', sizes: [0, 3], ofSize: questions };
