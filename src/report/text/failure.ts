/** One kind of trouble in words: the question, both answers, the clause, the readings, how to ask again. */
import type { ReportQuestion } from '../../model/wire.generated.ts';
import { cite, clauseOf } from '../../syntax/cite.ts';
import { printInline, printJson } from '../../syntax/json.ts';
import { printable } from '../../syntax/printable.ts';
import { printReadings, printRegion } from '../../syntax/readings.ts';
import type { Kind, Trouble } from '../failures.ts';
import type { Style } from './text.ts';

const LABEL = 11;
const WIDTH = 110;
/** Addresses of like failures that are named. */
const NAMED = 6;

export function printKind({ first, others, alike = 0 }: Kind, number: number, style: Style): string {
  return [
    style.bold(printable(`${number}. ${first.outcome}: ${first.address}`)),
    ...clauseLines(first),
    ...field('given', first.given === undefined ? undefined : printJson(first.given)),
    ...field('asked', first.when === undefined ? undefined : printJson(first.when)),
    ...field('expected', first.expected === undefined ? undefined : printJson(first.expected)),
    ...field('answered', first.answered === undefined ? undefined : printJson(first.answered)),
    ...field('readings', readingText(first)),
    ...field('why', first.trace?.join('\n')),
    ...field('problem', first.problem),
    ...field('hunts', first.hunts === undefined ? undefined : `a program that ${first.hunts}`),
    ...field('PowerShell', first.powershell?.join('\n')),
    ...smallestLines(first),
    ...field('like it', alike > 0 ? `${alike} more generated questions come to the same` : likeIt(others)),
    ...field('repeat', first.repeat),
  ].join('\n');
}

/** The same difference in fewer words. */
function smallestLines({ smallest }: Trouble): readonly string[] {
  if (smallest === undefined) return [];
  const { given, when, expected, answered, powershell, repeat } = smallest;
  return [
    ...field('smallest', printJson({ given, when })),
    ...field('', `expected ${printInline(expected)}, answered ${printInline(answered)}`),
    ...field('', powershell?.join('\n')),
    ...field('', repeat),
  ];
}

function clauseLines({ clauses: [id = ''] = [] }: ReportQuestion): readonly string[] {
  const clause = clauseOf(id);
  return clause === undefined ? [] : field('clause', wrap(`${cite(id)}: ${plain(clause.text)}`));
}

/** Where the answer depends on a reading, and under which readings the given one would be right. */
function readingText(question: ReportQuestion): string | undefined {
  const under =
    Object.keys(question.under ?? {}).length > 0 ? `expected under ${printReadings(question.under ?? {})}` : undefined;
  const only = question.only?.map((region) => printRegion(region)).filter((text) => text !== '');
  const right =
    only === undefined || only.length === 0 ? undefined : `the answer would be right under ${only.join(', or under ')}`;
  const both = [under, right].filter((text) => text !== undefined);
  return both.length === 0 ? undefined : both.join('; ');
}

function likeIt(others: readonly ReportQuestion[]): string | undefined {
  if (others.length === 0) return undefined;
  const named = others.slice(0, others.length === NAMED + 1 ? NAMED + 1 : NAMED).map((each) => each.address);
  const rest = others.length - named.length;
  return `${others.length} more: ${named.join('\n')}${rest > 0 ? `\nand ${rest} others` : ''}`;
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

export function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
