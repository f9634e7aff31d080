/** One group of failures in words: the question, both answers, the clause, the readings, how to reproduce it. */
import type { ReportQuestion } from '../../model/generated/wire.generated.ts';
import { cite, clauseOf } from '../../syntax/cite.ts';
import { printInline, printJson } from '../../syntax/json/json.ts';
import { printReadings, printRegion } from '../../syntax/readings/readings.ts';
import { printable } from '../../syntax/terminal-text.ts';
import type { FailureGroup, FailureLine } from '../failures.ts';
import type { Style } from './style.ts';
import { wrap } from './table.ts';

/** Cells for a field's name: the longest is `PowerShell`. */
const LABEL = 11;
/** Addresses of similar failures that are listed: enough to see what they have in common. */
const NAMED = 6;

/** The group, numbered for the reader. */
export function printGroup({ first, others, similar = 0 }: FailureGroup, number: number, style: Style): string {
  return [
    style.bold(printable(`${number}. ${first.outcome}: ${first.address}`)),
    ...clauseField(first),
    ...jsonField('given', first.given),
    ...jsonField('input', first.when),
    ...jsonField('expected', first.expected),
    ...jsonField('actual', first.actual),
    ...field('readings', readingText(first, '; ')),
    ...field('why', first.trace?.join('\n')),
    ...field('problem', first.problem),
    ...field('catches', first.hunts === undefined ? undefined : `a program that ${first.hunts}`),
    ...field('PowerShell', first.powershell?.join('\n')),
    ...smallestFields(first),
    ...field('similar', similar > 0 ? `${similar} more generated questions` : listSimilar(others)),
    ...field('reproduce', first.reproduce),
  ].join('\n');
}

/** The same difference in fewer words. */
function smallestFields({ smallest }: FailureLine): readonly string[] {
  if (smallest === undefined) return [];
  const { given, when, expected, actual, powershell, reproduce } = smallest;
  return [
    ...jsonField('smallest', { given, when }),
    ...field('', `expected ${printInline(expected)}, actual ${printInline(actual)}`),
    ...field('', powershell?.join('\n')),
    ...field('', reproduce),
  ];
}

function clauseField({ clauses: [id = ''] = [] }: ReportQuestion): readonly string[] {
  const clause = clauseOf(id);
  return clause === undefined ? [] : field('clause', wrap(`${cite(id)}: ${plain(clause.text)}`));
}

/** Where the answer depends on a reading, and under which readings the given one would be right. */
export function readingText(
  { under = {}, only = [] }: Pick<ReportQuestion, 'under' | 'only'>,
  separator: string,
): string | undefined {
  const regions = only.map((region) => printRegion(region)).filter((text) => text !== '');
  const parts = [
    ...(Object.keys(under).length === 0 ? [] : [`expected under ${printReadings(under)}`]),
    ...(regions.length === 0 ? [] : [`the answer would be right under ${regions.join(', or under ')}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(separator);
}

function listSimilar(others: readonly ReportQuestion[]): string | undefined {
  if (others.length === 0) return undefined;
  const named = others.slice(0, others.length === NAMED + 1 ? NAMED + 1 : NAMED).map(({ address }) => address);
  const rest = others.length - named.length;
  return `${others.length} more: ${named.join('\n')}${rest > 0 ? `\nand ${rest} others` : ''}`;
}

function jsonField(label: string, value: object | undefined): readonly string[] {
  return field(label, value === undefined ? undefined : printJson(value));
}

function field(label: string, text: string | undefined): readonly string[] {
  if (text === undefined || text === '') return [];
  const indent = ' '.repeat(LABEL + 3);
  return text
    .split('\n')
    .map(printable)
    .map((line, index) => (index === 0 ? `   ${label.padEnd(LABEL)}${line}` : indent + line));
}

/** Markdown as running text, without its tables. */
export function plain(text: string): string {
  const prose = text.split('\n').filter((line) => !line.startsWith('|'));
  return prose
    .join(' ')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\s+/g, ' ');
}
