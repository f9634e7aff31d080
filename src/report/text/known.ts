/** The list of known differences after a run: what is in force, and the lines to add or delete. */
import { defined } from '../../model/defined.ts';
import type { KnownDifference, ReportKnown } from '../../model/generated/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { printInline } from '../../syntax/json/json.ts';
import { missingEntries } from '../known.ts';
import type { Report } from '../record.ts';
import type { Style } from './style.ts';
import { printList } from './table.ts';

/** Lines to add that are printed: a screen of them; with more, the whole list had better be written. */
const SHOWN = 20;

/** Empty when the run knew of no list. */
export function printKnown(report: Report, style: Style): string {
  const { known } = report;
  if (known.length === 0) return '';
  const stale = known.filter(({ state }) => state !== 'in-force');
  const add = missingEntries(report);
  return [
    style.bold('Known differences'),
    ...known
      .filter(({ state }) => state === 'in-force')
      .map((entry) => `  ${cite(entry.covers)}: ${printCount(entry)}${because(entry)}`),
    ...printList(
      'delete from the list:',
      stale.map((entry) => `${printInline(entryOf(entry))}  (${whyStale(entry)})`),
    ),
    ...(add.length > SHOWN
      ? [`  ${add.length} failures are not in the list; --known-update rewrites it`]
      : printList('add to the list to tolerate them:', add.map(printInline))),
  ].join('\n');
}

function printCount({ differs, passes }: ReportKnown): string {
  return passes === 0 ? `${differs} differ` : `${differs} differ, ${passes} pass`;
}

function because({ reason, until, link }: ReportKnown): string {
  return `, ${reason}${until === undefined ? '' : `, until ${until}`}${link === undefined ? '' : `, ${link}`}`;
}

function entryOf({ covers, reason, until, link }: ReportKnown): KnownDifference {
  return { covers, reason, ...defined({ until, link }) };
}

function whyStale({ state, until }: ReportKnown): string {
  if (state === 'expired') return `it expired on ${until}`;
  return state === 'passes' ? 'it passes' : 'it matches nothing in this run';
}
