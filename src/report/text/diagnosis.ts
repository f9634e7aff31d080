/** The likely cause of the failed golden questions, in words. */
import type { ReportDiagnosis } from '../../model/generated/wire.generated.ts';
import { cite, clauseOf } from '../../syntax/cite.ts';
import { plural } from '../../syntax/quantities.ts';
import type { Report } from '../record.ts';
import { plain } from './failure.ts';
import type { Style } from './style.ts';
import { wrap } from './table.ts';

/** `31 golden failures, all explained by: exceptions ignored`, who makes such a mistake, and where other failures lie. */
export function printDiagnosis(report: Report, style: Style): string {
  return [...printDeclarations(report, style), printCauses(report, style), printSuspicions(report, style)]
    .filter((words) => words !== '')
    .join('\n');
}

/** A declared reading that the answers contradict is itself the cause. */
function printDeclarations({ questions, header: { asserted = {} } }: Report, style: Style): readonly string[] {
  return questions.flatMap(({ address, outcome, contradiction }) => {
    if (contradiction?.declared === undefined || outcome !== 'failed') return [];
    const { declared, reading, tallies } = contradiction;
    const against = tallies.find((tally) => tally.reading === declared)?.against ?? 0;
    const axis = address.slice(address.indexOf('#') + 1);
    const claim =
      axis in asserted
        ? `\`--reading ${axis}=${declared}\` is asserted, but it follows`
        : `it declares \`${axis}=${declared}\` but follows`;
    return [`${style.bold('Likely cause')}: ${claim} \`${reading}\` (${plural(against, 'answer')})`];
  });
}

/** `9 golden failures of ip-ranges`; answers that pass only because an axis is contested are explained too, and are none. */
function printFailures({ questions, readings }: Report, count: number): string {
  const isContested = readings.some(({ status }) => status === 'contested');
  const noun = isContested ? 'wrong or contradictory golden answer' : 'golden failure';
  const failed = questions.filter(({ outcome }) => outcome === 'failed');
  const [chapter, ...others] = new Set(failed.map((question) => question.chapter));
  return `${plural(count, noun)}${chapter === undefined || others.length > 0 ? '' : ` of ${chapter}`}`;
}

function printCauses(report: Report, style: Style): string {
  const { diagnoses } = report;
  const last = diagnoses.at(-1);
  if (last === undefined) return '';
  const failures = diagnoses.reduce((sum, { explains }) => sum + explains, last.unexplained);
  return [
    `${style.bold('Likely cause')}: ${printFailures(report, failures)}, ${summary(diagnoses, last.unexplained)}`,
    ...(last.roughly === true ? [style.dim('  by decisions and refusals alone; grounds or codes differ')] : []),
    ...diagnoses.flatMap(({ cause, clauses: ids, who }) => [
      style.dim(`  ${cause}, which breaks ${cite(ids.join(', '))}: ${who}`),
      ...ids.slice(0, 1).flatMap(clauseLines).map(style.dim),
    ]),
  ].join('\n');
}

/** The share of the failures below which a clause is not where they lie: fewer than one in three cite it. */
const SCATTERED = 1 / 3;

/** `Suspicious clauses: … 9 golden failures, which cite OPATH-NULL (chosen) in 7, and in 58 that passed`. */
function printSuspicions(report: Report, style: Style): string {
  const { suspiciousClauses } = report;
  const [first] = suspiciousClauses;
  if (first === undefined) return '';
  const counts = suspiciousClauses.map(
    ({ clause, failed, passed }) => `${cite(clause)} (${failed} of them, and ${passed} that passed)`,
  );
  const unexplained = `no known mistake explains ${printFailures(report, first.of)}`;
  if (first.failed < first.of * SCATTERED)
    return `${style.bold('No likely cause')}: ${unexplained}; they cite many clauses, most often ${counts.join('; ')}`;
  const [title, verb] = [
    suspiciousClauses.length === 1 ? 'Suspicious clause' : 'Suspicious clauses',
    first.of === 1 ? 'cites' : 'cite',
  ];
  return [
    `${style.bold(title)}: ${unexplained}, which ${verb} ${counts.join('; ')}`,
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
function printCause({ cause, under = {}, alike = [] }: ReportDiagnosis): string {
  const readings = Object.entries(under).map(([axis, reading]) => `${axis}=${reading}`);
  const names = [cause, ...alike.map((name) => name.replaceAll('-', ' '))].join(', or ');
  const all = alike.length === 0 ? names : `${names} (no question in this run tells them apart)`;
  return readings.length === 0 ? all : `${all}, with ${readings.join(', ')}`;
}

function summary(causes: readonly ReportDiagnosis[], unexplained: number): string {
  const [first, ...others] = causes;
  if (first !== undefined && others.length === 0 && unexplained === 0) return `all explained by: ${printCause(first)}`;
  const words = causes.map((each) => `${each.explains} explained by: ${printCause(each)}`);
  return [...words, ...(unexplained === 0 ? [] : [`${unexplained} unexplained`])].join('; ');
}
