/** A right example of each definition that is read by name. */
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import type { read } from '../../src/syntax/wire.ts';

/** A definition that is read by name. */
export type Definition = Parameters<typeof read>[0];

const subject = { name: 'acme', version: '4.2' };
const directory = { recipients: [{ id: 'g', type: 'GroupMailbox', members: ['julia'] }] };
const counts = { answers: 0, decided: 0, depends: 0, notKnown: 0 };
const certainty = { ...counts, axes: [], assumptions: [], notShown: [], unread: [] };

/** By the name of the definition. */
export const EXAMPLES: Readonly<Record<Definition, object>> = {
  AskedConnection: { protocol: ['IMAP4', 'REST'], clientIPAddress: '192.0.2.1', recipient: { department: 'IT' } },
  Explanation: {
    schema: 'access-conformance/explanation',
    version: 1,
    ...{ readings: { 'nested-groups': 'direct' }, sources: [], certainty, asked: 'all rules', notes: [] },
  },
  Matrix: {
    schema: 'access-conformance/matrix',
    version: 1,
    readings: {},
    sources: [],
    certainty,
    listed: false,
    apps: [],
    mailboxes: [],
    rows: [],
  },
  Verification: {
    schema: 'access-conformance/verification',
    version: 1,
    readings: {},
    sources: [],
    certainty,
    counts: { agrees: 0, differs: 0, depends: 0, notKnown: 0, notAsked: 0 },
    checks: [],
    silent: [],
    switches: [],
  },
  InventoryReport: {
    schema: 'access-conformance/inventory',
    version: 1,
    sources: [{ name: 'a.ps1', form: 'script', encoding: 'utf-8' }],
    calls: [],
    objects: [],
    state: {
      rules: [],
      policies: [],
      recipients: [],
      principals: [],
      scopes: [],
      units: [],
      assignments: [],
      grants: [],
      settings: {},
      setAside: [],
    },
    expectations: [],
    results: [],
    notes: [],
  },
  StartCommand: { command: 'start', protocol: 1 },
  RunCommand: { command: 'run', seq: '7', chapter: 'ip-ranges', given: {}, when: [{}] },
  StopCommand: { command: 'stop' },
  StartAnswer: {
    protocol: 1,
    subject,
    answers: ['ip-ranges'],
    readings: { 'nested-groups': 'direct' },
    compares: 'grounds',
    decisions: true,
    limits: { conditions: ['anyOfProtocols'] },
  },
  KnownDifferences: {
    known: [{ covers: 'ip-ranges/cidr', reason: 'not yet done', until: '2026-01-31', link: 'https://example.com/7' }],
  },
  RunAnswer: { seq: '7', answers: [{ matches: true }] },
  Refused: { refused: 'invalid-value', message: 'no' },
  Unsupported: { unsupported: 'no filters' },
  Errored: { errored: 'oops' },
  GoldenFile: {
    chapter: 'ip-ranges',
    given: {},
    cases: [{ id: 'one', clauses: ['IP-CIDR'], when: {}, then: {} }],
  },
  ReportLine: {
    line: 'footer',
    verdict: 'conformant',
    exit: 0,
    planned: 0,
    outcomes: Object.fromEntries(Object.keys(schemas.$defs.OutcomeCounts.properties).map((name) => [name, 0])),
  },
  Directory: directory,
};
