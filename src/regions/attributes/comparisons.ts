/** One comparison of a filter, and its truth for an attribute. */
import type { Comparison } from '../../model/filter.ts';
import type { Readings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import { starPattern } from '../../syntax/username-patterns.ts';
import { accountsFor } from '../usernames/star-match.ts';
import { type FilterTruth, truthOf } from './truth.ts';

/** What a comparison asks of a text that is folded and not blank. */
export type AtomTest =
  | { readonly kind: 'blank' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'equal' | 'before' | 'after'; readonly text: string }
  | { readonly kind: 'like'; readonly parts: readonly string[] };

/** A test of one property, and whether the comparison is its opposite. Equal keys are equal comparisons. */
export interface Atom {
  readonly property: string;
  readonly test: AtomTest;
  readonly negated: boolean;
  /** The truth for a blank attribute. */
  readonly ofBlank: FilterTruth;
  readonly key: string;
}

/** The comparison without regard to how it is written, under a reading (OPATH-FOLDED, OPATH-NULL, OPATH-VALUES, OPATH-BLANK). */
export function atomOf({ property, operator, value }: Comparison, readings: Readings): Atom {
  const negated = operator === '-ne' || operator === '-notlike';
  const test = testOf(operator, value.kind === 'null' ? '' : fold(value.written));
  const ofBlank = blankTruth(test, negated, readings);
  return { property, test, negated, ofBlank, key: JSON.stringify([property, negated, ofBlank, test]) };
}

function blankTruth(test: AtomTest, negated: boolean, readings: Readings): FilterTruth {
  if (test.kind === 'blank' || test.kind === 'nothing') return truthOf(passes(test, '') !== negated);
  return readings['filter-blank-inequality'] === 'blank-unknown' ? 0 : truthOf(negated);
}

function testOf(operator: Comparison['operator'], text: string): AtomTest {
  const isOrder = operator === '-lt' || operator === '-gt';
  if (text === '') return { kind: isOrder ? 'nothing' : 'blank' }; // OPATH-NULL
  if (isOrder) return { kind: operator === '-lt' ? 'before' : 'after', text };
  const { parts } = starPattern(text);
  return parts.length > 1 && (operator === '-like' || operator === '-notlike')
    ? { kind: 'like', parts }
    : { kind: 'equal', text };
}

/** OPATH-EQ, OPATH-LIKE, OPATH-ORDER, OPATH-NULL: the truth for an attribute that is folded; blank is ''. */
export function truthFor({ test, negated, ofBlank }: Atom, attribute: string): FilterTruth {
  return attribute === '' ? ofBlank : truthOf(passes(test, attribute) !== negated);
}

/** Whether a folded attribute passes a test; only the test for blanks is put to a blank one. */
export function passes(test: AtomTest, attribute: string): boolean {
  switch (test.kind) {
    case 'blank':
      return attribute === '';
    case 'nothing':
      return false;
    case 'equal':
      return attribute === test.text;
    case 'before':
      return attribute < test.text;
    case 'after':
      return attribute > test.text;
    case 'like':
      return accountsFor(test.parts, attribute);
  }
}
