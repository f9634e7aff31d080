/** The likely cause of the failed golden questions, in words. */
import type { ReportDiagnosis, ReportLine, ReportPlace } from '../../model/wire.generated.ts';
import { cite, clauseOf } from '../../syntax/cite.ts';
import { many } from '../words.ts';
import type { Style } from './text.ts';
import { plain, wrap } from './text-failure.ts';

/** `31 failures, all explained by: exceptions ignored`, who makes such a mistake, and where other failures lie. */
export function printDiagnosis(lines: readonly ReportLine[], style: Style): string {
  const causes = lines.filter((line) => line.line === 'diagnosis');
  const places = lines.filter((line) => line.line === 'place');
  const where = whereFailed(lines);
  return [causesWords(causes, where, style), placesWords(places, where, style)]
    .filter((words) => words !== '')
    .join('\n');
}

/** ` of ip-ranges` where all golden failures are of one chapter. */
function whereFailed(lines: readonly ReportLine[]): string {
  const failed = lines.filter((line) => line.line === 'question' && line.outcome === 'failed');
  const [chapter, ...others] = new Set(failed.map((line) => (line.line === 'question' ? line.chapter : '')));
  return chapter === undefined || others.length > 0 ? '' : ` of ${chapter}`;
}

function causesWords(causes: readonly ReportDiagnosis[], where: string, style: Style): string {
  const last = causes.at(-1);
  if (last === undefined) return '';
  const failures = causes.reduce((sum, { explains }) => sum + explains, last.unexplained);
  return [
    `${style.bold('Likely cause')}: ${many(failures, 'golden failure')}${where}, ${summary(causes, last.unexplained)}`,
    ...(last.roughly === true ? [style.dim('  by their decisions and refusals; grounds or codes are others')] : []),
    ...causes.flatMap(({ cause, clauses: ids, who }) => [
      style.dim(`  ${cause}, against ${cite(ids.join(', '))}: ${who}`),
      ...ids.slice(0, 1).flatMap(clauseLines).map(style.dim),
    ]),
  ].join('\n');
}

/** A clause that fewer of the failures cite is no place. */
const SCATTERED = 1 / 3;

/** `Likely place: … 9 golden failures, which cite OPATH-NULL (chosen) in 7, and in 58 that passed`. */
function placesWords(places: readonly ReportPlace[], where: string, style: Style): string {
  const [first] = places;
  if (first === undefined) return '';
  const words = places.map(
    ({ clause, failed, passed }) => `${cite(clause)} in ${failed}, and in ${passed} that passed`,
  );
  const scattered = first.failed < first.of * SCATTERED;
  if (scattered)
    return `${style.bold('No likely cause')}: no mistake known here explains ${many(first.of, 'golden failure')}${where}; they cite many clauses, most often ${words.join('; ')}`;
  return [
    `${style.bold('Likely place')}: no mistake known here explains ${many(first.of, 'golden failure')}${where}, which ${first.of === 1 ? 'cites' : 'cite'} ${words.join('; ')}`,
    ...clauseLines(first.clause).map(style.dim),
  ].join('\n');
}

/** The clause that the mistake is about. */
function clauseLines(id: string): readonly string[] {
  const clause = clauseOf(id);
  return clause === undefined
    ? []
    : wrap(`${cite(id)}: ${plain(clause.text)}`)
        .split('\n')
        .map((line) => `  ${line}`);
}

function named({ cause, under = {} }: ReportDiagnosis): string {
  const readings = Object.entries(under).map(([axis, reading]) => `${axis}=${reading}`);
  return readings.length === 0 ? cause : `${cause}, with ${readings.join(', ')}`;
}

function summary(causes: readonly ReportDiagnosis[], unexplained: number): string {
  const [first, ...others] = causes;
  if (first !== undefined && others.length === 0 && unexplained === 0) return `all explained by: ${named(first)}`;
  const words = causes.map((each) => `${each.explains} explained by: ${named(each)}`);
  return [...words, ...(unexplained === 0 ? [] : [`${unexplained} unexplained`])].join('; ');
}
