/** Attribute values that comparisons tell apart: every cell with a shortest member. Blank is a cell of its own. */
import type { Result } from '../../model/problem.ts';
import { type Atom, type AtomTest, truthFor } from '../attributes/comparisons.ts';
import type { FilterTruth } from '../attributes/truth.ts';
import { type Bits, keyOfBits } from '../bits.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import { withGaps, withOther } from './alphabet.ts';
import { starAutomaton, tokensOf } from './star-automaton.ts';

/** Values of one property that have the same truth in all comparisons with it. */
export interface AttributeCell {
  /** The truth of each comparison, in the order given. */
  readonly truths: readonly FilterTruth[];
  /** A shortest value, folded; the blank one is ''. */
  readonly witness: string;
}

/** Words of 32 places in all states that a search may see. */
const MOST_WORDS = 2 ** 20;

/**
 * All cells of comparisons with one property, blank first, then by the length of the witness; blank and a text never
 * share a cell. Complete for texts without halves of surrogate pairs. Refused (`too-large`): more than a million words of states.
 */
export function attributeCells(atoms: readonly Atom[]): Result<readonly AttributeCell[], SizeProblem> {
  const truthsOf = (value: string): readonly FilterTruth[] => atoms.map((atom) => truthFor(atom, value));
  const cells = new Map<string, AttributeCell>();
  const spell = speller(atoms.map(({ test }) => test));
  const seen = new Set<string>();
  let level: readonly ValueState[] = [{ text: '', bits: spell.start }];
  while (level.length > 0) {
    const longer: ValueState[] = [];
    for (const { text, bits } of level) {
      for (const symbol of spell.alphabet) {
        const next = { text: text + symbol, bits: spell.step(bits, symbol) };
        const key = `${spell.placeOf(next.text)}:${keyOfBits(next.bits)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        longer.push(next);
        const truths = truthsOf(next.text);
        const cell = truths.join('');
        if (!cells.has(cell)) cells.set(cell, { truths, witness: next.text });
      }
    }
    const words = seen.size * spell.start.length;
    if (words > MOST_WORDS) return tooLarge('the cells of an attribute', words, MOST_WORDS, 'words');
    level = longer;
  }
  return { ok: true, value: [{ truths: truthsOf(''), witness: '' }, ...cells.values()] };
}

interface ValueState {
  readonly text: string;
  readonly bits: Bits;
}

interface Speller {
  readonly alphabet: readonly string[];
  readonly start: Bits;
  readonly step: (bits: Bits, symbol: string) => Bits;
  /** What the constants know of a text and all its continuations: that it begins some of them, or where it stands among them. */
  readonly placeOf: (text: string) => string;
}

function speller(tests: readonly AtomTest[]): Speller {
  const likes = tests.flatMap((test) => (test.kind === 'like' ? [tokensOf(test.parts)] : []));
  const constants = tests.flatMap((test) => ('text' in test ? [test.text] : []));
  const bounds = tests.flatMap((test) => (test.kind === 'before' || test.kind === 'after' ? [test.text] : []));
  const beginnings = new Set(
    constants.flatMap((text) => [...text].map((_, end, all) => all.slice(0, end + 1).join(''))),
  );
  const symbols = [...constants.flatMap((text) => [...text]), ...likes.flatMap((tokens) => tokens.symbols)];
  const automaton = starAutomaton(likes);
  return {
    alphabet: bounds.length === 0 ? withOther(symbols, () => false) : withGaps(symbols),
    start: automaton.start(likes.keys()),
    step: automaton.step,
    placeOf: (text) =>
      beginnings.has(text) ? `=${text}` : `${bounds.reduce((rank, bound) => (bound < text ? rank + 1 : rank), 0)}`,
  };
}
