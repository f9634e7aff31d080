/** Which readings the subject follows, in words. */
import { axes } from '../../model/axes.generated.ts';
import type { ReportLine, ReportReading, ReportSubject } from '../../model/wire.generated.ts';
import { many } from '../../syntax/quantities.ts';
import { printReadings } from '../../syntax/readings.ts';
import type { Style } from './text.ts';

export function printReadingLines(lines: readonly ReportLine[], style: Style): string {
  const readings = lines.filter((line) => line.line === 'reading');
  const subject = lines.find((line) => line.line === 'subject');
  const of = (status: ReportReading['status']): readonly ReportReading[] =>
    readings.filter((each) => each.status === status);
  const parts = [
    list('declared, and asserted:', of('declared').map(words)),
    list(
      'found from its answers, though another is declared:',
      of('contradicted').map((each) => words(each)),
    ),
    list(
      'found from its answers:',
      of('shown').map((each) => words(each) + shown(each)),
    ),
    list(
      'contested, no reading explains all of its answers:',
      of('contested').map((each) => `${each.axis}: ${tallies(each)}; best guess ${each.reading}`),
    ),
    list(
      'possible only together with another:',
      of('linked').map((each) => words(each) + others(each)),
    ),
    list(
      'not shown, the answers fit other readings as well:',
      of('not-shown').map((each) => each.axis + (others(each) || few(each))),
    ),
    list('declared, but no question of this run depends on it:', of('declared-not-asked').map(words)),
    notAsked(of('not-asked'), subject),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : [style.bold('Readings'), ...parts].join('\n');
}

/** The reading; a star marks one that is not the default. */
function words({ axis, reading }: ReportReading): string {
  const standard = axes.find((each) => each.name === axis)?.readings[0]?.name;
  return `${axis} = ${reading}${reading === standard ? '' : ' (not the default)'}`;
}

function shown({ shownBy }: ReportReading): string {
  return shownBy === undefined ? '' : `, shown by ${shownBy}`;
}

/** `12 answers for sensitive, 5 for insensitive`. */
function tallies({ tallies: found = [] }: ReportReading): string {
  return [...found]
    .sort((one, other) => other.for - one.for)
    .map((tally, index) => `${index === 0 ? many(tally.for, 'answer') : tally.for} for ${tally.reading}`)
    .join(', ');
}

/** Why a reading is not shown that the answers fit alone: it takes two answers against each other one. */
function few({ reading, tallies: found = [] }: ReportReading): string {
  const close = found.filter((tally) => tally.reading !== reading && tally.against < 2);
  const words = close.map((tally) => `only ${many(tally.against, 'answer')} against ${tally.reading}`);
  return `: probably ${reading}${words.length === 0 ? '' : `, with ${words.join(' and ')}`}`;
}

function others(reading: ReportReading): string {
  const found = reading.others ?? [];
  if (found.length === 0) return '';
  return `: ${[reading.reading, ...found.map((some) => printReadings(some))].join(', or ')}`;
}

function notAsked(readings: readonly ReportReading[], subject: ReportSubject | undefined): string {
  if (readings.length === 0) return '';
  const claimed = subject?.claimed ?? [];
  const cannot = readings.filter(
    (each) => !showsIn(each.axis).some((chapter) => claimed.some((name) => name === chapter)),
  );
  const could = readings.filter((each) => !cannot.includes(each));
  const names = (some: readonly ReportReading[]): string => some.map((each) => each.axis).join(', ');
  return [
    could.length === 0 ? '' : `  no question of this run depends on: ${names(could)}`,
    cannot.length === 0 ? '' : `  the claimed chapters cannot show: ${names(cannot)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function showsIn(axis: string): readonly string[] {
  return axes.find((each) => each.name === axis)?.showsIn ?? [];
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [`  ${title}`, ...items.map((item) => `    ${item}`)].join('\n');
}
