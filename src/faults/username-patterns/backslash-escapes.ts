import { escaped, matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'backslash-escapes',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-LITERAL'],
  who: 'Users of glob libraries get a backslash that takes the meaning of the next character and is gone itself.',
  part: 'patternMatches',
  means: (pattern, username, under) => matchesExpression(source(pattern.text), username, under),
};

/** A backslash at the end has nothing to escape and stays. */
function source(text: string): string {
  return text.replace(/\\(.)|\*|[^*]/gs, (piece, character: string | undefined) =>
    piece === '*' ? '.*' : escaped(character ?? piece),
  );
}
