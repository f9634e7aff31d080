// `npm run bench`: how long the usual work takes; answers are compared before anything is timed. Writes test/bench/.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blockOf, runCampaign } from '../dist/src/checks/campaign.js';
import { childProcess } from '../dist/src/harness/adapters/child-process.js';
import { inProcess } from '../dist/src/harness/adapters/in-process.js';
import { sameAnswer } from '../dist/src/harness/compare.js';
import { defaultReadings } from '../dist/src/model/axes.generated.js';
import { answer, reference, rulesEvaluator } from '../dist/src/reference/reference.js';
import { parseFilter } from '../dist/src/syntax/recipient-filters/parse.js';
import { chapterNames } from '../dist/src/syntax/wire.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const main = join(root, 'dist/src/cli/main.js');
const declaration = {
  protocol: 1,
  subject: { name: 'bench', version: '0' },
  answers: chapterNames,
  decisions: ['rule-administration', 'policy-administration'],
};
const RUNS = 5;
const QUESTIONS = 10_000;
const rows = [];

for (const chapter of chapterNames) await campaigns(chapter);
for (const count of [10, 100, 1_000]) evaluations(count);
filters();
commands();
write();

async function campaigns(chapter) {
  const right = inProcess(declaration, (question) => answer(question, defaultReadings));
  for (const question of blockOf(chapter, 0, 1, declaration).questions) {
    if (
      !sameAnswer(chapter, answer(question, defaultReadings), answer(question, defaultReadings), {
        grounds: true,
        codes: true,
      })
    )
      throw new Error(`${chapter}: two answers to one question`);
  }
  const bare = await median(async () => {
    let done = 0;
    for (let block = 0; done < QUESTIONS; block += 1) done += blockOf(chapter, block, 1, declaration).questions.length;
  });
  const here = await median(() => runCampaign(right, declaration, chapter, { seed: 1, runs: QUESTIONS }));
  const wire = await median(async () => {
    const subject = childProcess({ command: [process.execPath, main, 'subject'] });
    await subject.start();
    await runCampaign(subject, declaration, chapter, { seed: 1, runs: QUESTIONS });
    await subject.stop();
  });
  add(`draw ${QUESTIONS} questions, ${chapter}`, bare, perSecond(QUESTIONS, bare));
  add(`draw, ask in process, ${chapter}`, here, perSecond(QUESTIONS, here));
  add(`draw, ask the reference as a program, ${chapter}`, wire, perSecond(QUESTIONS, wire));
}

function evaluations(count) {
  const rules = Array.from({ length: count }, (_, index) => ({
    name: `rule ${index}`,
    priority: index + 1,
    action: index % 2 === 0 ? 'DenyAccess' : 'AllowAccess',
    anyOfProtocols: ['POP3'],
    anyOfClientIPAddressesOrRanges: [`10.${index % 256}.${Math.floor(index / 256)}.0/24`],
  }));
  const when = {
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

function filters() {
  const deep = `${'('.repeat(100_000)}City -eq 'x'${')'.repeat(100_000)}`;
  const long = Array.from({ length: 50_000 }, () => "City -eq 'abcdefgh'").join(' -or ');
  for (const [name, text] of [
    ['100,000 nested parentheses', deep],
    [`a filter of ${(long.length / 2 ** 20).toFixed(1)} MiB`, long],
  ]) {
    const started = performance.now();
    if (!parseFilter(text).ok) throw new Error(`${name}: refused`);
    add(`read ${name}`, performance.now() - started, '');
  }
}

function commands() {
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
    const line = (index) =>
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

function time(name, words, runs) {
  const taken = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    taken.push(performance.now() - started);
    if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
  }
  add(name, middle(taken), '');
}

async function median(work) {
  const taken = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return middle(taken);
}

function middle(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
}

function perSecond(count, milliseconds) {
  return `${Math.round(count / (milliseconds / 1000)).toLocaleString('en')}/s`;
}

function add(name, milliseconds, rate) {
  rows.push({ name, milliseconds: Number(milliseconds.toPrecision(3)), rate });
  process.stderr.write(`${name}: ${milliseconds.toPrecision(3)} ms ${rate}\n`);
}

function write() {
  const table = rows.map(({ name, milliseconds, rate }) => `| ${name} | ${milliseconds} | ${rate} |`);
  const facts = `Medians on ${availableParallelism()} cores with Node ${process.versions.node}; only ratios of two and more mean anything.`;
  const page = `# Benchmark\n\nWritten by \`npm run bench\`. ${facts}\n\n| what | ms | rate |\n|---|---|---|\n${table.join('\n')}\n`;
  writeFileSync(join(root, 'test/bench/README.md'), page);
  writeFileSync(
    join(root, 'test/bench/results.json'),
    `${JSON.stringify({ node: process.versions.node, rows }, null, 2)}\n`,
  );
}
