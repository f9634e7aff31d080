/** Filters over two properties whose values are near each other: equal but for case, one the beginning of another, blank. */
import fc from 'fast-check';
import type { Chain, Comparison } from '../../../src/model/filter.ts';
import type { Recipient } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';

const OPERATORS = ['-eq', '-ne', '-like', '-notlike', '-lt', '-gt'] as const;
const VALUES = [
  "'a'",
  "'B'",
  "'ab'",
  "'a*'",
  "'*B'",
  "'*a*b'",
  "'*'",
  "''",
  '$null',
  '10',
  '9',
  "'É'",
  "'\u{10400}'",
  "'\ue000'",
] as const;

const comparisonText = fc
  .tuple(fc.constantFrom('City', 'Office'), fc.constantFrom(...OPERATORS), fc.constantFrom(...VALUES))
  .map((words) => words.join(' '));

const { text } = fc.letrec<{ readonly text: string; readonly operand: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3 },
    comparisonText,
    tie('operand').map((operand) => `-not ${operand}`),
    tie('text').map((inner) => `(${inner})`),
  ),
  text: fc
    .tuple(tie('operand'), fc.array(fc.tuple(fc.constantFrom('-and', '-or'), tie('operand')), { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest.flat()].join(' ')),
}));

export const filterText: fc.Arbitrary<string> = text;
export const filter: fc.Arbitrary<Chain> = text.map((written) => valid(parseFilter(written)));

export const comparison: fc.Arbitrary<Comparison> = comparisonText.map((written) => {
  const { body } = valid(parseFilter(written)).first;
  if (body.kind !== 'comparison') throw new Error(written);
  return body;
});

export const value: fc.Arbitrary<string> = fc.constantFrom(
  '',
  'a',
  'A',
  'b',
  'aB',
  'ac',
  'abb',
  '10',
  '9',
  '*',
  'é',
  '\u{10428}',
  '\ue000',
  '\uffff',
  ' ',
);

export const recipient: fc.Arbitrary<Recipient> = fc.record(
  { city: fc.oneof(value, fc.constant(null)), office: value, company: value },
  { requiredKeys: [] },
);
