/** What `identify` found, in words and as JSON. */
import type { AxisKnowledge } from '../checks/identify/axis-knowledge.ts';
import type { IdentifyResult } from '../checks/identify/identify.ts';
import { defined } from '../model/defined.ts';
import { defaultReadings } from '../model/generated/axes.generated.ts';
import { plainStyle, type Style } from '../report/text/style.ts';
import { columnWidths, printList, printRow } from '../report/text/table.ts';
import { cite, statusOf } from '../syntax/cite.ts';
import { plural } from '../syntax/quantities.ts';
import { printReadings } from '../syntax/readings/readings.ts';
import { printable } from '../syntax/terminal-text.ts';

/** For a person: readings, what contradicts them, planted faults, and what it took. */
export function printIdentified(found: IdentifyResult, style: Style = plainStyle): string {
  const { name, version } = found.declaration.subject;
  if (found.problem !== undefined) return `${style.bad('no verdict')}: ${printable(found.problem)}\n`;
  const parts = [
    printable(`${name} ${version} claims ${found.declaration.answers.join(', ')}`),
    readings(found, style),
    found.explained ? '' : contradictions(found, style),
    faults(found, style),
    cost(found),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Of<K extends AxisKnowledge['kind']> = Extract<AxisKnowledge, { kind: K }>;

function readings(found: IdentifyResult, style: Style): string {
  const of = <K extends AxisKnowledge['kind']>(kind: K): readonly Of<K>[] =>
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

function shown({ axis, reading, shownBy }: Of<'shown'>, { declaration }: IdentifyResult): readonly string[] {
  const declared = declaration.readings?.[axis];
  const notes = [
    ...(reading === defaultReadings[axis] ? [] : ['not the default']),
    ...(declared === undefined || declared === reading ? [] : [`it declares ${declared}`]),
  ];
  return [`${axis} = ${reading}`, `${shownBy}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`];
}

function contradictions({ wrong, unanswered, conflict }: IdentifyResult, style: Style): string {
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

function faults({ matchingFaults, explained, undetectable, faultsConsidered }: IdentifyResult, style: Style): string {
  if (explained)
    return [style.good('These readings explain every answer'), ...notSeen(undetectable, faultsConsidered)].join('\n');
  if (faultsConsidered === 0) return 'Planted faults were not looked for.';
  if (matchingFaults.length === 0)
    return `None of ${plural(faultsConsidered, 'planted fault')} gives all of these answers.`;
  const title =
    matchingFaults.length === 1 ? 'One planted fault gives the' : 'These planted faults, the nearest first, give the';
  return [style.bold(`${title} same answers`), ...matchingFaults.flatMap(accusation)].join('\n');
}

function accusation({ hypothesis: { fault }, shownBy }: IdentifyResult['matchingFaults'][number]): readonly string[] {
  const shown = shownBy === undefined ? [] : [`    shown by ${shownBy}`];
  return [`  ${fault.name}, against ${cite(fault.clauses.join(', '))}`, `    ${fault.who}`, ...shown];
}

/** Names that are worth a line. */
const NAMED = 6;

function notSeen(undetectable: IdentifyResult['undetectable'], faultsConsidered: number): readonly string[] {
  if (faultsConsidered === 0) return [];
  const seen = `  ${faultsConsidered - undetectable.length} of ${plural(faultsConsidered, 'planted fault')} would have shown`;
  if (undetectable.length === 0) return [seen];
  const names = undetectable.slice(0, NAMED).map(({ name }) => name);
  const more = undetectable.length > NAMED ? ` and ${undetectable.length - NAMED} more, which --json lists` : '';
  return [`${seen}; not ${names.join(', ')}${more}`];
}

function cost({ cost: { readings: first, all } }: IdentifyResult): string {
  const more = all.questions - first.questions;
  const words = `${plural(first.questions, 'question')} about ${plural(first.givens, 'given')} for the readings`;
  return more === 0
    ? `${words}.`
    : `${words}, ${more} more about ${all.givens - first.givens} further ones for faults.`;
}

/** The same for a program. */
export function printIdentifiedJson({ declaration, matchingFaults, undetectable, ...found }: IdentifyResult): string {
  const named = matchingFaults.map(({ hypothesis: { fault, readings }, shownBy }) => ({
    fault: fault.name,
    who: fault.who,
    clauses: fault.clauses,
    statuses: fault.clauses.map(statusOf),
    readings,
    ...defined({ shownBy }),
  }));
  const value = { subject: declaration.subject, claimed: declaration.answers, ...found };
  return `${JSON.stringify({ ...value, faults: named, undetectable: undetectable.map(({ name }) => name) }, undefined, 2)}\n`;
}
