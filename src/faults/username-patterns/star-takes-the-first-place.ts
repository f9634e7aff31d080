import { escaped, matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'star-takes-the-first-place',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-STAR', 'WILD-WHOLE'],
  who: 'Programmers look for the next piece with indexOf and never try a later place.',
  part: 'patternMatches',
  means: (pattern, username, under) => matchesExpression(source(pattern.parts), username, under),
};

/** Each star takes as little as it can and never gives any back; one at the end takes the rest. */
function source(parts: readonly string[]): string {
  return parts
    .map(escaped)
    .reduce((before, part, index) =>
      part === '' && index === parts.length - 1 ? `${before}.*` : `${before}(?=(.*?${part}))\\${index}`,
    );
}
