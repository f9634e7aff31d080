/** Reports as JSON lines: writing, and reading back with nothing taken on trust. */

import type { Result } from '../model/problem.ts';
import type { ReportLine } from '../model/wire.generated.ts';
import { statusOf } from '../syntax/cite.ts';
import { canonicalJson, parseJson } from '../syntax/json.ts';
import { read } from '../syntax/wire.ts';
import { extentOf } from './extent.ts';
import { countsProblem } from './totals.ts';
import { countOutcomes, exitCode, outcomeNames, verdictOf } from './verdict.ts';

/** Lines that name clauses say what these rest on; what a report that was read says of it stays. */
export function printReport(lines: readonly ReportLine[]): string {
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
export function parseReport(text: string): Result<readonly ReportLine[]> {
  const lines: ReportLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const parsed = readLine(line);
    if (!parsed.ok) return refuse(parsed.problem.message, placeIn(index + 1, parsed.problem.place));
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

function complete(lines: readonly ReportLine[]): Result<readonly ReportLine[]> {
  if (lines.length === 0) return refuse('it is empty');
  if (lines[0]?.line !== 'header') return refuse('it does not begin with a header', 'line 1');
  const footer = lines.at(-1);
  if (footer?.line !== 'footer') return refuse('it is truncated: the footer is missing');
  const questions = lines.filter((line) => line.line === 'question');
  const counts = countOutcomes(questions);
  const wrong = outcomeNames.find((outcome) => counts[outcome] !== footer.outcomes[outcome]);
  if (wrong !== undefined || questions.length !== footer.planned) {
    const told = wrong === undefined ? '' : `, ${footer.outcomes[wrong]} ${wrong} where ${counts[wrong]} stand`;
    return refuse(`it does not add up: ${footer.planned} planned, ${questions.length} question lines${told}`);
  }
  const problem = countsProblem(lines);
  if (problem !== undefined) return refuse(problem);
  const verdict = verdictOf(lines);
  if (footer.verdict !== 'no verdict' && footer.verdict !== verdict) {
    return refuse(`its verdict is \`${footer.verdict}\`, but its lines say \`${verdict}\``);
  }
  if (footer.verdict !== 'no verdict' && canonicalJson(footer.extent) !== canonicalJson(extentOf(lines)))
    return refuse('its footer speaks of more or of less than its lines');
  if (footer.exit !== exitCode(footer.verdict))
    return refuse(`its exit code ${footer.exit} is not that of its verdict`);
  const subject = lines.find((line) => line.line === 'subject');
  const contradictions = questions.filter(({ contradiction }) => contradiction !== undefined).length;
  if (footer.verdict !== 'no verdict' && (subject?.planned ?? 0) + contradictions !== footer.planned) {
    return refuse(`it does not add up: ${subject?.planned ?? 0} planned at the start, ${footer.planned} at the end`);
  }
  return { ok: true, value: lines };
}

function refuse(message: string, place?: string): Result<never> {
  return { ok: false, problem: { code: 'unreadable', message, ...(place === undefined ? {} : { place }) } };
}
