/** The likely cause of the failed golden questions, in words. */
import type { ReportDiagnosis, ReportLine, ReportPlace } from '../../model/wire.generated.ts';
import { cite, clauseOf } from '../../syntax/cite.ts';
import { many } from '../../syntax/quantities.ts';
import { plain, wrap } from './failure.ts';
import type { Style } from './text.ts';

/** `31 failures, all explained by: exceptions ignored`, who makes such a mistake, and where other failures lie. */
export function printDiagnosis(lines: readonly ReportLine[], style: Style): string {
  const causes = lines.filter((line) => line.line === 'diagnosis');
  const places = lines.filter((line) => line.line === 'place');
  const wrong = (count: number): string => many(count, wrongIn(lines)) + whereFailed(lines);
  return [...beliedWords(lines, style), causesWords(causes, wrong, style), placesWords(places, wrong, style)]
    .filter((words) => words !== '')
    .join('\n');
}

/** A declared reading that the answers contradict is itself the cause. */
function beliedWords(lines: readonly ReportLine[], style: Style): readonly string[] {
  return lines.flatMap((line) => {
    if (line.line !== 'question' || line.contradiction?.declared === undefined || line.outcome !== 'failed') return [];
    const { declared, reading, tallies } = line.contradiction;
    const against = tallies.find((tally) => tally.reading === declared)?.against ?? 0;
    const axis = line.address.slice(line.address.indexOf('#') + 1);
    const isAsserted = lines.some((each) => each.line === 'header' && axis in (each.asserted ?? {}));
    const claim = isAsserted
      ? `\`--reading ${axis}=${declared}\` is asserted, and it follows`
      : `it declares \`${axis}=${declared}\` and follows`;
    return [`${style.bold('Likely cause')}: ${claim} \`${reading}\` (${many(against, 'answer')})`];
  });
}

/** Answers that pass only because an axis is contested are explained like failures, and are none. */
function wrongIn(lines: readonly ReportLine[]): string {
  const isContested = lines.some((line) => line.line === 'reading' && line.status === 'contested');
  return isContested ? 'wrong or contradictory golden answer' : 'golden failure';
}

/** ` of ip-ranges` where all golden failures are of one chapter. */
function whereFailed(lines: readonly ReportLine[]): string {
  const failed = lines.filter((line) => line.line === 'question' && line.outcome === 'failed');
  const [chapter, ...others] = new Set(failed.map((line) => (line.line === 'question' ? line.chapter : '')));
  return chapter === undefined || others.length > 0 ? '' : ` of ${chapter}`;
}

type Wrong = (count: number) => string;

function causesWords(causes: readonly ReportDiagnosis[], wrong: Wrong, style: Style): string {
  const last = causes.at(-1);
  if (last === undefined) return '';
  const failures = causes.reduce((sum, { explains }) => sum + explains, last.unexplained);
  return [
    `${style.bold('Likely cause')}: ${wrong(failures)}, ${summary(causes, last.unexplained)}`,
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
function placesWords(places: readonly ReportPlace[], wrong: Wrong, style: Style): string {
  const [first] = places;
  if (first === undefined) return '';
  const words = places.map(
    ({ clause, failed, passed }) => `${cite(clause)} in ${failed}, and in ${passed} that passed`,
  );
  const scattered = first.failed < first.of * SCATTERED;
  if (scattered)
    return `${style.bold('No likely cause')}: no mistake known here explains ${wrong(first.of)}; they cite many clauses, most often ${words.join('; ')}`;
  return [
    `${style.bold('Likely place')}: no mistake known here explains ${wrong(first.of)}, which ${first.of === 1 ? 'cites' : 'cite'} ${words.join('; ')}`,
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

/** With the faults that no question asked tells apart from it. */
function named({ cause, under = {}, alike = [] }: ReportDiagnosis): string {
  const readings = Object.entries(under).map(([axis, reading]) => `${axis}=${reading}`);
  const names = [cause, ...alike.map((name) => name.replaceAll('-', ' '))].join(', or ');
  const all = alike.length === 0 ? names : `${names} (no question of this run tells these apart)`;
  return readings.length === 0 ? all : `${all}, with ${readings.join(', ')}`;
}

function summary(causes: readonly ReportDiagnosis[], unexplained: number): string {
  const [first, ...others] = causes;
  if (first !== undefined && others.length === 0 && unexplained === 0) return `all explained by: ${named(first)}`;
  const words = causes.map((each) => `${each.explains} explained by: ${named(each)}`);
  return [...words, ...(unexplained === 0 ? [] : [`${unexplained} unexplained`])].join('; ');
}
