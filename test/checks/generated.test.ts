import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../../src/checks/check.ts';
import { type AnswerQuestion, inProcess } from '../../src/harness/adapters/in-process.ts';
import type { Subject } from '../../src/harness/subject.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { ReportHeader, StartAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import { parseReport, printReport } from '../../src/report/ndjson.ts';
import type { ReportLists } from '../../src/report/record.ts';
import { header as anyHeader } from '../support/reports.ts';
import { follow, right } from '../support/subjects.ts';

const header: ReportHeader = {
  ...anyHeader,
  campaign: { seed: 7, runs: 800 },
};
const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: 'acme', version: '1' },
  answers: ['client-access-rules', 'ip-ranges'],
  compares: 'grounds',
};
const cases: readonly Case[] = [
  {
    address: 'ip-ranges/x#plain',
    clauses: ['IP-ADDRESS'],
    question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.1', address: '10.0.0.1' } },
    expectation: [{ readings: {}, then: { matches: true } }],
  },
  {
    address: 'client-access-rules/x#none',
    clauses: ['CAR-ACTION'],
    question: {
      chapter: 'client-access-rules',
      given: { rules: [{ name: 'a', priority: 1, action: 'DenyAccess', scope: 'All' }] },
      when: {
        protocol: 'REST',
        authenticationType: 'BasicAuthentication',
        clientIPAddress: '192.0.2.1',
        username: 'a\\b',
        recipient: {},
      },
    },
    expectation: [{ readings: {}, then: { action: 'DenyAccess', decidedBy: ['a'] } }],
  },
];

async function run(subject: Subject, more: Partial<CheckOptions> = {}) {
  const campaign = { seed: 7, runs: 800 };
  const repeatQuestion: CheckOptions['repeatQuestion'] = ({ chapter }) => `ask ${chapter} again`;
  const report = await check({ header, subject, cases, campaign, repeatQuestion, ...more });
  expect(parseReport(printReport(report))).toMatchObject({ ok: true });
  return { report, find: <L extends keyof ReportLists>(list: L) => report[list], verdict: report.footer.verdict };
}
const running = (program: AnswerQuestion, more?: Partial<CheckOptions>, claims: Partial<StartAnswer> = {}) =>
  run(inProcess({ ...declaration, ...claims }, program), more);

/** Right, but for rules that have both an address as condition and another as exception. */
const rarelyWrong: AnswerQuestion = (question) => {
  if (question.chapter !== 'client-access-rules') return right(question);
  const rules = question.given.rules.map((rule) => {
    const { exceptAnyOfClientIPAddressesOrRanges: _, ...bare } = rule;
    return (rule.anyOfClientIPAddressesOrRanges?.length ?? 0) > 0 ? bare : rule;
  });
  return right({ ...question, given: { rules } });
};

