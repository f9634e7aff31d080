/** Golden questions by chapter and outcome; every row adds up to what was planned. */
import type { ReportSubject } from '../../model/generated/wire.generated.ts';
import { groupOf } from '../failures.ts';
import type { Report } from '../record.ts';
import { countOutcomes, occurring } from '../totals.ts';
import type { Style } from './style.ts';
import { printTable } from './table.ts';

/** The table, and what was left out of it. */
export function printOutcomes({ questions, subject }: Report, style: Style): string {
  const groups = [...new Set(questions.map(({ address }) => groupOf(address)))].map(
    (group) => [group, questions.filter(({ address }) => groupOf(address) === group)] as const,
  );
  const rows = [...groups, ...(groups.length > 1 ? [['all', questions] as const] : [])].map(([name, own]) => ({
    name,
    planned: own.length,
    counts: countOutcomes(own),
  }));
  const outcomes = occurring([countOutcomes(questions)]);
  const table = printTable([
    ['', 'planned', ...outcomes],
    ...rows.map(({ name, planned, counts }) => [
      name,
      ...[planned, ...outcomes.map((each) => counts[each])].map(String),
    ]),
  ]);
  return [style.bold('Questions'), ...[...table, ...notes(subject)].map((line) => `  ${line}`)].join('\n');
}

function notes(subject: ReportSubject | undefined): readonly string[] {
  const { leftOut = { limits: 0, decisions: 0 }, unasked = [], notClaimed = [] } = subject ?? {};
  return [
    ...(leftOut.limits > 0 ? [`left out, outside the adapter's limits: ${leftOut.limits}`] : []),
    ...(leftOut.decisions > 0 ? [`left out, it does not answer \`then\`: ${leftOut.decisions}`] : []),
    ...(unasked.length > 0 ? [`claimed, but every question was left out: ${unasked.join(', ')}`] : []),
    ...(notClaimed.length > 0 ? [`not claimed: ${notClaimed.join(', ')}`] : []),
  ];
}
