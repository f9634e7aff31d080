/** Programs that answer well whatever is compared with an expected answer, and misbehave where nothing is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockOf } from '../../generators/blocks.ts';
import { check } from '../../src/checks/check.ts';
import { CONVERSATION } from '../../src/checks/report-parts.ts';
import { smokeCases } from '../../src/checks/smoke.ts';
import { childProcess } from '../../src/harness/adapters/child-process/child-process.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import type { Outcome, Subject } from '../../src/harness/subject.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type {
  Connection,
  QuestionOutcome,
  ReportHeader,
  StartAnswer,
  Verdict,
} from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Question } from '../../src/model/question.ts';
import { expectationOf } from '../../src/reference/expectation.ts';
import { answer } from '../../src/reference/reference.ts';
import { printBadge } from '../../src/report/badge.ts';
import { printHtml } from '../../src/report/html/page.ts';
import { printJunit } from '../../src/report/junit.ts';
import { parseReport, printReport } from '../../src/report/ndjson.ts';
import { printText } from '../../src/report/text/text.ts';
import { adapterFile } from '../support/paths.ts';
import { header as anyHeader } from '../support/reports.ts';
import { silenceAlarm } from '../support/silence-alarm.ts';

const hiding = adapterFile('hiding.mjs');
const campaign = { seed: 7, runs: 200 };
const header: ReportHeader = {
  ...anyHeader,
  command: ['node', 'hiding.mjs'],
  campaign,
};
const declaration: StartAnswer = {
  protocol: 1,
  subject: { name: 'hiding', version: '1' },
  answers: ['ip-ranges', 'client-access-rules'],
};
const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'a\\b',
  recipient: {},
};
const questions: readonly Question[] = [
  { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.1', address: '10.0.0.1' } },
  { chapter: 'client-access-rules', given: { rules: [] }, when: connection },
];
const cases = questions.map(
  (question): Case => ({
    address: `${question.chapter}/x#a`,
    clauses: [question.chapter === 'ip-ranges' ? 'IP-ADDRESS' : 'CAR-NO-CONDITION'],
    question,
    expectation: expectationOf(question),
  }),
);
const keyOf = (question: Question): string => JSON.stringify([question.chapter, question.given, question.when]);

/** Everything whose answer is compared with an expected one. */
const compared = new Set(
  [
    ...questions,
    ...smokeCases.map(({ question }) => question),
    ...declaration.answers.flatMap((chapter) =>
      Array.from({ length: 8 }, (_, number) => blockOf(chapter, number, campaign.seed).questions).flat(),
    ),
  ].map(keyOf),
);

