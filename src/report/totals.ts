/** The counts of a report, and what they must add up to. */
import type {
  OutcomeCounts,
  QuestionOutcome,
  ReportCampaign,
  ReportFinding,
  ReportLaw,
  ReportQuestion,
} from '../model/generated/wire.generated.ts';
import type { ReportLists } from './record.ts';

/** Every outcome, in the order in which tables show them. */
export const outcomeNames: readonly QuestionOutcome[] = [
  'passed',
  'acceptable',
  'failed',
  'errored',
  'violated',
  'crashed',
  'timed-out',
  'unstable',
  'known',
  'unsupported',
  'not-run',
];

/** How many questions ended in each outcome. */
export function countOutcomes(questions: readonly Pick<ReportQuestion, 'outcome'>[]): OutcomeCounts {
  return countBy((outcome) => questions.filter((question) => question.outcome === outcome).length);
}

/** Golden and generated questions together, and those of laws that had no answer. */
export function totalOf({ questions = [], campaigns = [], findings = [] }: Partial<ReportLists>): OutcomeCounts {
  const golden = countOutcomes(questions);
  return countBy(
    (outcome) =>
      golden[outcome] +
      campaigns.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0) +
      unansweredCount(findings, outcome),
  );
}

/** Questions of laws that had no answer; all of them, or those that ended so. */
export function unansweredCount(findings: readonly ReportFinding[], outcome?: QuestionOutcome): number {
  return findings
    .filter((each) => each.law !== undefined && (outcome === undefined || each.outcome === outcome))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Generated questions of all chapters. */
export function generatedCount({ campaigns }: Pick<ReportLists, 'campaigns'>): number {
  return campaigns.reduce((sum, { planned }) => sum + planned, 0);
}

/** A count for each outcome. */
export function countBy(count: (outcome: QuestionOutcome) => number): OutcomeCounts {
  return Object.fromEntries(outcomeNames.map((name) => [name, count(name)])) as Record<QuestionOutcome, number>;
}

/** Outcomes worth a column: `passed`, and those that occur. */
export function occurring(counts: readonly OutcomeCounts[]): readonly QuestionOutcome[] {
  return outcomeNames.filter((name) => name === 'passed' || counts.some((each) => each[name] > 0));
}

/** Why the counts of campaigns, findings and laws cannot be right, or undefined. */
export function countsProblem({ campaigns, findings: all, laws }: ReportLists): string | undefined {
  const findings = all.filter(({ law }) => law === undefined);
  const problems = [
    ...repeated(
      'campaign',
      campaigns.map(({ chapter }) => chapter),
    ),
    ...repeated(
      'law',
      laws.map(({ law }) => law),
    ),
    ...campaigns.map(campaignProblem),
    ...campaigns.map((campaign) => findingsProblem(campaign, findings)),
    ...findings.map((finding) => strayProblem(finding, campaigns)),
    ...laws.map(lawProblem),
    ...all.map((finding) => lawlessProblem(finding, laws)),
    unansweredProblem(all, laws),
  ];
  return problems.find((each) => each !== undefined);
}

function repeated(sort: string, names: readonly string[]): readonly string[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `the ${sort} \`${name}\` appears twice`);
}

function campaignProblem({ chapter, planned, outcomes }: ReportCampaign): string | undefined {
  const counted = outcomeNames.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  if (counted === planned) return undefined;
  return `the campaign of \`${chapter}\` does not add up: ${planned} planned, ${counted} outcomes`;
}

/** Outcomes that no finding reports. */
const AGREED: readonly QuestionOutcome[] = ['passed', 'acceptable'];

/** What did not pass is reported by findings, each with the number of questions that it represents. */
function findingsProblem(
  { chapter, outcomes }: ReportCampaign,
  findings: readonly ReportFinding[],
): string | undefined {
  const found = (outcome: QuestionOutcome): number =>
    findings.reduce((sum, each) => sum + (each.chapter === chapter && each.outcome === outcome ? each.count : 0), 0);
  const wrong = outcomeNames.find((outcome) => found(outcome) !== (AGREED.includes(outcome) ? 0 : outcomes[outcome]));
  if (wrong === undefined) return undefined;
  return `the findings of \`${chapter}\` do not add up: ${outcomes[wrong]} ${wrong}, findings for ${found(wrong)}`;
}

function strayProblem({ chapter }: ReportFinding, campaigns: readonly ReportCampaign[]): string | undefined {
  if (campaigns.some((campaign) => campaign.chapter === chapter)) return undefined;
  return `a finding is about \`${chapter}\`, which has no campaign`;
}

function lawProblem({ law, planned, held, vacuous, broken, unanswered }: ReportLaw): string | undefined {
  const counted = held + vacuous + broken + unanswered;
  return counted === planned ? undefined : `the law \`${law}\` does not add up: ${planned} planned, ${counted} counted`;
}

function lawlessProblem({ law, outcome }: ReportFinding, laws: readonly ReportLaw[]): string | undefined {
  if (law === undefined) return undefined;
  if (!laws.some((line) => line.law === law)) return `a finding is about the law \`${law}\`, which has no line`;
  return outcome === 'passed' || outcome === 'failed'
    ? `a finding of the law \`${law}\` ${outcome}, which a law's question cannot`
    : undefined;
}

/** Each world that is not judged has at least one question without an answer, and a finding says what became of it. */
function unansweredProblem(findings: readonly ReportFinding[], laws: readonly ReportLaw[]): string | undefined {
  const worlds = laws.reduce((sum, { unanswered }) => sum + unanswered, 0);
  const reported = unansweredCount(findings);
  return worlds <= reported
    ? undefined
    : `the laws do not add up: ${worlds} worlds not answered, findings for ${reported}`;
}
