/** A report as JUnit XML: a suite for each chapter of golden cases and of generated questions, and one for the laws. */
import type { ReportCampaign, ReportLaw, ReportLine, ReportQuestion } from '../../model/wire.generated.ts';
import { many } from '../words.ts';
import { groupOf, isFinding, type Kind, troublesOf } from './groups.ts';

/** A test case; without an element it passed. */
interface TestCase {
  readonly name: string;
  readonly element?: {
    readonly name: 'failure' | 'error' | 'skipped';
    readonly type?: string;
    readonly message: string;
    readonly body?: string;
  };
}

export function printJunit(lines: readonly ReportLine[]): string {
  const questions = lines.filter((line) => line.line === 'question');
  const golden = [...new Set(questions.map(({ address }) => groupOf(address)))].map((suite) =>
    printSuite(
      suite,
      questions.filter(({ address }) => groupOf(address) === suite).map((each) => goldenCase(suite, each)),
    ),
  );
  const laws = lines.filter((line) => line.line === 'law');
  const suites = [
    ...golden,
    ...generatedSuites(lines),
    ...(laws.length === 0 ? [] : [printSuite('laws', laws.map(lawCase))]),
    ...noVerdict(lines),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="exchange-access-conformance">\n${suites.join('\n')}\n</testsuites>\n`;
}

/** A run that judged nothing must not look like a file without failures. */
function noVerdict(lines: readonly ReportLine[]): readonly string[] {
  const footer = lines.find((line) => line.line === 'footer');
  if (footer?.verdict !== 'no verdict') return [];
  return [
    printSuite('run', [{ name: 'verdict', element: { name: 'error', message: footer.problem ?? 'no verdict' } }]),
  ];
}

function printSuite(name: string, cases: readonly TestCase[]): string {
  const count = (element: string): number => cases.filter((each) => each.element?.name === element).length;
  const head = `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}">`;
  return [head, ...cases.map((each) => printCase(name, each)), '  </testsuite>'].join('\n');
}

function printCase(suite: string, { name, element }: TestCase): string {
  const open = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`;
  if (element === undefined) return `${open}/>`;
  const type = element.type === undefined ? '' : ` type="${escapeXml(element.type)}"`;
  const start = `<${element.name}${type} message="${escapeXml(element.message)}"`;
  const body = element.body ?? '';
  return `${open}>${start}${body === '' ? '/>' : `>${escapeXml(body)}</${element.name}>`}</testcase>`;
}

function goldenCase(suite: string, question: ReportQuestion): TestCase {
  const name = question.address.slice(suite.length).replace(/^[/#]/, '');
  return { name, ...elementOf(question, [question.repeat]) };
}

function elementOf(question: ReportQuestion, more: readonly (string | undefined)[]): Omit<TestCase, 'name'> {
  const { outcome, problem = '', clauses, expected = {}, answered = {} } = question;
  switch (outcome) {
    case 'passed':
    case 'acceptable':
      return {};
    case 'failed': {
      const message = `expected ${JSON.stringify(expected)}, answered ${JSON.stringify(answered)}`;
      return { element: { name: 'failure', message, body: joined([clauses?.join(' '), ...more]) } };
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
function generatedSuites(lines: readonly ReportLine[]): readonly string[] {
  const campaigns = lines.filter((line) => line.line === 'campaign');
  const found = troublesOf(lines).filter(isFinding);
  const chapters = new Set([...campaigns.map((each) => each.chapter), ...found.map(({ first }) => first.chapter)]);
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

/** The number keeps apart what was found in one world. */
function findingCase({ first, alike = 0 }: Kind, index: number): TestCase {
  const about = first.clauses?.[0] ?? first.outcome;
  const count = `stands for ${many(alike + 1, 'generated question')}`;
  const more = [count, first.powershell?.join('\n'), first.repeat];
  return { name: `${index + 1}. ${about}: ${first.address}`, ...elementOf(first, more) };
}

function lawCase({
  law,
  clauses,
  planned,
  held,
  broken,
  unanswered,
  counterexample,
  repeat,
  known,
}: ReportLaw): TestCase {
  if (known !== undefined && broken > 0) return { name: law, element: { name: 'skipped', message: `known: ${known}` } };
  if (broken > 0) {
    const message = `broken in ${broken} of ${many(planned, 'world')}`;
    const body = joined([
      clauses.join(' '),
      counterexample === undefined ? undefined : JSON.stringify(counterexample),
      repeat,
    ]);
    const unstable = counterexample?.outcome === 'unstable';
    return {
      name: law,
      element: unstable ? { name: 'error', type: 'unstable', message, body } : { name: 'failure', message, body },
    };
  }
  if (held > 0) return { name: law };
  const message = `proved nothing in ${many(planned, 'world')}, ${unanswered} of them not answered`;
  return { name: law, element: { name: 'skipped', message } };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((each) => each !== undefined).join('\n');
}

/** Characters that XML 1.0 cannot hold are shown as U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
