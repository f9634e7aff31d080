import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { childProcess } from '../../src/harness/adapters/child-process/child-process.ts';
import type { QuestionOutcome, ReportHeader, Verdict } from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import { adapterFile } from '../support/paths.ts';
import { untilGone } from '../support/processes.ts';
import { header as anyHeader } from '../support/reports.ts';
import { silenceAlarm } from '../support/silence-alarm.ts';

const odd = adapterFile('odd.mjs');
const header: ReportHeader = {
  ...anyHeader,
  command: ['node', 'odd.mjs'],
};
/** Six questions, the third about the address that a mode may trip over. */
const cases = ['10.0.0.1', '10.0.0.2', '10.0.0.9', '10.0.0.4', '10.0.0.5', '10.0.0.6'].map(
  (range, index): Case => ({
    address: `ip-ranges/x#${index}`,
    clauses: ['IP-ADDRESS'],
    question: { chapter: 'ip-ranges', given: {}, when: { range, address: range } },
    expectation: [{ readings: {}, then: { matches: true } }],
  }),
);
/** The cases, two smoke questions and the conversation. */
const PLANNED = cases.length + 3;

let folder = '';
let pids = '';
let silent = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  pids = join(folder, 'pids');
  silent = join(folder, 'silent');
  for (const file of [pids, silent]) writeFileSync(file, '');
});
afterEach(async () => {
  await untilGone(pids);
  rmSync(folder, { recursive: true });
});

interface Judged {
  readonly verdict: Verdict | undefined;
  /** The outcomes that occur, beside passed. */
  readonly trouble: Partial<Record<QuestionOutcome, number>>;
  readonly problems: string;
  readonly mebibytes: number;
}

const bounds = { timeout: 2_000 };

/** The time of a program is over when it announces its silence. */
async function judge(command: readonly string[]): Promise<Judged> {
  const before = process.memoryUsage().rss;
  const env = { PIDS: pids, SILENT: silent };
  const subject = childProcess({ command, env, bounds, alarm: silenceAlarm(silent) });
  const { footer, questions } = await check({ header, cases, subject });
  const found = Object.entries(footer.outcomes).filter(([name, count]) => name !== 'passed' && count > 0);
  return {
    verdict: footer.verdict,
    trouble: Object.fromEntries(found),
    problems: [footer.problem, ...questions.map(({ problem }) => problem)].filter(Boolean).join('\n'),
    mebibytes: (process.memoryUsage().rss - before) / (1 << 20),
  };
}

type Row = [mode: string, verdict: Verdict, trouble: Judged['trouble'], problem: string, argument?: string];

/** Each program misbehaves in one way. */
const table: readonly Row[] = [
  ['right', 'conformant', {}, ''],
  ['exit', 'no verdict', {}, 'it ended before it answered `start`: it exited with code 3'],
  ['banner', 'no verdict', {}, 'it answered `start` with `Starting the gateway`, which is no JSON'],
  ['start-silent', 'no verdict', {}, 'it did not answer `start`: no line within 2 s'],
  ['start-reading', 'no verdict', {}, 'axis `nested-groups` has no reading `directt`'],
  [
    'other-seq',
    'not conformant',
    { violated: PLANNED - 1 },
    'where `2` was awaited; answers keep the order of the commands',
  ],
  ['one-too-few', 'not conformant', { violated: PLANNED - 1 }, 'it gave 0 answers to 1 questions'],
  ['one-too-many', 'not conformant', { violated: PLANNED - 1 }, 'it gave 2 answers to 1 questions'],
  ['nan', 'not conformant', { violated: PLANNED - 1 }, 'its line is no JSON'],
  ['20-mib', 'not conformant', { violated: 1 }, 'it wrote a line of more than 16 MiB', '10.0.0.9'],
  ['silent-about', 'not conformant', { 'timed-out': 1 }, 'no line within 2 s', '10.0.0.9'],
  ['silent', 'no verdict', { 'timed-out': 2, 'not-run': 6 }, 'no smoke question was answered: no line within 2 s'],
  ['half-a-line', 'no verdict', { crashed: 2, 'not-run': 6 }, 'in the middle of the line'],
  ['crash-at', 'not conformant', { crashed: 1 }, 'it exited with code 7', '10.0.0.9'],
  ['floods', 'conformant', {}, '', '3000000'],
  ['endless', 'no verdict', { 'timed-out': 2, 'not-run': 6 }, 'no smoke question was answered: no line within 2 s'],
  ['ignores-stop', 'conformant', {}, ''],
  ['parent', 'conformant', {}, ''],
  ['byte-order-mark', 'conformant', {}, ''],
  ['changes-its-mind', 'not conformant', { unstable: 1 }, 'it answered `{"matches":true}`, and asked again'],
  ['unsupported', 'incomplete', { unsupported: PLANNED - 1 }, 'not today'],
];

describe('a whole run against a hostile program', () => {
  it.each<Row>(table)('%s: %s', async (mode, verdict, trouble, problem, argument = '') => {
    const judged = await judge([process.execPath, odd, mode, argument]);
    expect([judged.verdict, judged.trouble]).toEqual([verdict, trouble]);
    expect(judged.problems).toContain(problem);
    expect(judged.mebibytes).toBeLessThan(150);
  });

  it('that answers before it is asked is caught, whichever question its line seems to answer', async () => {
    const { verdict, trouble } = await judge([process.execPath, odd, 'eager', '']);
    expect([verdict, Object.keys(trouble)]).toEqual(['not conformant', ['violated']]);
  });

  it('does not even need a program', async () => {
    const nothing = join(folder, 'gateway');
    const { verdict, problems } = await judge([nothing]);
    expect([verdict, problems]).toEqual(['no verdict', expect.stringContaining(`there is no program \`${nothing}\``)]);
  });
});
