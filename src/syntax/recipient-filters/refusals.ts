/** What is said of a text that is no filter: the place, the offending text, and what was probably meant. */
import type { GrammarProblem, Production, Result } from '../../model/problem.ts';
import { fold } from '../fold.ts';
import { nearest } from '../nearest.ts';
import { quote } from '../terminal-text.ts';
import { isRunOfWords } from '../unsettled/filter-kinds.ts';
import {
  comparisonOperators,
  connectives,
  filterProperties,
  operators,
  propertyNamed,
  spellProperty,
} from './words.ts';

type FilterRefusal = Result<never, GrammarProblem> & { readonly ok: false };

/** What a word is to be: before an operand, after a property, after a comparison operator, or after an operand. */
export type Position = Extract<Production, 'operand' | 'operator' | 'value' | 'connective'>;

/** A refusal at a place, counted from 1. */
export function refuse(
  at: number,
  production: Production,
  message: string,
  hint: string,
  clause: GrammarProblem['clause'],
): FilterRefusal {
  const place = `character ${at + 1}`;
  return { ok: false, problem: { code: 'invalid-value', production, place, message, hint, clause } };
}

/** What stands at a place, on one line and not too much of it. */
export function excerpt(text: string, at: number): string {
  const rest = Array.from(text.slice(at, at + 49))
    .slice(0, 24)
    .join('');
  return quote(rest.length < text.length - at ? `${rest}…` : rest).slice(1, -1);
}

const FORM = "a comparison is `Property -operator 'value'`";

/** Longer guesses help nobody. */
const LONGEST_GUESS = 60;

/** Signs of other languages and words without their hyphen. */
const MEANT: Readonly<Record<Exclude<Position, 'value'>, Readonly<Record<string, string>>>> = {
  operator: { '=': '-eq', '==': '-eq', '===': '-eq', '!=': '-ne', '<>': '-ne', '<': '-lt', '>': '-gt', is: '-eq' },
  connective: { '&&': '-and', '&': '-and', '||': '-or', '|': '-or' },
  operand: { '!': '-not' },
};

/** Operators of PowerShell that filters lack: no misspelt ones. */
const FOREIGN: readonly string[] = ['-le', '-ge', '-in', '-is', '-as', '-xor'];

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const CURLY = /[\u2018-\u201f\u00ab\u00bb\u2032\u2033\u00b4`]/;

/** A word that stands where no such word may. */
export function refuseWord(text: string, at: number, word: string, position: Position): FilterRefusal {
  const brace = word.search(/^[{}]|[{}]$/);
  if (brace !== -1) return refuseBrace(text, at + brace);
  if (CURLY.test(word[0] ?? '')) return refuseCurly(text, at);
  if (isRunOfWords(word))
    return refuse(at, 'token', `there is no space inside \`${excerpt(text, at)}\``, SEPARATE, 'OPATH-BLANKS');
  if (DASHES.test(word[0] ?? '')) {
    const hint = asked(nearest(word.replace(DASHES, '-'), operators), operators);
    return refuse(at, position, `${quote(word)} begins with a typographic dash`, hint, 'OPATH-OPERATORS');
  }
  if (position === 'value' || /^[-+]?[.\d]/.test(word)) return refuseValue(text, at, word);
  const meant = meantOperator(word, position);
  if (word.startsWith('-') || position !== 'operand' || meant !== undefined) {
    const known = position === 'operator' ? comparisonOperators : position === 'connective' ? connectives : operators;
    return refuse(
      at,
      position,
      `${quote(word)} is no operator of filters`,
      asked(meant ?? misspelt(word, known), known),
      'OPATH-OPERATORS',
    );
  }
  return refuseProperty(at, word);
}

function asked(found: string | undefined, known: readonly string[]): string {
  return found === undefined ? `known: ${known.join(', ')}` : `did you mean \`${found}\`?`;
}

