// `npm run measure -- bench`: how long the usual work takes; answers are compared before anything is timed. Writes evidence/bench.md and .json.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockOf } from '../../generators/blocks.ts';
import { runCampaign } from '../../src/checks/campaigns/campaign.ts';
import { everything } from '../../src/checks/everything.ts';
import { sessionOn } from '../../src/checks/session.ts';
import { childProcess } from '../../src/harness/adapters/child-process/child-process.ts';
import { inProcess } from '../../src/harness/adapters/in-process.ts';
import { defaultReadings } from '../../src/model/axes.generated.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import type { ClientAccessRule, Connection } from '../../src/model/wire.generated.ts';
import { packageFolder as root } from '../../src/node/files.ts';
import { answer, reference, rulesEvaluator } from '../../src/reference/reference.ts';
import { parseFilter } from '../../src/syntax/recipient-filters/parse.ts';
import { sameAnswer } from '../../src/syntax/same-answer.ts';
import { chapterNames } from '../../src/syntax/wire.ts';
import { table } from '../markdown.ts';
import { EXACT } from './detection/detects.ts';

const main = join(root, 'dist/src/cli/main.js');
const RUNS = 5;
const QUESTIONS = 10_000;

interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly rate: string;
  /** A ratio of times, and what it should be at the most. */
  readonly goal?: Goal;
}

interface Goal {
  readonly ratio: number;
  readonly most: number;
}

/** What a campaign in this process may cost beside its subject, as a multiple of bare drawing. */
const IN_PROCESS = 1.2;

const rows: Row[] = [];

/** Measures everything anew: a time depends on the machine, so that none is kept. Whether every goal was reached. */
export async function bench(): Promise<boolean> {
  for (const chapter of chapterNames) await campaigns(chapter);
  for (const count of [10, 100, 1_000]) evaluations(count);
  filters();
  commands();
  write();
  return rows.every(({ goal }) => goal === undefined || goal.ratio <= goal.most);
}

async function campaigns(chapter: Chapter): Promise<void> {
  let inside = 0;
  const right = inProcess(everything, (question) => {
    const begun = performance.now();
    const given = answer(question, defaultReadings);
    inside += performance.now() - begun;
    return given;
  });
  for (const question of blockOf(chapter, 0, 1).questions) {
    const [one, other] = [answer(question, defaultReadings), answer(question, defaultReadings)];
    if (!sameAnswer(chapter, one, other, EXACT)) throw new Error(`${chapter}: two answers to one question`);
  }
  const options = { seed: 1, runs: QUESTIONS };
  const bare = await median(async () => {
    let done = 0;
    for (let block = 0; done < QUESTIONS; block += 1) done += blockOf(chapter, block, 1).questions.length;
  });
  const beside: number[] = [];
  const here = await median(async () => {
    inside = 0;
    const begun = performance.now();
    await runCampaign(sessionOn(right, everything), chapter, options);
    beside.push(performance.now() - begun - inside);
  });
  const wire = await median(async () => {
    const subject = childProcess({ command: [process.execPath, main, 'subject'] });
    await subject.start();
    await runCampaign(sessionOn(subject, everything), chapter, options);
    await subject.stop();
  });
  add(`draw ${QUESTIONS} questions, ${chapter}`, bare, perSecond(QUESTIONS, bare));
  add(`draw, ask in process, ${chapter}`, here, perSecond(QUESTIONS, here));
  const [own] = [...beside].sort((one, other) => one - other);
  const goal = { ratio: (own ?? Number.NaN) / bare, most: IN_PROCESS };
  add(`the same without the subject, against bare drawing, ${chapter}`, own ?? Number.NaN, '', goal);
  add(`draw, ask the reference as a program, ${chapter}`, wire, perSecond(QUESTIONS, wire));
}

