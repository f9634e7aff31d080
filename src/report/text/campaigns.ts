/** Generated questions and laws: how many, how they ended, what they reached, and what an agreement is worth. */
import type { LawQuestion, ReportCampaign, ReportLaw } from '../../model/generated/wire.generated.ts';
import { cite } from '../../syntax/cite.ts';
import { printInline } from '../../syntax/json/json.ts';
import { percent, plural } from '../../syntax/quantities.ts';
import { printable } from '../../syntax/terminal-text.ts';
import type { Report } from '../record.ts';
import { occurring } from '../totals.ts';
import type { Style } from './style.ts';
import { printTable } from './table.ts';

/** Marks that are listed as never reached: a line of them; the report has all. */
const NAMED = 8;

/** Empty when no question was generated. */
export function printCampaigns({ campaigns }: Report, style: Style): string {
  const [first] = campaigns;
  if (first === undefined) return '';
  const outcomes = occurring(campaigns.map((each) => each.outcomes));
  const isBounded = campaigns.some(({ rate }) => rate !== undefined);
  const table = printTable([
    ['', 'worlds', 'asked', ...outcomes, ...(isBounded ? ['may still differ'] : [])],
    ...campaigns.map((each) => [
      each.chapter,
      ...[each.worlds, each.planned, ...outcomes.map((name) => each.outcomes[name])].map(String),
      each.rate ?? '',
    ]),
  ]);
  const shard = first.shard === undefined ? '' : `, part ${first.shard}`;
  return [
    style.bold(`Generated questions (seed ${first.seed}${shard})`),
    ...table.map((line) => `  ${line}`),
    ...(isBounded ? ['  may still differ: at 95 % confidence, of questions drawn in the same way'] : []),
    ...campaigns.flatMap(printShortfall),
    ...campaigns.flatMap(printReach),
  ].join('\n');
}

/** A campaign ends early when the adapter's limits leave nothing to ask; what there was no time for counts as not run. */
function printShortfall({ chapter, planned, wanted }: ReportCampaign): readonly string[] {
  return planned >= wanted ? [] : [`  ${chapter}: ${planned} of ${wanted} asked; the rest are outside its limits`];
}

/** What the questions were like, and what golden cases reach and these did not: so much less is shown. */
function printReach({ chapter, census, lookedAt, missed }: ReportCampaign): readonly string[] {
  const sorts = Object.entries(census).filter(([sort, own]) => PRINTED.includes(sort) && Object.keys(own).length > 1);
  const shares = sorts.map(([sort, own]) => `    ${sort}: ${printShares(own, lookedAt)}`);
  const rest = missed.length > NAMED ? `, and ${missed.length - NAMED} more` : '';
  const never = missed.length === 0 ? [] : [`    never reached: ${cite(missed.slice(0, NAMED).join(', '))}${rest}`];
  return shares.length + never.length === 0 ? [] : [`  ${chapter}`, ...shares, ...never];
}

/** Sorts of marks that a person wants to see; the report has all. */
const PRINTED = [
  'answer',
  'rules given',
  'policies given',
  'decided by rule number',
  'rules that would apply',
  'policies that cover',
  'address',
];

function printShares(own: Readonly<Record<string, number>>, all: number): string {
  return Object.entries(own)
    .map(([name, count]) => `${name} ${percent(count, all)}`)
    .join(', ');
}

/** Empty when no law was tried. */
export function printLaws({ laws }: Report, style: Style): string {
  if (laws.length === 0) return '';
  const sum = (count: (law: ReportLaw) => number): number => laws.reduce((all, law) => all + count(law), 0);
  const unanswered = sum((law) => law.unanswered);
  const counts = [
    `held in ${sum((law) => law.held)}`,
    `broken in ${sum((law) => law.broken)}`,
    `not exercised in ${sum((law) => law.vacuous)}`,
    ...(unanswered === 0 ? [] : [`not answered in ${unanswered}`]),
  ];
  const idle = laws.filter((law) => law.held + law.broken === 0);
  return [
    style.bold('Laws'),
    `  ${plural(laws.length, 'law')} in ${sum((law) => law.planned)} worlds: ${counts.join(', ')}`,
    ...laws.filter((law) => law.broken > 0).flatMap((law, index) => printBroken(law, index < SHOWN)),
    ...(idle.length === 0 ? [] : [`  no evidence: ${idle.map((law) => law.law).join('; ')}`]),
  ].join('\n');
}

/** Broken laws whose counterexample is printed: about a screen of them. */
const SHOWN = 4;

function printBroken(law: ReportLaw, isShown: boolean): readonly string[] {
  const { broken, planned, clauses, known, counterexample, reproduce } = law;
  const head = `  broken in ${broken} of ${planned}: ${law.law}; based on ${cite(clauses.join(', '))}${known === undefined ? '' : `; known: ${known}`}`;
  if (!isShown || counterexample === undefined || known !== undefined) return [head];
  return [
    head,
    ...(counterexample.outcome === 'unstable' ? ['    asked again, it answered differently'] : []),
    ...counterexample.questions.map(printQuestion),
    ...(reproduce === undefined ? [] : [`    reproduce: ${reproduce}`]),
  ];
}

function printQuestion({ chapter, given, when, actual }: LawQuestion): string {
  const about = Object.keys(given).length === 0 ? '' : `${printInline(given)} `;
  return printable(`    ${chapter} ${about}${printInline(when)} → ${printInline(actual)}`);
}