function misspelt(word: string, known: readonly string[]): string | undefined {
  return FOREIGN.includes(fold(word.slice(0, LONGEST_GUESS))) ? undefined : nearest(word, known);
}

function meantOperator(word: string, position: Exclude<Position, 'value'>): string | undefined {
  const folded = fold(word.slice(0, LONGEST_GUESS));
  const signs = MEANT[position];
  if (Object.hasOwn(signs, folded)) return signs[folded];
  const words = { operator: comparisonOperators, connective: connectives, operand: ['-not'] }[position];
  return words.find((each) => each === `-${folded}`);
}

function refuseProperty(at: number, word: string): FilterRefusal {
  const names = filterProperties.map(spellProperty);
  const [, start = '', sign = ''] = /^(!?\w+)(==?|!=|<>|<|>)/.exec(word.slice(0, LONGEST_GUESS)) ?? [];
  if (propertyNamed(fold(start)) !== undefined) {
    const hint = `did you mean \`${start} ${MEANT.operator[sign]}\`? separate words by spaces`;
    return refuse(at, 'property', `${quote(word)} is no property of filters`, hint, 'OPATH-PROPERTIES');
  }
  const near = likelyProperty(word, names);
  const hint = near === undefined ? `known: ${SUMMARY}` : `did you mean \`${near}\`?`;
  return refuse(at, 'property', `${quote(word)} is no property of filters`, hint, 'OPATH-PROPERTIES');
}

const SUMMARY = filterProperties
  .filter((name) => !/\d/.test(name))
  .map(spellProperty)
  .join(', ')
  .replace(', Department', ', CustomAttribute1 to CustomAttribute15, Department');

/** A misspelt name, the beginning of one, or the name that the directory has for it. */
function likelyProperty(word: string, names: readonly string[]): string | undefined {
  const folded = fold(word.slice(0, LONGEST_GUESS));
  const custom = propertyNamed(folded.replace(/^extension(?=attribute\d)/, 'custom'));
  if (custom !== undefined) return spellProperty(custom);
  const near = nearest(word, names);
  if (near !== undefined || folded.length < 4) return near;
  const begun = names.filter((name) => fold(name).startsWith(folded));
  return begun.length === 1 ? begun[0] : undefined;
}

