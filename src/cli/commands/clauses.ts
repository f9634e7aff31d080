/** `clauses`: prints a clause, an axis, or the list of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../library/errors.ts';
import { type AxisText, axes } from '../../model/generated/axes.generated.ts';
import { type Clause, clauses, type OtherChoice } from '../../model/generated/clauses.generated.ts';
import { packageFolder } from '../../node/files.ts';
import { cite } from '../../syntax/cite.ts';
import { nearest } from '../../syntax/nearest.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { examples } from '../own-command.ts';
import { say } from '../terminal.ts';

type Sources = Readonly<Record<string, { readonly title: string; readonly publisher: string }>>;

export function clausesCommand(): Command {
  return new Command('clauses')
    .description('Print what a clause says or what an axis asks; without a name, list them all.')
    .argument('[name...]', 'clause ids such as CAR-FIRST-MATCH, axes such as no-rule-matches, or a chapter')
    .addHelpText('after', help)
    .action((names: readonly string[]) => {
      say(`${(names.length === 0 ? [list()] : names.map(print)).join('\n\n')}\n`);
    });
}

function help(): string {
  const lines = examples('clauses', () => [['CAR-FIRST-MATCH'], ['no-rule-matches', 'ip-ranges'], []]);
  return `\nExamples:\n${lines}\nExit codes: 0 printed · 2 there is no clause, axis or chapter of that name\n`;
}

function print(name: string): string {
  const id = Object.keys(clauses).find((each) => each.toLowerCase() === name.toLowerCase());
  const clause = Object.entries<Clause>(clauses).find(([each]) => each === id)?.[1];
  if (id !== undefined && clause !== undefined) return printClause(id, clause);
  const axis = axes.find((each) => each.name === name.toLowerCase());
  if (axis !== undefined) return printAxis(axis);
  const chapter = Object.entries<Clause>(clauses).filter(([, each]) => each.chapter === name);
  if (chapter.length > 0) return chapter.map(([each, text]) => printClause(each, text)).join('\n\n');
  throw new InputError(`there is no clause, axis or chapter ${quote(name)}`, hintFor(name));
}

function hintFor(name: string): string {
  const near = nearest(name, known());
  return near === undefined ? '`clauses` without a name lists them all' : `did you mean \`${near}\`?`;
}

function known(): readonly string[] {
  const chapters = Object.values<Clause>(clauses).map((clause) => clause.chapter);
  return [...Object.keys(clauses), ...axes.map((axis) => axis.name), ...new Set(chapters)];
}

function printClause(id: string, clause: Clause): string {
  return [
    `${cite(id)}  ${clause.chapter}`,
    '',
    indent(clause.text),
    '',
    ...clause.otherwise.map(printOther),
    `  source: ${clause.sources.map(sourceTitle).join('; ')}`,
    ...(clause.axes.length === 0 ? [] : [`  depends on: ${clause.axes.join(', ')}`]),
  ].join('\n');
}

function printOther(other: OtherChoice): string {
  const name = other.judged === 'reading' ? other.axis : other.judged === 'unsettled' ? other.kind : undefined;
  return `  otherwise: ${other.does}; ${other.judged}${name === undefined ? '' : ` \`${name}\``}`;
}

function printAxis(axis: AxisText): string {
  return [
    `${axis.name}  (shows in ${axis.showsIn.join(', ')})`,
    '',
    `  ${axis.question}`,
    '',
    ...axis.readings.flatMap((reading, index) => [
      `  ${reading.name}${index === 0 ? ' (default)' : ''}: ${reading.meaning}`,
      ...axis.evidence.filter((each) => each.reading === reading.name).map((each) => `    evidence: ${each.text}`),
    ]),
    '',
    `  why the default: ${axis.default}`,
    `  what would settle it: ${axis.settledBy}`,
  ].join('\n');
}

function list(): string {
  const ids = Object.keys(clauses).map(cite);
  const width = Math.max(...ids.map((id) => id.length));
  const rows = Object.entries<Clause>(clauses).map(
    ([id, clause]) => `  ${cite(id).padEnd(width)}  ${firstSentence(clause.text)}`,
  );
  const axisWidth = Math.max(...axes.map((axis) => axis.name.length));
  const questions = axes.map((axis) => `  ${axis.name.padEnd(axisWidth)}  ${axis.question}`);
  return [`Clauses: ${counts()}`, ...rows, '', 'Axes', ...questions].join('\n');
}

/** How many clauses rest on what. */
function counts(): string {
  const statuses = Object.values<Clause>(clauses).map(({ status }) => status);
  return [...new Set(statuses)]
    .sort()
    .map((status) => `${statuses.filter((each) => each === status).length} ${status}`)
    .join(', ');
}

function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return /^.*?[.:](?= |$)/.exec(line)?.[0] ?? line;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

function sourceTitle(id: string): string {
  const sources: Sources = JSON.parse(readFileSync(join(packageFolder, 'spec', 'sources.json'), 'utf8'));
  const source = sources[id];
  return source === undefined ? id : `${source.title} (${source.publisher})`;
}
