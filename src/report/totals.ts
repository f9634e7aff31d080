/** What the lines about generated questions and laws must add up to. */
import type { QuestionOutcome, ReportCampaign, ReportFinding, ReportLaw, ReportLine } from '../model/wire.generated.ts';
import { outcomeNames, unansweredCount } from './verdict.ts';

/** Why the counts of campaigns, findings and laws cannot be right, or undefined. */
export function countsProblem(lines: readonly ReportLine[]): string | undefined {
  const campaigns = lines.filter((line) => line.line === 'campaign');
  const all = lines.filter((line) => line.line === 'finding');
  const findings = all.filter(({ law }) => law === undefined);
  const laws = lines.filter((line) => line.line === 'law');
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
    unansweredProblem(lines, laws),
  ];
  return problems.find((each) => each !== undefined);
}

function repeated(sort: string, names: readonly string[]): readonly string[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `the ${sort} \`${name}\` stands twice`);
}

function campaignProblem({ chapter, planned, outcomes }: ReportCampaign): string | undefined {
  const counted = outcomeNames.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  if (counted === planned) return undefined;
  return `the campaign of \`${chapter}\` does not add up: ${planned} planned, ${counted} outcomes`;
}

/** Outcomes that no finding tells of. */
const AGREED: readonly QuestionOutcome[] = ['passed', 'acceptable'];

/** What did not pass is told by findings, each with the number of questions that it stands for. */
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
  return `a finding is of \`${chapter}\`, which has no campaign`;
}

function lawProblem({ law, planned, held, vacuous, broken, unanswered }: ReportLaw): string | undefined {
  const counted = held + vacuous + broken + unanswered;
  return counted === planned ? undefined : `the law \`${law}\` does not add up: ${planned} planned, ${counted} counted`;
}

function lawlessProblem({ law, outcome }: ReportFinding, laws: readonly ReportLaw[]): string | undefined {
  if (law === undefined) return undefined;
  if (!laws.some((line) => line.law === law)) return `a finding is of the law \`${law}\`, which has no line`;
  return outcome === 'passed' || outcome === 'failed'
    ? `a finding of the law \`${law}\` ${outcome}, which a law's question cannot`
    : undefined;
}

/** Each world that is not judged has at least one question without an answer, and a finding says what became of it. */
function unansweredProblem(lines: readonly ReportLine[], laws: readonly ReportLaw[]): string | undefined {
  const worlds = laws.reduce((sum, { unanswered }) => sum + unanswered, 0);
  const told = unansweredCount(lines);
  return worlds <= told ? undefined : `the laws do not add up: ${worlds} worlds not answered, findings for ${told}`;
}
