/** Reports to make pages of, and hostile texts to put into them. */

import type { ReportLine } from '../../src/model/wire.generated.ts';
import { outcomeNames } from '../../src/report/verdict.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Lines as they come from outside: with fields, outcomes and verdicts that this version need not know. */
export function fromOutside(lines: readonly Json[]): readonly ReportLine[] {
  return JSON.parse(JSON.stringify(lines));
}

const digest = `sha256:${'0'.repeat(64)}`;
export const header: Json = {
  line: 'header',
  report: 1,
  package: { name: 'exchange-access-conformance', version: '1.2.3' },
  golden: digest,
  spec: digest,
  started: '2026-01-01T00:00:00.000Z',
  command: ['node', 'adapter.mjs'],
};

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
    answered: { action: 'AllowAccess', decidedBy: [] },
    under: { 'cidr-host-bits': 'masked' },
    only: [{ 'cidr-host-bits': ['from-host', 'usable-hosts'] }],
    trace: ['rule `Block` applies and decides: DenyAccess'],
    repeat: `access-conformance check --only ${address} -- node adapter.mjs`,
    ...more,
  };
}

export function troubled(outcome: string, index = 0, more: Json = {}): Json {
  const address = `ip-ranges/ends#${outcome}-${index}`;
  return { ...passed, address, outcome, problem: `because it was ${outcome}`, repeat: 'ask again', ...more };
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
  answered: { action: 'DenyAccess', decidedBy: ['a'] },
  trace: ['rule `a` is disabled: passed over'],
  powershell: ['New-ClientAccessRule -Name a -Enabled $false', 'Test-ClientAccessRule -Protocol POP3'],
  repeat: 'access-conformance check --question {} -- node adapter.mjs',
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

const asked: Json = { chapter: 'client-access-rules', when: { protocol: 'POP3' } };

export const broken: Json = {
  ...law,
  held: 78,
  broken: 2,
  repeat: 'put the law again',
  counterexample: {
    outcome: 'failed',
    seed: 11,
    path: '3:1:0',
    asked: [
      { ...asked, given: { rules: [] }, answered: { action: 'AllowAccess' } },
      { ...asked, given: { rules: [{ name: 'off' }] }, answered: { action: 'DenyAccess' } },
    ],
  },
};

/** A whole report with the verdict and these questions. */
export function report(verdict: string, questions: readonly Json[], more: Json = {}, others: readonly Json[] = []) {
  const outcomes: Record<string, number> = Object.fromEntries(outcomeNames.map((outcome) => [outcome, 0]));
  for (const { outcome } of questions) outcomes[String(outcome)] = (outcomes[String(outcome)] ?? 0) + 1;
  const planned = questions.length;
  const footer = { line: 'footer', verdict, exit: 1, planned, outcomes };
  return fromOutside([{ ...header, ...more }, { ...subject, planned }, ...questions, ...others, footer]);
}

/** A report with every sort of line, every outcome, and fields of a later version. */
export function full(): readonly ReportLine[] {
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
  '`${1}`',
  '\\u202e',
  'constructor',
  '__proto__',
];

/** The same report with each text in it, and each name in a record of free names, replaced. */
export function poison(lines: readonly ReportLine[], text: string): readonly ReportLine[] {
  const walk = (value: unknown, isFree: boolean): unknown => {
    if (typeof value === 'string') return text;
    if (Array.isArray(value)) return value.map((item) => walk(item, isFree));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, item], index) => [
      isFree ? `${index}${text}` : name,
      name === 'line' && !isFree ? item : walk(item, isFree || FREE.includes(name)),
    ]);
    return Object.fromEntries(entries);
  };
  return fromOutside(lines.map((line) => ({ ...line, ...Object(walk(line, false)) })));
}

/** Fields whose names come from outside. */
const FREE = ['given', 'when', 'expected', 'answered', 'declared', 'under', 'only', 'others', 'census', 'later'];
