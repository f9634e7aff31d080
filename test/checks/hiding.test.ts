/** Programs that answer well whatever is compared with an expected answer, and misbehave where nothing is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockOf } from '../../src/checks/campaign.ts';
import { check } from '../../src/checks/check.ts';
import { expectationOf } from '../../src/checks/expectation.ts';
import { smokeCases } from '../../src/checks/smoke.ts';
import { childProcess } from '../../src/harness/adapters/child-process.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { parseReport, printReport } from '../../src/harness/reporters/ndjson.ts';
import { printText } from '../../src/harness/reporters/text.ts';
import type { Subject } from '../../src/harness/subject.ts';
import { defaultReadings } from '../../src/model/axes.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Question } from '../../src/model/question.ts';
import type { Connection, QuestionOutcome, ReportHeader, StartAnswer, Verdict } from '../../src/model/wire.generated.ts';
import { answer } from '../../src/reference/answer.ts';

const hiding = fileURLToPath(new URL('../adapters/hiding.mjs', import.meta.url));
const digest = `sha256:${'0'.repeat(64)}`;
const campaign = { seed: 7, runs: 200 };
const header: ReportHeader = {
  line: 'header',
  report: 1,
  package: { name: 'exchange-access-conformance', version: '1.2.3' },
  golden: digest,
  spec: digest,
  started: '2026-01-01T00:00:00.000Z',
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
    clauses: [question.chapter === 'ip-ranges' ? 'IP-ADDRESS' : 'CAR-DEFAULT'],
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
      Array.from({ length: 8 }, (_, number) => blockOf(chapter, number, campaign.seed, declaration).questions).flat(),
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
  const lines = await check({ header, cases, subject, campaign });
  expect(parseReport(printReport(lines))).toMatchObject({ ok: true });
  const verdict = lines.find((line) => line.line === 'footer')?.verdict;
  const findings = lines.filter((line) => line.line === 'finding' && 'law' in line);
  return { lines, verdict, findings };
}
const program = (mode: string, timeout = 60_000): Subject =>
  childProcess({ command: [process.execPath, hiding, mode, table], bounds: { timeout }, restarts: 2 });

describe('a program that behaves until laws are asked', () => {
  it('is conformant when it goes on so', async () => {
    const { verdict, findings } = await judge(program('right'));
    expect([verdict, findings]).toEqual(['conformant', []]);
  });

  it.each<[mode: string, verdict: Verdict, outcome: QuestionOutcome, problem: string]>([
    ['crash', 'not conformant', 'crashed', 'it exited with code 7'],
    ['crash-on-two', 'not conformant', 'crashed', 'it exited with code 7'],
    ['silent', 'not conformant', 'timed-out', 'no line within 3 s'],
    ['garbage', 'not conformant', 'violated', 'its line is no JSON: `Segmentation fault`'],
    ['errored', 'not conformant', 'errored', 'oops'],
    ['off-schema', 'not conformant', 'violated', 'must be'],
    ['one-too-few', 'not conformant', 'violated', 'answers to'],
    ['other-seq', 'not conformant', 'violated', 'was awaited'],
    ['twice', 'not conformant', 'violated', 'was awaited'],
    ['unsupported', 'incomplete', 'unsupported', 'not today'],
  ])('and then hides behind them: %s', async (mode, verdict, outcome, problem) => {
    const judged = await judge(program(mode, mode === 'silent' ? 3_000 : undefined));
    expect(judged.verdict).toBe(verdict);
    const found = judged.findings.find((finding) => finding.line === 'finding' && finding.outcome === outcome);
    expect(found).toMatchObject({ problem: expect.stringContaining(problem), law: expect.any(String) });
    expect(found).toMatchObject({ given: {}, when: expect.anything() });
    expect(printText(judged.lines)).toContain(`${outcome}: `);
  });
});
