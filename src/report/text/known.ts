/** The list of known differences after a run: what is in force, and the lines to add or delete. */
import type { KnownDifference, ReportKnown, ReportLine } from '../../model/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { printInline } from '../../syntax/json.ts';
import { missingEntries } from '../known.ts';
import type { Style } from './text.ts';

/** Lines to add that are printed; with more, the whole list had better be written. */
const SHOWN = 20;

/** Empty when the run knew of no list. */
export function printKnown(lines: readonly ReportLine[], style: Style): string {
  const known = lines.filter((line) => line.line === 'known');
  if (known.length === 0) return '';
  const stale = known.filter((line) => line.state !== 'in-force');
  const add = missingEntries(
    lines.filter((line) => line.line === 'question' || line.line === 'finding' || line.line === 'law'),
  );
  return [
    style.bold('Known differences'),
    ...known
      .filter((line) => line.state === 'in-force')
      .map((line) => `  ${cite(line.covers)}: ${count(line)}${because(line)}`),
    ...list(
      'delete from the list:',
      stale.map((line) => `${printInline(entryOf(line))}  (${why(line)})`),
    ),
    ...(add.length > SHOWN
      ? [`  ${add.length} failures are not in the list; --known-update writes it anew`]
      : list('add to the list, if they are to be tolerated:', add.map(printInline))),
  ].join('\n');
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`  ${title}`, ...items.map((item) => `    ${item}`)];
}

function count({ differs, passes }: ReportKnown): string {
  return passes === 0 ? `${differs} differ` : `${differs} differ, ${passes} pass`;
}

function because({ reason, until, link }: ReportKnown): string {
  return `, ${reason}${until === undefined ? '' : `, until ${until}`}${link === undefined ? '' : `, ${link}`}`;
}

function entryOf({ covers, reason, until, link }: ReportKnown): KnownDifference {
  return { covers, reason, ...(until === undefined ? {} : { until }), ...(link === undefined ? {} : { link }) };
}

function why({ state, until }: ReportKnown): string {
  if (state === 'expired') return `it expired on ${until}`;
  return state === 'passes' ? 'it passes' : 'it matches nothing that was asked';
}
