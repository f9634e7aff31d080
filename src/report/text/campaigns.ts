/** Generated questions and laws in a report: how many, how they ended, what they reached, and what an agreement is worth. */
import type {
  LawQuestion,
  QuestionOutcome,
  ReportCampaign,
  ReportLaw,
  ReportLine,
} from '../../model/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { printInline } from '../../syntax/json.ts';
import { printable } from '../../syntax/printable.ts';
import { many, percent } from '../../syntax/quantities.ts';
import { outcomeNames } from '../verdict.ts';
import { align } from './outcomes.ts';
import type { Style } from './text.ts';

/** Names of a sort that are listed. */
const NAMED = 8;

export function generatedCount(lines: readonly ReportLine[]): number {
  return lines.reduce((sum, line) => sum + (line.line === 'campaign' ? line.planned : 0), 0);
}

export function printCampaigns(lines: readonly ReportLine[], style: Style): string {
  const campaigns = lines.filter((line) => line.line === 'campaign');
  const [first] = campaigns;
  if (first === undefined) return '';
  const occurring = outcomeNames.filter(
    (name) => name === 'passed' || campaigns.some((each) => each.outcomes[name] > 0),
  );
  const bounded = campaigns.some(({ rate }) => rate !== undefined);
  const head = ['', 'worlds', 'asked', ...occurring, ...(bounded ? ['may still differ'] : [])];
  const table = align([head, ...campaigns.map((each) => row(each, occurring))]);
  const shard = first.shard === undefined ? '' : `, part ${first.shard}`;
  return [
    style.bold(`Generated questions (seed ${first.seed}${shard})`),
    ...table.map((line) => `  ${line}`),
    ...(bounded ? ['  may still differ: at 95 % confidence, of questions that are drawn as these were'] : []),
    ...campaigns.flatMap(shortOf),
    ...campaigns.flatMap(reached),
  ].join('\n');
}

function row(line: ReportCampaign, occurring: readonly QuestionOutcome[]): readonly string[] {
  const numbers = [line.worlds, line.planned, ...occurring.map((name) => line.outcomes[name])];
  return [line.chapter, ...numbers.map(String), line.rate ?? ''];
}

/** A campaign ends early when the adapter's limits leave nothing to ask; what there was no time for counts as not run. */
function shortOf({ chapter, planned, wanted }: ReportCampaign): readonly string[] {
  return planned >= wanted ? [] : [`  ${chapter}: ${planned} of ${wanted} asked; the others lie outside its limits`];
}

/** What the questions were like, and what golden cases reach and these did not: so much less is proved. */
function reached({ chapter, census, lookedAt, missed }: ReportCampaign): readonly string[] {
  const sorts = Object.entries(census).filter(([sort, own]) => TOLD.includes(sort) && Object.keys(own).length > 1);
  const told = sorts.map(([sort, own]) => `    ${sort}: ${shares(own, lookedAt)}`);
  const rest = missed.length > NAMED ? `, and ${missed.length - NAMED} more` : '';
  const never = missed.length === 0 ? [] : [`    never reached: ${cite(missed.slice(0, NAMED).join(', '))}${rest}`];
  return told.length + never.length === 0 ? [] : [`  ${chapter}`, ...told, ...never];
}

/** Sorts of marks that a person wants to see; the report has all. */
const TOLD = [
  'answer',
  'rules given',
  'policies given',
  'decided by rule number',
  'rules that would apply',
  'policies that cover',
  'address',
];

function shares(own: Readonly<Record<string, number>>, all: number): string {
  return Object.entries(own)
    .map(([name, count]) => `${name} ${percent(count, all)}`)
    .join(', ');
}

export function printLaws(lines: readonly ReportLine[], style: Style): string {
  const laws = lines.filter((line) => line.line === 'law');
  if (laws.length === 0) return '';
  const sum = (count: (law: (typeof laws)[number]) => number): number => laws.reduce((all, law) => all + count(law), 0);
  const unanswered = sum((law) => law.unanswered);
  const idle = laws.filter((law) => law.held + law.broken === 0);
  return [
    style.bold('Laws'),
    `  ${many(laws.length, 'law')} in ${sum((law) => law.planned)} worlds: held in ${sum((law) => law.held)}, broken in ${sum((law) => law.broken)}, said nothing in ${sum((law) => law.vacuous)}${unanswered === 0 ? '' : `, not answered in ${unanswered}`}`,
    ...laws.filter((law) => law.broken > 0).flatMap((law, index) => printBroken(law, index < SHOWN)),
    ...(idle.length === 0 ? [] : [`  proved nothing: ${idle.map((law) => law.law).join('; ')}`]),
  ].join('\n');
}

/** Broken laws whose counterexample is printed. */
const SHOWN = 4;

function printBroken(law: ReportLaw, isShown: boolean): readonly string[] {
  const { broken, planned, clauses, known, counterexample, repeat } = law;
  const head = `  broken in ${broken} of ${planned}: ${law.law}; rests on ${cite(clauses.join(', '))}${known === undefined ? '' : `; known: ${known}`}`;
  if (!isShown || counterexample === undefined || known !== undefined) return [head];
  const told = counterexample.outcome === 'unstable' ? ['    asked again, it answered otherwise'] : [];
  return [
    head,
    ...told,
    ...counterexample.asked.map(printAsked),
    ...(repeat === undefined ? [] : [`    repeat: ${repeat}`]),
  ];
}

function printAsked({ chapter, given, when, answered }: LawQuestion): string {
  const about = Object.keys(given).length === 0 ? '' : `${printInline(given)} `;
  return printable(`    ${chapter} ${about}${printInline(when)} → ${printInline(answered)}`);
}
