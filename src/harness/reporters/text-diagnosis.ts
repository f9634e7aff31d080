/** The likely cause of the failed golden questions, in words. */
import type { ReportDiagnosis, ReportLine } from '../../model/wire.generated.ts';
import { many } from '../words.ts';
import type { Style } from './text.ts';

/** `31 failures, all explained by: exceptions ignored`, and who makes such a mistake. */
export function printDiagnosis(lines: readonly ReportLine[], style: Style): string {
  const causes = lines.filter((line) => line.line === 'diagnosis');
  const last = causes.at(-1);
  if (last === undefined) return '';
  const failures = causes.reduce((sum, { explains }) => sum + explains, last.unexplained);
  return [
    `${style.bold('Likely cause')}: ${many(failures, 'golden failure')}, ${summary(causes, last.unexplained)}`,
    ...causes.map(({ cause, clauses, who }) => style.dim(`  ${cause} (${clauses.join(', ')}): ${who}`)),
  ].join('\n');
}

function summary(causes: readonly ReportDiagnosis[], unexplained: number): string {
  const [first, ...others] = causes;
  if (first !== undefined && others.length === 0 && unexplained === 0) return `all explained by: ${first.cause}`;
  const words = causes.map(({ cause, explains }) => `${explains} explained by: ${cause}`);
  return [...words, ...(unexplained === 0 ? [] : [`${unexplained} unexplained`])].join('; ');
}
