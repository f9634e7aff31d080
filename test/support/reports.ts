/** Reports for tests: one header, one builder, lines of every kind, and hostile texts to put into them. */
import type { ReportHeader, ReportLine } from '../../src/model/generated/wire.generated.ts';
import { printReport } from '../../src/report/ndjson.ts';
import { listsFrom, noLists, type Report, type ReportBody, reportFormat } from '../../src/report/record.ts';
import { countOutcomes, outcomeNames } from '../../src/report/totals.ts';
import { exitCode, withVerdict } from '../../src/report/verdict.ts';

export type Json = Readonly<Record<string, unknown>>;

export const digest = `sha256:${'0'.repeat(64)}`;
export const header: ReportHeader = {
  ...reportFormat,
  package: { name: 'exchange-access-conformance', version: '1.2.3' },
  golden: digest,
  spec: digest,
  started: '2026-01-01T00:00:00.000Z',
  command: ['node', 'adapter.mjs'],
};

/** A run that found this, and what that comes to. */
export function reportWith(found: Partial<Report>): Report {
  const body: ReportBody = { ...noLists, header, ...found };
  return { ...withVerdict(body), ...found };
}

/** The report with these lines, from wherever they come; the header may be missing, and the footer follows from the others. */
export function reportOf(...given: readonly (ReportLine | Json)[]): Report {
  const lines: readonly ReportLine[] = JSON.parse(JSON.stringify(given));
  const one = <K extends ReportLine['line']>(kind: K): Extract<ReportLine, { readonly line: K }> | undefined =>
    lines.find((line): line is Extract<ReportLine, { readonly line: K }> => line.line === kind);
  const [subject, footer] = [one('subject'), one('footer')];
  return reportWith({
    ...listsFrom(lines),
    header: one('header') ?? header,
    ...(subject === undefined ? {} : { subject }),
    ...(footer === undefined ? {} : { footer }),
  });
}

