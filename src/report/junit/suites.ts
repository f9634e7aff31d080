/** JUnit XML: suites with their cases, as continuous integration reads them. */

/** A test case; without an element it passed. */
export interface TestCase {
  readonly name: string;
  readonly element?: {
    readonly name: 'failure' | 'error' | 'skipped';
    readonly type?: string;
    readonly message: string;
    readonly body?: string;
  };
}

/** The document; each suite is one that `printSuite` made. */
export function printSuites(suites: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="exchange-access-conformance">\n${suites.join('\n')}\n</testsuites>\n`;
}

/** Facts about a suite; what is absent or empty is left out. */
type Properties = Readonly<Record<string, string | number | undefined>>;

/** One suite; what was skipped stands last. `output` is what a reader finds beside the cases. */
export function printSuite(
  name: string,
  unordered: readonly TestCase[],
  properties: Properties = {},
  output = '',
): string {
  const cases = [...unordered].sort((one, other) => Number(isSkipped(one)) - Number(isSkipped(other)));
  const count = (element: string): number => cases.filter((each) => each.element?.name === element).length;
  const head = `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}">`;
  const out = output === '' ? [] : [`    <system-out>${escapeXml(output)}</system-out>`];
  return [
    head,
    ...printProperties(properties),
    ...cases.map((each) => printCase(name, each)),
    ...out,
    '  </testsuite>',
  ].join('\n');
}

function isSkipped({ element }: TestCase): boolean {
  return element?.name === 'skipped';
}

function printProperties(properties: Properties): readonly string[] {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return [];
  const print = ([name, value]: (typeof given)[number]): string =>
    `      <property name="${escapeXml(name)}" value="${escapeXml(String(value))}"/>`;
  return ['    <properties>', ...given.map(print), '    </properties>'];
}

function printCase(suite: string, { name, element }: TestCase): string {
  const open = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"`;
  if (element === undefined) return `${open}/>`;
  const type = element.type === undefined ? '' : ` type="${escapeXml(element.type)}"`;
  const start = `<${element.name}${type} message="${escapeXml(element.message)}"`;
  const body = element.body ?? '';
  return `${open}>${start}${body === '' ? '/>' : `>${escapeXml(body)}</${element.name}>`}</testcase>`;
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
