/** What `identify` found, in words and as JSON. */
import type { AxisFound } from '../checks/identify/found.ts';
import type { Identified } from '../checks/identify/identify.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import { plainStyle, type Style } from '../report/text/style.ts';
import { columnWidths, printList, printRow } from '../report/text/table.ts';
import { cite, statusOf } from '../syntax/cite.ts';
import { printable } from '../syntax/printable.ts';
import { plural } from '../syntax/quantities.ts';
import { printReadings } from '../syntax/readings.ts';

/** For a person: readings, what contradicts them, planted faults, and what it took. */
export function printIdentified(found: Identified, style: Style = plainStyle): string {
  const { name, version } = found.declaration.subject;
  if (found.problem !== undefined) return `${style.bad('no verdict')}: ${printable(found.problem)}\n`;
  const parts = [
    printable(`${name} ${version} claims ${found.declaration.answers.join(', ')}`),
    readings(found, style),
    found.explained ? '' : contradictions(found, style),
    faults(found, style),
    effort(found),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Of<K extends AxisFound['kind']> = Extract<AxisFound, { kind: K }>;

function readings(found: Identified, style: Style): string {
  const of = <K extends AxisFound['kind']>(kind: K): readonly Of<K>[] =>
    found.axes.filter((each): each is Of<K> => each.kind === kind);
  const rows = of('shown').map((each) => shown(each, found));
  const widths = columnWidths(rows);
  return [
    style.bold('Readings'),
    ...printList(
      'shown by:',
      rows.map((row) => printRow(row, widths)),
    ),
    ...printList(
      'possible only together with another:',
      of('linked').map(({ axis, combinations }) => `${axis}: ${combinations.map(printReadings).join(', or ')}`),
    ),
    ...printList(
      'not told apart:',
      of('open').map(({ axis, readings: left }) => `${axis}: ${left.join(', or ')}`),
    ),
    ...printList(
      'not shown by the claimed chapters:',
      of('not-shown').map(({ axis }) => axis),
    ),
  ].join('\n');
}

function shown({ axis, reading, shownBy }: Of<'shown'>, { declaration }: Identified): readonly string[] {
  const declared = declaration.readings?.[axis];
  const notes = [
    ...(reading === defaultReadings[axis] ? [] : ['not the default']),
    ...(declared === undefined || declared === reading ? [] : [`it declares ${declared}`]),
  ];
  return [`${axis} = ${reading}`, `${shownBy}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`];
}

function contradictions({ wrong, unanswered, conflict }: Identified, style: Style): string {
  const failed = unanswered.map(({ address, problem }) => printable(`${address}: ${problem}`));
  return [
    style.bold('No readings explain the answers'),
    ...printList('no answer:', cut(failed)),
    ...printList('right under no reading:', cut(wrong)),
    ...printList('each right under some reading, but not together:', conflict),
  ].join('\n');
}

/** Lines of one list; more are for programs. */
const LISTED = 10;

function cut(items: readonly string[]): readonly string[] {
  const rest = items.length - LISTED;
  return rest <= 1 ? items : [...items.slice(0, LISTED), `and ${rest} more, which --json lists`];
}

function faults({ accused, explained, unseen, sought }: Identified, style: Style): string {
  if (explained) return [style.good('These readings explain every answer'), ...notSeen(unseen, sought)].join('\n');
  if (sought === 0) return 'Planted faults were not looked for.';
  if (accused.length === 0) return `None of ${plural(sought, 'planted fault')} gives all of these answers.`;
  const title =
    accused.length === 1 ? 'One planted fault gives the' : 'These planted faults, the nearest first, give the';
  return [style.bold(`${title} same answers`), ...accused.flatMap(accusation)].join('\n');
}

function accusation({ suspect: { fault }, shownBy }: Identified['accused'][number]): readonly string[] {
  const shown = shownBy === undefined ? [] : [`    shown by ${shownBy}`];
  return [`  ${fault.name}, against ${cite(fault.clauses.join(', '))}`, `    ${fault.who}`, ...shown];
}

/** Names that are worth a line. */
const NAMED = 6;

function notSeen(unseen: Identified['unseen'], sought: number): readonly string[] {
  if (sought === 0) return [];
  const seen = `  ${sought - unseen.length} of ${plural(sought, 'planted fault')} would have shown`;
  if (unseen.length === 0) return [seen];
  const names = unseen.slice(0, NAMED).map(({ name }) => name);
  const more = unseen.length > NAMED ? ` and ${unseen.length - NAMED} more, which --json lists` : '';
  return [`${seen}; not ${names.join(', ')}${more}`];
}

function effort({ effort: { readings: first, all } }: Identified): string {
  const more = all.questions - first.questions;
  const words = `${plural(first.questions, 'question')} about ${plural(first.givens, 'given')} for the readings`;
  return more === 0
    ? `${words}.`
    : `${words}, ${more} more about ${all.givens - first.givens} further ones for faults.`;
}

/** The same for a program. */
export function printIdentifiedJson({ declaration, accused, unseen, ...found }: Identified): string {
  const named = accused.map(({ suspect: { fault, readings }, shownBy }) => ({
    fault: fault.name,
    who: fault.who,
    clauses: fault.clauses,
    statuses: fault.clauses.map(statusOf),
    readings,
    ...(shownBy === undefined ? {} : { shownBy }),
  }));
  const value = { subject: declaration.subject, claimed: declaration.answers, ...found };
  return `${JSON.stringify({ ...value, faults: named, unseen: unseen.map(({ name }) => name) }, undefined, 2)}\n`;
}
