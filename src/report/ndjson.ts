/** Reports as JSON lines: the only place where a record becomes lines, and lines a record that is not taken on trust. */

import { defined } from '../model/defined.ts';
import type { ReportLine } from '../model/generated/wire.generated.ts';
import type { Result } from '../model/problem.ts';
import { statusOf } from '../syntax/cite.ts';
import { canonicalJson, parseJson } from '../syntax/json/json.ts';
import { unreadable } from '../syntax/unreadable.ts';
import { read } from '../syntax/wire.ts';
import { extentOf } from './extent.ts';
import { lineKinds, listsFrom, type Report, type ReportLists } from './record.ts';
import { countOutcomes, countsProblem, outcomeNames } from './totals.ts';
import { exitCode, verdictOf } from './verdict.ts';

/** Each line that names clauses says what these rest on; what a report that was read says of it stays. */
export function printReport(report: Report): string {
  const { header, subject, footer } = report;
  const lists = Object.keys(lineKinds) as readonly (keyof ReportLists)[];
  const lines: readonly ReportLine[] = [
    header,
    ...(subject === undefined ? [] : [subject]),
    ...lists.flatMap((list): readonly ReportLine[] => report[list]),
    footer,
  ];
  return lines.map((line) => `${JSON.stringify(withStatus(line))}\n`).join('');
}

function withStatus(line: ReportLine): ReportLine {
  if ('clause' in line) {
    const status = line.status ?? statusOf(line.clause);
    return status === undefined ? line : { ...line, status };
  }
  if (!('clauses' in line) || line.clauses === undefined || line.statuses !== undefined) return line;
  const statuses = line.clauses.flatMap((id) => statusOf(id) ?? []);
  return statuses.length < line.clauses.length ? line : { ...line, statuses };
}

/** Reads a report. Refused: a line off schema, no header, no footer (truncated), outcomes that do not add up. */
export function parseReport(text: string): Result<Report> {
  const lines: ReportLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const parsed = readLine(line);
    if (!parsed.ok) return unreadable(parsed.problem.message, { place: placeIn(index + 1, parsed.problem.place) });
    lines.push(parsed.value);
  }
  return complete(lines);
}

function readLine(line: string): Result<ReportLine> {
  const json = parseJson(line);
  return json.ok ? read('ReportLine', json.value) : json;
}

/** A place within a line of the report, which its reader takes for line 1. */
function placeIn(line: number, place: string | undefined): string {
  return place === undefined ? `line ${line}` : `line ${line}, ${place.replace(/^line 1, /, '')}`;
}

function complete(lines: readonly ReportLine[]): Result<Report> {
  if (lines.length === 0) return unreadable('it is empty');
  const [header, footer] = [lines[0], lines.at(-1)];
  if (header?.line !== 'header') return unreadable('it does not begin with a header', { place: 'line 1' });
  if (footer?.line !== 'footer') return unreadable('it is truncated: the footer is missing');
  const single = ['header', 'subject', 'footer'].find((kind) => lines.filter(({ line }) => line === kind).length > 1);
  if (single !== undefined) return unreadable(`it has more than one ${single}`);
  const subject = lines.find((line) => line.line === 'subject');
  const report: Report = { header, ...defined({ subject }), ...listsFrom(lines), footer };
  const problem = questionsProblem(report) ?? countsProblem(report) ?? footerProblem(report);
  return problem === undefined ? { ok: true, value: report } : unreadable(problem);
}

function questionsProblem({ questions, footer: { planned, outcomes } }: Report): string | undefined {
  const counts = countOutcomes(questions);
  const wrong = outcomeNames.find((outcome) => counts[outcome] !== outcomes[outcome]);
  if (wrong === undefined && questions.length === planned) return undefined;
  const which = wrong === undefined ? '' : `, ${outcomes[wrong]} ${wrong} claimed but ${counts[wrong]} found`;
  return `it does not add up: ${planned} planned, ${questions.length} question lines${which}`;
}

/** What the footer says must be what the lines before it come to. */
function footerProblem(report: Report): string | undefined {
  const { subject, questions, footer } = report;
  const verdict = verdictOf(report);
  const isOpen = footer.verdict === 'no verdict';
  if (!isOpen && footer.verdict !== verdict)
    return `its verdict is \`${footer.verdict}\`, but its lines say \`${verdict}\``;
  if (!isOpen && canonicalJson(footer.extent) !== canonicalJson(extentOf(report)))
    return 'its footer claims another extent than its lines';
  if (footer.exit !== exitCode(footer.verdict)) return `its exit code ${footer.exit} does not fit its verdict`;
  const contradictions = questions.filter(({ contradiction }) => contradiction !== undefined).length;
  const planned = subject?.planned ?? 0;
  return isOpen || planned + contradictions === footer.planned
    ? undefined
    : `it does not add up: ${planned} planned at the start, ${footer.planned} at the end`;
}