function refuseValue(text: string, at: number, word: string): FilterRefusal {
  const message = `\`${excerpt(text, at)}\` is a value without quotes`;
  const named = ['$null', '$true', '$false'].find((each) => each === `$${fold(word.slice(0, LONGEST_GUESS))}`);
  if (named !== undefined) return refuse(at, 'value', message, `did you mean \`${named}\`?`, 'OPATH-BARE-WORD');
  const rest = text.slice(at, at + LONGEST_GUESS);
  const bare = (/^[^()'"]*?(?=\s+-(?:and|or)\b|\s*[()'"]|\s*$)/i.exec(rest)?.[0] ?? word) || word;
  const value = quote(`'${bare}'`);
  const hint = text[at + word.length] === "'" ? `did you mean ${value}?` : `put it in quotes: ${value}`;
  return refuse(at, 'value', message, hint, word.startsWith('$') ? 'OPATH-VALUES' : 'OPATH-BARE-WORD');
}

function refuseBrace(text: string, at: number): FilterRefusal {
  const hint = 'leave out the outer braces; they belong to PowerShell';
  return refuse(at, 'token', `a brace stands at \`${excerpt(text, at)}\``, hint, 'OPATH-BRACES');
}

function refuseCurly(text: string, at: number): FilterRefusal {
  const inside = text.slice(at + 1, at + LONGEST_GUESS);
  const end = inside.search(/[\u2018-\u201f\u00ab\u00bb\u2032\u2033\u00b4`'"]/);
  const hint =
    end === -1 ? 'put it in plain quotes, `\'` or `"`' : `did you mean ${quote(`'${inside.slice(0, end)}'`)}?`;
  return refuse(at, 'quote', `\`${excerpt(text, at)}\` begins with a typographic quote`, hint, 'OPATH-BARE-WORD');
}

/** A quoted value that never ends. */
export function refuseOpen(text: string, at: number, mark: string): FilterRefusal {
  const curly = CURLY.exec(text.slice(at + 1, at + LONGEST_GUESS))?.[0];
  const hint = `end the value with ${mark}${curly === undefined ? '' : `, not with ${curly}`}`;
  return refuse(at, 'quote', `the quote before \`${excerpt(text, at + 1)}\` is never closed`, hint, 'OPATH-QUOTES');
}

/** White space that is neither space nor tab. */
export function refuseSpace(text: string, at: number): FilterRefusal {
  const character = text[at] ?? '';
  const name = /[\r\n\u2028\u2029]/.test(character)
    ? 'a line break'
    : /[\u00a0\u202f]/.test(character)
      ? 'a no-break space'
      : 'white space that is neither space nor tab';
  const message = `${name} stands at \`${excerpt(text, at)}\``;
  return refuse(at, 'token', message, 'put a plain space in its place', 'OPATH-TOKENS');
}

const SEPARATE = 'separate words and values by spaces';

/** Something that follows a word or a value without a space; a quoted value began at `from`. */
export function refuseTight(text: string, at: number, from: number | undefined): FilterRefusal {
  if (/[{}]/.test(text[at] ?? '')) return refuseBrace(text, at);
  if (/\s/.test(text[at] ?? '')) return refuseSpace(text, at);
  const whole = from === undefined ? undefined : doubled(text, from, at);
  if (whole !== undefined) {
    const hint = `write a quote inside a value twice: ${quote(whole)}`;
    const message = `a quote stands inside a value, before \`${excerpt(text, at)}\``;
    return refuse(at - 1, 'quote', message, hint, 'OPATH-QUOTES');
  }
  const message = `there is no space before \`${excerpt(text, at)}\``;
  return refuse(at, 'token', message, SEPARATE, 'OPATH-BLANKS');
}

/** The value with the quotes inside it doubled, when the text reads as one: `'It's'` was `'It''s'`. */
function doubled(text: string, from: number, at: number): string | undefined {
  const mark = text[from] ?? '';
  const rest = text.slice(at, at + LONGEST_GUESS);
  for (let end = rest.indexOf(mark); end !== -1; end = rest.indexOf(mark, end + 1)) {
    if (/^(?:[ \t)]|$)/.test(text.slice(at + end + 1, at + end + 2))) {
      const inside = text.slice(from + 1, at) + rest.slice(0, end);
      const isOne = /^\p{L}/u.test(rest) && !/\s-[a-z]+\s/i.test(inside) && inside.length <= LONGEST_GUESS;
      return isOne ? mark + inside.replaceAll(mark, mark + mark) + mark : undefined;
    }
  }
  return undefined;
}

/** Whether a quoted text is itself a filter, whose outer quotes belong to PowerShell: OPATH-BRACES. */
export function readsAsFilter(inside: string): boolean {
  const [, name = ''] = /^[\s(]*(?:-not[\s(]+)*(\w+)\s+-[a-z]+(?:\s|$)/i.exec(inside.slice(0, 200)) ?? [];
  return propertyNamed(fold(name)) !== undefined;
}

/** A whole filter in quotes. */
export function refuseQuoted(text: string, at: number): FilterRefusal {
  const hint = 'leave out the outer quotes; they belong to PowerShell';
  return refuse(at, 'operand', `the whole filter stands in quotes: \`${excerpt(text, at)}\``, hint, 'OPATH-BRACES');
}

/** A part that is missing or in the wrong place. */
export function refuseOrder(
  text: string,
  at: number,
  production: Production,
  message: string,
  more = FORM,
): FilterRefusal {
  const said = at < text.length ? `${message}: \`${excerpt(text, at)}\`` : message;
  return refuse(at, production, said, more, 'OPATH-GRAMMAR');
}
