/** Which readings the subject follows, in words. */
import { axes } from '../../model/generated/axes.generated.ts';
import type { ReportReading } from '../../model/generated/wire.generated.ts';
import { plural } from '../../syntax/quantities.ts';
import { printReadings } from '../../syntax/readings/readings.ts';
import type { Report } from '../record.ts';
import type { Style } from './style.ts';
import { printList } from './table.ts';

/** The axes by how much is known of them. */
export function printReadingsFollowed({ readings, subject }: Report, style: Style): string {
  const list = (status: ReportReading['status'], title: string, print: (reading: ReportReading) => string) =>
    printList(title, readings.filter((each) => each.status === status).map(print));
  const parts = [
    ...list('declared', 'declared:', printReading),
    ...list('contradicted', 'inferred from its answers, against its declaration:', printReading),
    ...list('shown', 'inferred from its answers:', (each) => printReading(each) + shownBy(each)),
    ...list(
      'contested',
      'contested, no reading explains all its answers:',
      (each) => `${each.axis}: ${tallies(each)}; best guess ${each.reading}`,
    ),
    ...list('linked', 'possible only in combination with another:', (each) => printReading(each) + others(each)),
    ...list(
      'not-shown',
      'undecided, its answers fit other readings too:',
      (each) => each.axis + (others(each) || probable(each)),
    ),
    ...list('declared-not-asked', 'declared, but no question in this run depends on it:', printReading),
    ...notAsked(
      readings.filter(({ status }) => status === 'not-asked'),
      subject?.claimed ?? [],
    ),
  ];
  return parts.length === 0 ? '' : [style.bold('Readings'), ...parts].join('\n');
}

function printReading({ axis, reading }: ReportReading): string {
  const standard = axes.find((each) => each.name === axis)?.readings[0]?.name;
  return `${axis} = ${reading}${reading === standard ? '' : ' (not the default)'}`;
}

function shownBy({ shownBy: address }: ReportReading): string {
  return address === undefined ? '' : `, shown by ${address}`;
}

/** `12 answers for sensitive, 5 for insensitive`. */
function tallies({ tallies: counts = [] }: ReportReading): string {
  return [...counts]
    .sort((one, other) => other.for - one.for)
    .map((tally, index) => `${index === 0 ? plural(tally.for, 'answer') : tally.for} for ${tally.reading}`)
    .join(', ');
}

/** Why a reading is not shown that the answers fit alone: it takes two answers against each other one. */
function probable({ reading, tallies: counts = [] }: ReportReading): string {
  const close = counts.filter((tally) => tally.reading !== reading && tally.against < 2);
  const words = close.map((tally) => `only ${plural(tally.against, 'answer')} against ${tally.reading}`);
  return `: probably ${reading}${words.length === 0 ? '' : `, with ${words.join(' and ')}`}`;
}

function others({ reading, others: combinations = [] }: ReportReading): string {
  if (combinations.length === 0) return '';
  return `: ${[reading, ...combinations.map((some) => printReadings(some))].join(', or ')}`;
}

function notAsked(readings: readonly ReportReading[], claimed: readonly string[]): readonly string[] {
  const isPossible = ({ axis }: ReportReading): boolean =>
    axes.find(({ name }) => name === axis)?.showsIn.some((chapter) => claimed.includes(chapter)) === true;
  const names = (some: readonly ReportReading[], title: string): readonly string[] =>
    some.length === 0 ? [] : [`  ${title}: ${some.map(({ axis }) => axis).join(', ')}`];
  return [
    ...names(readings.filter(isPossible), 'no question in this run depends on'),
    ...names(
      readings.filter((each) => !isPossible(each)),
      'the claimed chapters cannot show',
    ),
  ];
}