function evaluations(count: number): void {
  const rules = Array.from(
    { length: count },
    (_, index): ClientAccessRule => ({
      name: `rule ${index}`,
      priority: index + 1,
      action: index % 2 === 0 ? 'DenyAccess' : 'AllowAccess',
      anyOfProtocols: ['POP3'],
      anyOfClientIPAddressesOrRanges: [`10.${index % 256}.${Math.floor(index / 256)}.0/24`],
    }),
  );
  const when: Connection = {
    protocol: 'POP3',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '192.0.2.1',
    username: 'contoso\\jeff',
    recipient: {},
  };
  const evaluate = rulesEvaluator(
    'client-access-rules',
    { rules },
    { readings: defaultReadings, semantics: reference },
  );
  const times = Math.max(100, 20_000 / count);
  const started = performance.now();
  for (let done = 0; done < times; done += 1) evaluate(when);
  const each = (performance.now() - started) / times;
  add(`one connection past ${count} rules, texts read once`, each, `${(each * 1000).toFixed(1)} µs`);
}

function filters(): void {
  const deep = `${'('.repeat(100_000)}City -eq 'x'${')'.repeat(100_000)}`;
  const long = Array.from({ length: 50_000 }, () => "City -eq 'abcdefgh'").join(' -or ');
  for (const [name, text] of Object.entries({
    '100,000 nested parentheses': deep,
    [`a filter of ${(long.length / 2 ** 20).toFixed(1)} MiB`]: long,
  })) {
    const started = performance.now();
    if (!parseFilter(text).ok) throw new Error(`${name}: refused`);
    add(`read ${name}`, performance.now() - started, '');
  }
}

function commands(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    time(
      'default check of the JavaScript example',
      ['check', '--seed', '7', '--', process.execPath, join(root, 'examples/adapters/javascript/adapter.mjs')],
      3,
    );
    time(
      'default check of the reference, all chapters',
      ['check', '--seed', '7', '--', process.execPath, main, 'subject'],
      3,
    );
    const rules = Array.from({ length: 100 }, (_, index) => ({
      name: `rule ${index}`,
      priority: index + 1,
      action: 'DenyAccess',
      anyOfClientIPAddressesOrRanges: [`10.${index}.0.0/24`],
    }));
    writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules));
    const header = 'protocol,authenticationType,clientIPAddress,username\n';
    const line = (index: number): string =>
      `POP3,BasicAuthentication,10.${index % 256}.${(index >> 8) % 256}.${(index >> 16) % 256},contoso\\user${index}\n`;
    writeFileSync(
      join(folder, 'connections.csv'),
      header + Array.from({ length: 100_000 }, (_, index) => line(index)).join(''),
    );
    time(
      'decide 100,000 connections of a CSV against 100 rules',
      ['decide', '--rules', join(folder, 'rules.json'), join(folder, 'connections.csv'), '--output', 'csv'],
      3,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function time(name: string, words: readonly string[], runs: number): void {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    taken.push(performance.now() - started);
    if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
  }
  add(name, middle(taken), '');
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return middle(taken);
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;
}

function perSecond(count: number, milliseconds: number): string {
  return `${Math.round(count / (milliseconds / 1000)).toLocaleString('en')}/s`;
}

function add(name: string, milliseconds: number, rate: string, goal?: Goal): void {
  rows.push({ name, milliseconds: Number(milliseconds.toPrecision(3)), rate, ...(goal === undefined ? {} : { goal }) });
  if (process.stderr.isTTY) process.stderr.write(`${name}: ${milliseconds.toPrecision(3)} ms ${rate}\n`);
}

function write(): void {
  const facts = `Medians on ${availableParallelism()} cores with Node ${process.versions.node}; only ratios of two and more mean anything.`;
  const lines = rows.map(({ name, milliseconds, rate, goal }) => {
    return [name, milliseconds, rate, goal === undefined ? '' : `${goal.ratio.toFixed(2)} (at most ${goal.most})`];
  });
  const page = `# Benchmark\n\nWritten by \`npm run measure -- bench\`. ${facts}\n\n${table([['what', 'ms', 'rate', 'goal'], ...lines])}\n`;
  writeFileSync(join(root, 'evidence/bench.md'), page);
  const results = { node: process.versions.node, rows };
  writeFileSync(join(root, 'evidence/bench.json'), `${JSON.stringify(results, null, 2)}\n`);
}
