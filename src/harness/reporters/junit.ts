/** A report as JUnit XML: one suite for each chapter, one test case for each question. */
import type { ReportLine, ReportQuestion } from '../../model/wire.generated.ts';
import { groupOf } from './groups.ts';

export function printJunit(lines: readonly ReportLine[]): string {
  const questions = lines.filter((line) => line.line === 'question');
  const suites = [...new Set(questions.map((question) => groupOf(question.address)))].map((suite) =>
    printSuite(
      suite,
      questions.filter((question) => groupOf(question.address) === suite),
    ),
  );
  const footer = lines.find((line) => line.line === 'footer');
  const broken =
    footer?.verdict === 'no verdict'
      ? [
          `  <testsuite name="run" tests="1" failures="0" errors="1" skipped="0">\n    <testcase classname="run" name="verdict"><error message="${escapeXml(footer.problem ?? 'no verdict')}"/></testcase>\n  </testsuite>`,
        ]
      : [];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="exchange-access-conformance">\n${[...suites, ...broken].join('\n')}\n</testsuites>\n`;
}

function printSuite(name: string, questions: readonly ReportQuestion[]): string {
  const count = (...outcomes: readonly string[]): number =>
    questions.filter((each) => outcomes.includes(each.outcome)).length;
  const head = `  <testsuite name="${escapeXml(name)}" tests="${questions.length}" failures="${count('failed')}" errors="${count('errored', 'violated', 'crashed', 'timed-out', 'unstable')}" skipped="${count('known', 'unsupported', 'not-run')}">`;
  return [head, ...questions.map((each) => printCase(name, each)), '  </testsuite>'].join('\n');
}

function printCase(suite: string, question: ReportQuestion): string {
  const name = question.address.slice(suite.length).replace(/^[/#]/, '');
  const open = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`;
  const element = elementOf(question);
  return element === '' ? `${open}/>` : `${open}>${element}</testcase>`;
}

function elementOf(question: ReportQuestion): string {
  const text = question.problem ?? '';
  switch (question.outcome) {
    case 'passed':
      return '';
    case 'failed': {
      const expected = `expected ${JSON.stringify(question.expected ?? {})}, answered ${JSON.stringify(question.answered ?? {})}`;
      const body = [question.clauses?.join(' '), question.repeat].filter((each) => each !== undefined).join('\n');
      return `<failure message="${escapeXml(expected)}">${escapeXml(body)}</failure>`;
    }
    case 'known':
    case 'unsupported':
    case 'not-run':
      return `<skipped message="${escapeXml(`${question.outcome}: ${text}`)}"/>`;
    default:
      return `<error type="${question.outcome}" message="${escapeXml(text)}"/>`;
  }
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
