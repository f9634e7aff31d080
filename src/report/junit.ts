/** A report as JUnit XML: a suite for each chapter of golden cases and of generated questions, one for the laws, and one for the run. */
import type { ReportCampaign, ReportLaw, ReportQuestion } from '../model/generated/wire.generated.ts';
import { cite } from '../syntax/cite.ts';
import { plural } from '../syntax/quantities.ts';
import { extentOf, nameChapters, printGaps } from './extent.ts';
import { type FailureGroup, failureGroups, groupOf, isFinding, sizeOfGroup } from './failures.ts';
import { printSuite, printSuites, type TestCase } from './junit/suites.ts';
import type { Report } from './record.ts';
import { printShares } from './text/shares.ts';
import { plainStyle } from './text/style.ts';
import { exitCode, verdictText } from './verdict.ts';

/** The report for continuous integration. */
export function printJunit(report: Report): string {
  const { questions } = report;
  const golden = [...new Set(questions.map(({ address }) => groupOf(address)))].map((suite) =>
    printSuite(
      suite,
      questions.filter(({ address }) => groupOf(address) === suite).map((each) => goldenCase(suite, each)),
    ),
  );
  const suites = [...golden, ...generatedSuites(report), ...lawSuite(report), runSuite(report)];
  return printSuites(suites);
}

/** What the run came to and how much that covers: a verdict that fails the run must not look like a file without failures. */
function runSuite(report: Report): string {
  const { header, footer } = report;
  const { title, reason } = verdictText(report);
  const name = footer.verdict === 'no verdict' ? 'error' : 'failure';
  const element = { name, message: `${title}: ${reason}` } as const;
  const verdict = { name: 'verdict', ...(exitCode(footer.verdict) !== 0 && { element }) };
  const gaps = printGaps(report).map((gap): TestCase => ({ name: gap, element: { name: 'skipped', message: gap } }));
  const properties = {
    verdict: title,
    chapters: nameChapters(report),
    'laws not tried': extentOf(report)?.lawsWithoutWorld.join('; '),
    suite: header.golden,
    seed: header.campaign?.seed,
  };
  return printSuite('run', [verdict, ...gaps], properties, printShares(report, plainStyle));
}

function goldenCase(suite: string, question: ReportQuestion): TestCase {
  const name = question.address.slice(suite.length).replace(/^[/#]/, '');
  return { name, ...elementOf(question, [question.reproduce]) };
}

function elementOf(question: ReportQuestion, more: readonly (string | undefined)[]): Omit<TestCase, 'name'> {
  const { outcome, problem = '', clauses, expected = {}, actual = {}, contradiction } = question;
  switch (outcome) {
    case 'passed':
    case 'acceptable':
      return {};
    case 'failed': {
      const wrong = `expected ${JSON.stringify(expected)}, actual ${JSON.stringify(actual)}`;
      return {
        element: {
          name: 'failure',
          message: contradiction === undefined ? wrong : problem,
          body: joined([clauses === undefined ? undefined : cite(clauses.join(' ')), ...more]),
        },
      };
    }
    case 'known':
    case 'unsupported':
    case 'not-run':
      return { element: { name: 'skipped', message: `${outcome}: ${problem}` } };
    default:
      return { element: { name: 'error', type: outcome, message: problem } };
  }
}

/** For each chapter what was found, or one case that passed. */
function generatedSuites(report: Report): readonly string[] {
  const { campaigns } = report;
  const found = failureGroups(report).filter((group) => isFinding(group) && group.first.law === undefined);
  const chapters = new Set([...campaigns, ...found.map(({ first }) => first)].map(({ chapter }) => chapter));
  return [...chapters].map((chapter) => {
    const own = found.filter(({ first }) => first.chapter === chapter);
    const agreeing = own.length > 0 ? [] : campaigns.filter((each) => each.chapter === chapter).map(agreeingCase);
    return printSuite(`generated.${chapter}`, [...own.map(findingCase), ...agreeing]);
  });
}

function agreeingCase({ planned }: ReportCampaign): TestCase {
  const name = 'every generated question';
  return planned > 0 ? { name } : { name, element: { name: 'skipped', message: 'nothing was asked' } };
}

/** The number tells apart what was found in one world. */
function findingCase(group: FailureGroup, index: number): TestCase {
  const { first } = group;
  const about = cite(first.clauses?.[0] ?? first.outcome);
  const count = `represents ${plural(sizeOfGroup(group), 'generated question')}`;
  const more = [count, first.powershell?.join('\n'), first.reproduce];
  return { name: `${index + 1}. ${about}: ${first.address}`, ...elementOf(first, more) };
}

/** Each law, and what became of its questions that had no answer. */
function lawSuite(report: Report): readonly string[] {
  const unanswered = failureGroups(report).filter(({ first }) => first.law !== undefined);
  const cases = [...report.laws.map(lawCase), ...unanswered.map(findingCase)];
  return cases.length === 0 ? [] : [printSuite('laws', cases)];
}

function lawCase({
  law,
  clauses,
  planned,
  held,
  broken,
  unanswered,
  counterexample,
  reproduce,
  known,
}: ReportLaw): TestCase {
  if (known !== undefined && broken > 0) return { name: law, element: { name: 'skipped', message: `known: ${known}` } };
  if (broken > 0) {
    const message = `broken in ${broken} of ${plural(planned, 'world')}`;
    const body = joined([
      cite(clauses.join(' ')),
      counterexample === undefined ? undefined : JSON.stringify(counterexample),
      reproduce,
    ]);
    const unstable = counterexample?.outcome === 'unstable';
    return {
      name: law,
      element: unstable ? { name: 'error', type: 'unstable', message, body } : { name: 'failure', message, body },
    };
  }
  if (held > 0) return { name: law };
  const message = `no evidence from ${plural(planned, 'world')}, ${unanswered} of them not answered`;
  return { name: law, element: { name: 'skipped', message } };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((each) => each !== undefined).join('\n');
}
