/** Username patterns: `*` stands for any run of characters, every other character for itself. */
import type { Pattern } from '../model/filter.ts';
import type { GrammarProblem, Result } from '../model/problem.ts';

/** Reads a pattern. Refused (`invalid-value`): the empty text. What the readings disagree on is kept. */
export function parsePattern(text: string): Result<Pattern, GrammarProblem> {
  if (text !== '') return { ok: true, value: starPattern(text) };
  const message = 'the pattern `` is empty';
  return { ok: false, problem: { code: 'invalid-value', production: 'pattern', message, clause: 'WILD-EMPTY' } };
}

/** Any text as a pattern, the empty one too. */
export function starPattern(text: string): Pattern {
  return { text, parts: text.split('*') };
}

/** The text of the pattern. */
export function printPattern(pattern: Pattern): string {
  return pattern.parts.join('*');
}
