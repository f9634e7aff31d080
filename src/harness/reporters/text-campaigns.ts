/** Generated questions and laws in a report: how many, how they ended, what they reached, and what an agreement is worth. */
import type { QuestionOutcome, ReportCampaign, ReportLine } from '../../model/wire.generated.ts';
import { outcomeNames } from '../verdict.ts';
import { many } from '../words.ts';
import type { Style } from './text.ts';
import { align } from './text-table.ts';

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
  const table = align([['', 'worlds', 'asked', ...occurring], ...campaigns.map((each) => row(each, occurring))]);
  const shard = first.shard === undefined ? '' : `, part ${first.shard}`;
  return [
    style.bold(`Generated questions (seed ${first.seed}${shard})`),
    ...table.map((line) => `  ${line}`),
    ...worth(campaigns),
    ...campaigns.flatMap(shortOf),
    ...campaigns.flatMap(reached),
  ].join('\n');
}

function row(line: ReportCampaign, occurring: readonly QuestionOutcome[]): readonly string[] {
  return [line.chapter, ...[line.worlds, line.planned, ...occurring.map((name) => line.outcomes[name])].map(String)];
}

/** What no difference means. */
function worth(campaigns: readonly ReportCampaign[]): readonly string[] {
  const agreeing = campaigns.filter(({ rate }) => rate !== undefined);
  if (agreeing.length === 0) return [];
  const rates = [...new Set(agreeing.map(({ rate }) => rate))];
  const which = (rate: string | undefined): string =>
    rates.length === 1
      ? ''
      : `${agreeing
          .filter((each) => each.rate === rate)
          .map(({ chapter }) => chapter)
          .join(', ')}: `;
  return [
    '  No difference among so many bounds what may still differ, at 95 % confidence and for questions drawn in this way:',
    ...rates.map((rate) => `    ${which(rate)}${rate}`),
  ];
}

function shortOf({ chapter, planned, wanted }: ReportCampaign): readonly string[] {
  return planned >= wanted ? [] : [`  ${chapter}: ${planned} of ${wanted} asked before the time was up`];
}

/** The mix of answers, and what golden cases reach and these questions did not: so much less is proved. */
function reached({ chapter, census, missed }: ReportCampaign): readonly string[] {
  const all = census['questions looked at'] ?? 0;
  const mix = Object.entries(census)
    .filter(([name]) => name.startsWith('answer '))
    .sort(([, one], [, other]) => other - one)
    .slice(0, NAMED)
    .map(([name, count]) => `${name.slice('answer '.length)} ${Math.round((100 * count) / all)} %`);
  const rest = missed.length > NAMED ? `, and ${missed.length - NAMED} more` : '';
  const proved = missed.length === 0 ? '' : `; never reached: ${missed.slice(0, NAMED).join(', ')}${rest}`;
  return all === 0 ? [] : [`  ${chapter}: ${mix.join(', ')}${proved}`];
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
    ...laws.filter((law) => law.broken > 0).map((law) => `  broken in ${law.broken} of ${law.planned}: ${law.law}`),
    ...(idle.length === 0 ? [] : [`  proved nothing: ${idle.map((law) => law.law).join('; ')}`]),
  ].join('\n');
}
