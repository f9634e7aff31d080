/** Kinds of unsettled filters, in the order of spec/unsettled.md. */
import { fold } from '../fold.ts';
import { comparisonOperators, filterProperties, operators, propertyNamed } from '../recipient-filters/words.ts';
import type { TextKind } from './kinds.ts';

/** A filter cut into what cannot be divided, the blanks among it: put together, they are the text. */
interface FilterPiece {
  readonly kind: 'blank' | 'quoted' | 'parenthesis' | 'brace' | 'word';
  readonly text: string;
}

const PIECE = /([ \t]+)|('(?:[^']|'')*'|"(?:[^"]|"")*")|([()])|([{}])|([^ \t'"(){}]+|['"])/g;
const KINDS = ['blank', 'quoted', 'parenthesis', 'brace', 'word'] as const;

function piecesOf(text: string): readonly FilterPiece[] {
  return [...text.matchAll(PIECE)].map(([piece, ...groups]) => ({
    kind: KINDS[groups.findIndex((group) => group !== undefined)] ?? 'word',
    text: piece,
  }));
}

function joined(pieces: readonly (FilterPiece | string)[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** Longest first, so that `-notlike` is not taken for `-not`. */
function oneOf(words: readonly string[]): string {
  const longest = [...words].sort((one, other) => other.length - one.length);
  return `(?:${longest.map((word) => word.replace('$', '\\$')).join('|')}|\\d+)`;
}

const OPERATOR = oneOf(operators).replace('|\\d+', '');
const OPERAND = oneOf([...filterProperties.map(fold), '$null', '$true', '$false']);
const RUN = new RegExp(`^${OPERAND}?(?:${OPERATOR}${OPERAND}?)+$`, 'i');
const EACH_WORD = new RegExp(`${OPERATOR}|${OPERAND}`, 'gi');

/** Longer words are no run of words: no filter leaves so many blanks out. */
const LONGEST_RUN = 200;

/** Whether these are several words of filters with no blank between them: `City-eq5`. */
export function isRunOfWords(word: string): boolean {
  return word.length <= LONGEST_RUN && RUN.test(word) && !operators.includes(fold(word));
}

/** A blank between two quoted texts or words, and inside a word that is a run of known ones: `City-eq5`. */
function insertBlanks(text: string): string {
  const needsBlank = ({ kind }: FilterPiece): boolean => kind === 'quoted' || kind === 'word';
  return joined(
    piecesOf(text).flatMap((piece, index, all) => {
      const before = all[index - 1];
      const blank = before !== undefined && needsBlank(before) && needsBlank(piece) ? [' '] : [];
      const isRun = piece.kind === 'word' && isRunOfWords(piece.text);
      return [...blank, isRun ? (piece.text.match(EACH_WORD) ?? []).join(' ') : piece];
    }),
  );
}

/** The piece before this one that is no blank. */
function before(pieces: readonly FilterPiece[], index: number): FilterPiece | undefined {
  return pieces.slice(0, index).findLast(({ kind }) => kind !== 'blank');
}

function isOperator({ text }: FilterPiece, among: readonly string[]): boolean {
  return among.includes(fold(text));
}

/** A word in the place of a value: not in quotes, no number, no `$` word and no operator. */
function quoteWords(text: string): string {
  return joined(
    piecesOf(text).map((piece, index, all) => {
      const operator = before(all, index);
      const isValue = piece.kind === 'word' && operator !== undefined && isOperator(operator, comparisonOperators);
      const isBare = isValue && !/^(?:\d+$|\$|-\D|['"])/.test(piece.text);
      return isBare ? `'${piece.text}'` : piece;
    }),
  );
}

function dropBraces(text: string): string {
  return /^[ \t]*\{([\s\S]*)\}[ \t]*$/.exec(text)?.[1] ?? text;
}

/** Puts each comparison that has `-not` directly before it in parentheses. */
function encloseNegated(text: string): string {
  const pieces = piecesOf(text);
  const bare = pieces.flatMap((piece, index) => {
    const isProperty = piece.kind === 'word' && propertyNamed(fold(piece.text)) !== undefined;
    const negation = before(pieces, index);
    return isProperty && negation !== undefined && isOperator(negation, ['-not']) ? [index] : [];
  });
  const lasts = bare.map((index) => valueAfter(pieces, index));
  return joined(
    pieces.flatMap((piece, index) => [
      ...(bare.includes(index) ? ['('] : []),
      piece,
      ...(lasts.includes(index) ? [')'] : []),
    ]),
  );
}

/** The place of the value of the comparison that begins here: the second piece after it that is no blank. */
function valueAfter(pieces: readonly FilterPiece[], index: number): number {
  const places = pieces.flatMap(({ kind }, place) => (place > index && kind !== 'blank' ? [place] : []));
  return places[1] ?? pieces.length - 1;
}

export const filterKinds: readonly TextKind[] = [
  { name: 'blanks-left-out', mend: insertBlanks },
  { name: 'bare-word', mend: quoteWords },
  { name: 'braces', mend: dropBraces },
  { name: 'bare-not', mend: encloseNegated },
];