describe('a run with generated questions', () => {
  it('finds what golden cases pass by, in its smallest form, with all that is needed to go on', async () => {
    const { verdict, find } = await running(rarelyWrong);
    expect(verdict).toBe('not conformant');
    expect(find('questions').filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    const findings = find('findings');
    expect(new Set(findings.map(({ chapter }) => chapter))).toEqual(new Set(['client-access-rules']));
    const [first] = findings;
    expect(first).toMatchObject({
      outcome: 'failed',
      seed: 7,
      world: expect.stringMatching(/^\d+:\d+$/),
      given: {
        rules: [
          {
            anyOfClientIPAddressesOrRanges: [expect.anything()],
            exceptAnyOfClientIPAddressesOrRanges: [expect.anything()],
          },
        ],
      },
      when: { recipient: {} },
      golden: { depends: [{ then: { decidedBy: [] } }, { then: { decidedBy: [] } }] },
      reproduce: 'ask client-access-rules again',
    });
    expect(first?.clauses?.[0]).toMatch(/^CAR-EXCEPTION/);
  });

  it('comes to the same report from the same seed, and to other questions from another', async () => {
    const [one, two] = [await running(rarelyWrong), await running(rarelyWrong)];
    expect(printReport(two.report)).toBe(printReport(one.report));
    const other = await running(rarelyWrong, { campaign: { seed: 8, runs: 800 } });
    expect(other.find('campaigns').map(({ census }) => census)).not.toEqual(
      one.find('campaigns').map(({ census }) => census),
    );
  });

  const follows: readonly SomeReadings[] = [
    { 'cidr-host-bits': 'from-host', 'ipv4-mapped-ipv6': 'folded' },
    { 'no-rule-matches': 'deny', 'filter-precedence': 'and-first' },
    { 'scope-default': 'users', 'microsoft-middle-tier': 'evaluated', 'rest-under-ews': 'covered' },
  ];
  it.each(follows)('finds %j although no golden case shows it', async (readings) => {
    const { verdict, find } = await running(follow({ ...defaultReadings, ...readings }));
    expect([find('findings'), verdict]).toEqual([[], 'conformant']);
    for (const [axis, reading] of Object.entries(readings))
      expect(find('readings').find((line) => line.axis === axis)).toMatchObject({ reading, status: 'shown' });
  });

  it.each(follows)('holds to %j when it is declared', async (readings) => {
    const program = follow({ ...defaultReadings, ...readings });
    expect((await running(program, {}, { readings: { ...readings } })).verdict).toBe('conformant');
    const falsely = await running(right, {}, { readings: { ...readings } });
    expect([falsely.verdict, falsely.find('findings').length > 0]).toEqual(['not conformant', true]);
  });

  it('finds no reading that golden answers exclude', async () => {
    const host: Case = {
      address: 'ip-ranges/x#host',
      clauses: ['IP-CIDR'],
      question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address: '10.0.0.1' } },
      expectation: [
        { readings: { 'cidr-host-bits': ['masked', 'usable-hosts'] }, then: { matches: true } },
        { readings: { 'cidr-host-bits': ['from-host'] }, then: { matches: false } },
      ],
    };
    const program: AnswerQuestion = (question) =>
      'address' in question.when && question.when.range === '10.0.0.5/24' && question.when.address === '10.0.0.1'
        ? { matches: true }
        : follow({ ...defaultReadings, 'cidr-host-bits': 'from-host' })(question);
    const { verdict, find } = await running(program, { cases: [...cases, host] });
    expect(verdict).toBe('not conformant');
    expect(
      find('findings').length + find('questions').filter(({ outcome }) => outcome === 'failed').length,
    ).toBeGreaterThan(0);
  });

  it('shows a crash at one sort of question, and goes on', async () => {
    const whole = inProcess(declaration, right);
    const subject: Subject = {
      ...whole,
      ask: async (asked) => {
        const { outcomes } = (await whole.ask(asked)) as Extract<
          Awaited<ReturnType<Subject['ask']>>,
          { kind: 'outcomes' }
        >;
        const dies = (index: number) => JSON.stringify(asked.when[index]).includes('::ffff:');
        const crashed = { kind: 'crashed', problem: 'it exited with code 7' } as const;
        return { kind: 'outcomes', outcomes: outcomes.map((each, index) => (dies(index) ? crashed : each)) };
      },
    };
    const { verdict, find } = await run(subject);
    expect(verdict).toBe('not conformant');
    const findings = find('findings');
    expect(new Set(findings.map(({ outcome, problem }) => `${outcome}: ${problem}`))).toEqual(
      new Set(['crashed: it exited with code 7']),
    );
    const [ranges] = find('campaigns').filter(({ chapter }) => chapter === 'ip-ranges');
    expect(ranges?.outcomes.crashed).toBeGreaterThan(0);
    expect(ranges?.outcomes.passed).toBeGreaterThan(ranges?.outcomes.crashed ?? 0);
    expect(find('laws').some(({ unanswered }) => unanswered > 0)).toBe(true);
  });

  it('calls a subject unstable that answers otherwise when it is asked again', async () => {
    const seen = new Set<string>();
    const { verdict, find } = await running((question) => {
      const text = JSON.stringify(question);
      if (question.chapter !== 'ip-ranges' || seen.has(text) || !question.when.range.includes('/'))
        return right(question);
      seen.add(text);
      return { matches: !JSON.stringify(right(question)).includes('true') };
    });
    expect(verdict).toBe('not conformant');
    expect(find('findings').map(({ outcome }) => outcome)).toContain('unstable');
  });
});
