/** What every small scope promises: questions on schema, of their size, none twice, and calls that are bound. */

import { isBound } from '../../../../../src/syntax/cmdlets/bound.ts';
import { readQuestion } from '../../../../../src/syntax/wire.ts';
import { inOrderOfSize, type Scope } from '../../../../../tools/measure/detection/scope/scope.ts';
import { sizeOf } from '../../../../../tools/measure/detection/scope/size.ts';

export function flawsOf(scope: Scope): readonly string[] {
  const seen = new Set<string>();
  const flaws: string[] = [];
  const sizes = new Set<number>();
  for (const { size, question } of inOrderOfSize(scope)) {
    const { chapter, given, when } = question;
    const text = JSON.stringify(question);
    const read = readQuestion(chapter, given, when);
    if (!read.ok) flaws.push(`${read.problem.message}: ${text}`);
    if ('cmdlets' in when && !when.cmdlets.every(isBound)) flaws.push(`has a call that is not bound: ${text}`);
    if (chapter !== scope.chapter) flaws.push(`is of ${chapter}: ${text}`);
    if (sizeOf(question) !== size) flaws.push(`is not of size ${size}: ${text}`);
    if (seen.has(text)) flaws.push(`stands twice: ${text}`);
    seen.add(text);
    sizes.add(size);
  }
  const [smallest, largest] = scope.sizes;
  if (sizes.size !== largest - smallest + 1) flaws.push('a size has no question');
  return flaws;
}