let folder = '';
let table = '';
beforeAll(async () => {
  const heard = new Map<string, Question>();
  const listening = inProcess(declaration, (question) => {
    heard.set(keyOf(question), question);
    return answer(question, defaultReadings);
  });
  await check({ header, cases, subject: listening, campaign });
  const known = [...heard].map(([key, question]) => ({
    question,
    answer: answer(question, defaultReadings),
    isLawful: !compared.has(key),
  }));
  expect(known.filter(({ isLawful }) => isLawful).length).toBeGreaterThan(20);
  folder = mkdtempSync(join(tmpdir(), 'hiding-'));
  table = join(folder, 'table.json');
  writeFileSync(table, JSON.stringify(known));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function judge(subject: Subject) {
  const report = await check({ header, cases, subject, campaign });
  expect(parseReport(printReport(report))).toMatchObject({ ok: true });
  const findings = report.findings.filter(({ law }) => law !== undefined);
  return { report, verdict: report.footer.verdict, findings };
}
/** A program that says nothing is waited for until it has said so. */
function program(mode: string): Subject {
  const silent = join(folder, 'silent');
  writeFileSync(silent, '');
  const command = [process.execPath, hiding, mode, table];
  return childProcess({ command, env: { SILENT: silent }, alarm: silenceAlarm(silent), restarts: 2 });
}

describe('a program that behaves until laws are asked', () => {
  it('is conformant when it goes on so', async () => {
    const { verdict, findings } = await judge(program('right'));
    expect([verdict, findings]).toEqual(['conformant', []]);
  });

  it.each<[mode: string, verdict: Verdict, outcome: QuestionOutcome, problem: string]>([
    ['crash', 'not conformant', 'crashed', 'it exited with code 7'],
    ['crash-on-two', 'not conformant', 'crashed', 'it exited with code 7'],
    ['silent', 'not conformant', 'timed-out', 'no line within 10 s'],
    ['garbage', 'not conformant', 'violated', 'its line is no JSON: `Segmentation fault`'],
    ['errored', 'not conformant', 'errored', 'oops'],
    ['off-schema', 'not conformant', 'violated', '/answers/'],
    ['one-too-few', 'not conformant', 'violated', 'answers to'],
    ['other-seq', 'not conformant', 'violated', 'was awaited'],
    ['twice', 'not conformant', 'violated', 'was awaited'],
    ['unsupported', 'incomplete', 'unsupported', 'not today'],
  ])('and then hides behind them: %s', async (mode, verdict, outcome, problem) => {
    const judged = await judge(program(mode));
    expect(judged.verdict).toBe(verdict);
    const found = judged.findings.find((finding) => finding.line === 'finding' && finding.outcome === outcome);
    expect(found).toMatchObject({ problem: expect.stringContaining(problem), law: expect.any(String) });
    expect(found).toMatchObject({ given: {}, when: expect.anything() });
    expect(printText(judged.report)).toContain(`${outcome}: `);
  });
});

describe('a program with known differences', () => {
  const block: Case = {
    address: 'ip-ranges/x#block',
    clauses: ['IP-CIDR'],
    question: { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.0/24', address: '10.0.0.7' } },
    expectation: [{ readings: {}, then: { matches: true } }],
  };
  const known = { entries: [{ covers: 'IP-CIDR', reason: 'no blocks yet' }], today: '2026-01-01', aside: [] };
  /** Wrong about the block, and nothing that it says of other questions but those of the plan is an answer. */
  const hidingBehind = (outcome: Outcome, limits: Pick<StartAnswer, 'limits'> = {}): Subject => {
    const planned = new Set([...cases, ...smokeCases].map(({ question }) => keyOf(question)));
    const askOne = (question: Question): Outcome => {
      if (keyOf(question) === keyOf(block.question)) return { kind: 'answered', answer: { matches: false } };
      return planned.has(keyOf(question)) ? { kind: 'answered', answer: answer(question, defaultReadings) } : outcome;
    };
    return {
      ...inProcess({ ...declaration, ...limits }, () => ({ matches: true })),
      ask: async ({ chapter, given, when }) => ({
        kind: 'outcomes',
        outcomes: when.map((each) => askOne({ chapter, given, when: each } as Question)),
      }),
    };
  };
  const verdictOf = async (subject: Subject) => {
    const { questions: judged, footer } = await check({
      header,
      cases: [...cases, block],
      subject,
      known,
      repeatQuestion: ({ when }) => `ask ${JSON.stringify(when)}`,
    });
    return { verdict: footer.verdict, line: judged.find(({ address }) => address === CONVERSATION) };
  };

  it.each(['errored', 'violated', 'crashed', 'timed-out'] as const)(
    'that is %s while one is looked into is not conformant',
    async (kind) => {
      const { verdict, line } = await verdictOf(hidingBehind({ kind, problem: 'oops' }));
      expect(verdict).toBe('not conformant');
      expect(line).toMatchObject({ outcome: kind, problem: 'while a difference was looked into: oops', given: {} });
      expect(line).toMatchObject({ reproduce: expect.stringContaining('ask {"range":') });
    },
  );

  it('that answers there is conformant with them', async () => {
    const { verdict } = await verdictOf(hidingBehind({ kind: 'answered', answer: { matches: true } }));
    expect(verdict).toBe('conformant with known differences');
  });
});

describe('a program behind its limits', () => {
  const protocols = ['REST', 'POP3', 'IMAP4', 'OutlookWebApp'] as const;
  const each = protocols.map((protocol, index): Case => {
    const question: Question = {
      chapter: 'client-access-rules',
      given: { rules: [] },
      when: { ...connection, protocol },
    };
    return {
      address: `client-access-rules/x#${index}`,
      clauses: ['CAR-NO-RULE'],
      question,
      expectation: expectationOf(question),
    };
  });
  const judged = (limits: StartAnswer['limits'] = {}) => {
    const claims: StartAnswer = { ...declaration, answers: ['client-access-rules'], limits };
    return check({ header, cases: each, subject: inProcess(claims, (one) => answer(one, defaultReadings)), campaign });
  };

  it('is conformant in so much, and says what that leaves out and which laws it never saw', async () => {
    const report = await judged({ protocols: ['POP3'], conditions: ['userRecipientFilter'] });
    const [, verdict = '', laws = ''] = printText(report).split('\n');
    expect(verdict).toMatch(/^conformant in 1 of 8 chapters: all .* passed; 3 of 4 golden questions left out by its/);
    expect(laws).toMatch(/^laws not tried: .*a disabled rule changes nothing/);
    const { message, color } = JSON.parse(printBadge(report));
    expect([color, message]).toEqual([
      'yellow',
      expect.stringContaining('3 of 4 golden questions left out by its limits'),
    ]);
    expect(printJunit(report)).toContain('<skipped message="3 of 4 golden questions left out by its limits"/>');
    expect(printHtml(report)).toContain('3 of 4 golden questions left out by its limits.');
    expect(parseReport(printReport(report))).toMatchObject({ ok: true });
  });

  it('is green without them', async () => {
    const { message, color } = JSON.parse(printBadge(await judged()));
    expect([color, message]).toEqual([
      'brightgreen',
      expect.stringMatching(/ in 1 of 8 chapters · client-access-rules · /),
    ]);
  });
});