/** The lines as they are written. */
export function linesOf(report: Report): readonly ReportLine[] {
  return printReport(report)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

export const subject: Json = {
  line: 'subject',
  subject: { name: 'acme-gateway', version: '4.2', language: 'go', homepage: 'https://example.com' },
  claimed: ['ip-ranges', 'client-access-rules'],
  notClaimed: ['application-access-policies'],
  declared: { 'cidr-host-bits': 'masked' },
  compares: 'grounds',
  planned: 3,
  leftOut: { limits: 3, decisions: 1 },
  unasked: [],
  largest: { rules: 1, policies: 0, members: 0, values: 0, characters: 13 },
};

export const passed: Json = { line: 'question', address: 'ip-ranges/ends#a', chapter: 'ip-ranges', outcome: 'passed' };

export function failed(index: number, more: Json = {}): Json {
  const address = `client-access-rules/exceptions#failed-${index}`;
  return {
    line: 'question',
    address,
    chapter: 'client-access-rules',
    outcome: 'failed',
    clauses: ['CAR-EXCEPTIONS-ANY'],
    hunts: 'looks at the last exception only',
    given: { rules: [{ name: 'Block', priority: 1, action: 'DenyAccess' }] },
    when: { protocol: 'POP3', clientIPAddress: '203.0.113.10' },
    expected: { action: 'DenyAccess', decidedBy: ['Block'] },
    actual: { action: 'AllowAccess', decidedBy: [] },
    under: { 'cidr-host-bits': 'masked' },
    only: [{ 'cidr-host-bits': ['from-host', 'usable-hosts'] }],
    trace: ['rule `Block` applies and decides: DenyAccess'],
    reproduce: `access-conformance check --only ${address} -- node adapter.mjs`,
    ...more,
  };
}

export function troubled(outcome: string, index = 0, more: Json = {}): Json {
  const address = `ip-ranges/ends#${outcome}-${index}`;
  return { ...passed, address, outcome, problem: `because it was ${outcome}`, reproduce: 'ask again', ...more };
}

export const readings: readonly Json[] = [
  { line: 'reading', axis: 'filter-precedence', reading: 'and-first', status: 'not-asked' },
  { line: 'reading', axis: 'nested-groups', reading: 'direct', status: 'shown', shownBy: 'a/b#c' },
  {
    line: 'reading',
    axis: 'username-case',
    reading: 'sensitive',
    status: 'linked',
    others: [{ 'username-case': 'insensitive', 'username-domain': 'any-form' }],
  },
  { line: 'reading', axis: 'cidr-host-bits', reading: 'masked', status: 'declared' },
  { line: 'reading', axis: 'rest-under-ews', reading: 'covered', status: 'not-shown', others: [] },
];

export const known: Json = {
  line: 'known',
  covers: 'CAR-ADDRESS',
  reason: 'mended in May',
  state: 'in-force',
  differs: 2,
  passes: 0,
};

/** Counts of all outcomes; those not named are nought. */
export function counted(counts: Readonly<Record<string, number>>): Json {
  return Object.fromEntries(outcomeNames.map((outcome) => [outcome, counts[outcome] ?? 0]));
}

export const campaign: Json = {
  line: 'campaign',
  chapter: 'ip-ranges',
  seed: 7,
  wanted: 300,
  worlds: 12,
  planned: 300,
  outcomes: counted({ passed: 300 }),
  rate: 'at most 1 in 100',
  lookedAt: 200,
  census: { answer: { matches: 150, refused: 1 }, 'axis read': { 'cidr-host-bits': 200 } },
  missed: [],
};

export const finding: Json = {
  line: 'finding',
  chapter: 'client-access-rules',
  outcome: 'failed',
  count: 5,
  seed: 7,
  world: '0:3',
  clauses: ['CAR-ENABLED'],
  given: { rules: [{ name: 'a', priority: 1, action: 'DenyAccess', enabled: false }] },
  when: { protocol: 'POP3' },
  expected: { action: 'AllowAccess', decidedBy: [] },
  actual: { action: 'DenyAccess', decidedBy: ['a'] },
  trace: ['rule `a` is disabled: passed over'],
  powershell: ['New-ClientAccessRule -Name a -Enabled $false', 'Test-ClientAccessRule -Protocol POP3'],
  reproduce: 'access-conformance check --question {} -- node adapter.mjs',
};

export const differing: Json = {
  ...campaign,
  chapter: 'client-access-rules',
  planned: 40,
  outcomes: counted({ passed: 35, failed: 5 }),
  rate: undefined,
  missed: ['clause CAR-REST-UNDER-EWS'],
};

export const law: Json = {
  line: 'law',
  law: 'a disabled rule changes nothing',
  chapter: 'client-access-rules',
  clauses: ['CAR-ENABLED', 'CAR-ORDER'],
  seed: 7,
  planned: 90,
  held: 80,
  vacuous: 10,
  broken: 0,
  unanswered: 0,
};

const ask: Json = { chapter: 'client-access-rules', when: { protocol: 'POP3' } };

export const broken: Json = {
  ...law,
  held: 78,
  broken: 2,
  reproduce: 'put the law again',
  counterexample: {
    outcome: 'failed',
    seed: 11,
    path: '3:1:0',
    questions: [
      { ...ask, given: { rules: [] }, actual: { action: 'AllowAccess' } },
      { ...ask, given: { rules: [{ name: 'off' }] }, actual: { action: 'DenyAccess' } },
    ],
  },
};

/** A whole report with the verdict and these questions. */
export function report(
  verdict: Report['footer']['verdict'],
  questions: readonly Json[],
  more: Json = {},
  others: readonly Json[] = [],
): Report {
  const planned = questions.length;
  const given = reportOf({ ...header, ...more }, { ...subject, planned }, ...questions, ...others);
  const outcomes = countOutcomes(given.questions);
  return { ...given, footer: { line: 'footer', verdict, exit: exitCode(verdict), planned, outcomes } };
}

/** A report with every kind of line, every outcome, and fields of a later version. */
export function full(): Report {
  const outcomes = ['errored', 'violated', 'crashed', 'timed-out', 'unstable', 'known', 'unsupported', 'not-run'];
  return report(
    'not conformant',
    [passed, ...[1, 2, 3, 4, 5].map((index) => failed(index)), ...outcomes.map((outcome) => troubled(outcome))],
    { selection: { only: ['client-access-rules/'] }, against: ['node', 'other.mjs'], later: { field: ['x'] } },
    [
      { line: 'control', control: 'reference', questions: 9, expected: 0, differences: 0, unproved: [] },
      { line: 'control', control: 'tampered', questions: 9, expected: 4, differences: 3, unproved: [] },
      ...readings,
      known,
      campaign,
      differing,
      finding,
      law,
      { ...broken, law: 'another law' },
    ],
  );
}

export const hostile: readonly string[] = [
  '</script><script>alert(1)</script>',
  '</style></title></textarea><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--<b>--><![CDATA[x]]>',
  '\u202egpj.exe\u202c\u2066\u200f',
  'nul\u0000 esc\u001b[31m bell\u0007 c1\u0085',
  'zero\u200bwidth\ufeff soft\u00ad tag\u{e0041} filler\u3164',
  'lone\ud800',
  'lines\r\nand\ttabs\u2028',
  'no\u00a0break',
  `heap${'\u0351'.repeat(40)}`,
  '&lt;b&gt;&#60;&amp',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text of a report, not a template
  '`${1}`',
  '\\u202e',
  'constructor',
  '__proto__',
];

/** The same report with each text in it, and each name in a record of free names, replaced. */
export function poison(given: Report, text: string): Report {
  const walk = (value: unknown, isFree: boolean): unknown => {
    if (typeof value === 'string') return text;
    if (Array.isArray(value)) return value.map((item) => walk(item, isFree));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, item], index) => [
      isFree ? `${index}${text}` : name,
      KEPT.includes(name) && !isFree ? item : walk(item, isFree || FREE.includes(name)),
    ]);
    return Object.fromEntries(entries);
  };
  return JSON.parse(JSON.stringify(walk(given, false)));
}

/** Fields whose names come from outside. */
const FREE = ['given', 'when', 'expected', 'actual', 'declared', 'under', 'only', 'others', 'census', 'later'];
/** Fields that the schema keeps to what this version knows. */
const KEPT = ['line', 'verdict', 'control'];
