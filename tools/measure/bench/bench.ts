// `npm run measure -- bench`: how long the usual work takes; answers are compared before anything is timed. Writes evidence/bench.md and .json.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chapter, chapterNames } from '../../../src/model/chapters.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { packageFolder as root } from '../../../src/node/files.ts';
import { reference, rulesEvaluator } from '../../../src/reference/reference.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { table } from '../../markdown.ts';
import { type CampaignCosts, campaignCosts } from './bench-campaigns.ts';
import { benchReadings } from './bench-readings.ts';

const main = join(root, 'dist/src/cli/main.js');
/** What a campaign in this process may cost beside its subject, as a multiple of bare drawing. */
const IN_PROCESS = 1.2;
/** What a campaign over a pipe may cost, as a multiple of the slower of its two sides. */
const OVER_PIPE = 1.5;

/** The chapters whose campaigns over a pipe have a goal: the others ask more of a subject, or hardly anything. */
const FAST: readonly Chapter[] = ['client-access-rules', 'application-access-policies'];

interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly rate: string;
}

const rows: Row[] = [];

/** Measures everything anew: a time depends on the machine, so that none is kept. Whether every goal was reached. */
export async function bench(): Promise<boolean> {
  const campaigns: CampaignRatios[] = [];
  for (const chapter of chapterNames) campaigns.push(ratiosOf(await campaignCosts(chapter)));
  for (const count of [10, 100, 1_000]) evaluations(count);
  filters();
  commands();
  write(campaigns);
  const areRead = await benchReadings();
  return (
    areRead &&
    campaigns.every(
      ({ chapter, beside, pipeRatio }) => beside <= IN_PROCESS && (!FAST.includes(chapter) || pipeRatio <= OVER_PIPE),
    )
  );
}

interface CampaignRatios extends CampaignCosts {
  readonly beside: number;
  readonly pipeRatio: number;
}

function ratiosOf(costs: CampaignCosts): CampaignRatios {
  const { drawing, oracle, subject, campaign, adapter, pipe } = costs;
  return { ...costs, beside: (campaign - subject) / drawing, pipeRatio: pipe / Math.max(adapter, drawing + oracle) };
}

function campaignTable(campaigns: readonly CampaignRatios[]): string {
  const head = [
    'chapter',
    'drawing',
    'oracle',
    'subject',
    'campaign',
    'beside the subject',
    'adapter',
    'pipe',
    'ratio',
  ];
  const lines = campaigns.map(({ chapter, drawing, oracle, subject, campaign, beside, adapter, pipe, pipeRatio }) => [
    chapter,
    ...[drawing, oracle, subject, campaign].map((each) => each.toFixed(1)),
    beside.toFixed(2),
    ...[adapter, pipe].map((each) => each.toFixed(1)),
    pipeRatio.toFixed(2),
    perSecond(1, pipe / 1_000),
  ]);
  return table([[...head, 'questions over the pipe'], ...lines]);
}

function rulesFor(count: number): readonly ClientAccessRule[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `rule ${index}`,
    priority: index + 1,
    action: index % 2 === 0 ? 'DenyAccess' : 'AllowAccess',
    anyOfProtocols: ['POP3'],
    anyOfClientIPAddressesOrRanges: [`10.${index % 256}.${Math.floor(index / 256)}.0/24`],
  }));
}

function evaluations(count: number): void {
  const when: Connection = {
    protocol: 'POP3',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '192.0.2.1',
    username: 'contoso\\jeff',
    recipient: {},
  };
  const evaluate = rulesEvaluator(
    'client-access-rules',
    { rules: rulesFor(count) },
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
    writeFileSync(join(folder, 'rules.json'), JSON.stringify(rulesFor(100)));
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

/** The processor time of a command with all that it starts, and the least time by the clock. */
function time(name: string, words: readonly string[], runs: number): void {
  const taken = Array.from({ length: runs }, () => {
    const started = performance.now();
    const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null';
    const { status, stderr } = spawnSync('bash', ['-c', script, '-', process.execPath, main, ...words], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
    const [user, system] = (stderr.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
    return { clock: performance.now() - started, processor: (user ?? Number.NaN) + (system ?? Number.NaN) };
  });
  const processor = Math.min(...taken.map((each) => each.processor));
  add(name, Math.min(...taken.map(({ clock }) => clock)), `${processor.toFixed(1)} s of processor time`);
}

function perSecond(count: number, milliseconds: number): string {
  return `${Math.round(count / (milliseconds / 1000)).toLocaleString('en')}/s`;
}

function add(name: string, milliseconds: number, rate: string): void {
  rows.push({ name, milliseconds: Number(milliseconds.toPrecision(3)), rate });
  if (process.stderr.isTTY) process.stderr.write(`${name}: ${milliseconds.toPrecision(3)} ms ${rate}\n`);
}

function write(campaigns: readonly CampaignRatios[]): void {
  const [load = 0] = loadavg();
  const page = `# Benchmark

Written by \`npm run measure -- bench\`: the least of some times on ${availableParallelism()} cores with Node ${process.versions.node}, at a load of ${load.toFixed(1)};
only ratios of two and more mean anything.

## Campaigns

Microseconds a question: of processor time up to *campaign*, by the clock for *adapter* and *pipe*. *Beside the subject* is (campaign −
subject) / drawing: at most ${IN_PROCESS} wanted. *Ratio* is the pipe against the slower of (the adapter alone; drawing and oracle alone),
start-up aside: at most ${OVER_PIPE} wanted for ${FAST.join(' and ')}, where 20,000 questions a second are the aim.

${campaignTable(campaigns)}

## Commands and parts

${table([['what', 'ms', 'rate'], ...rows.map(({ name, milliseconds, rate }) => [name, milliseconds, rate])])}
`;
  writeFileSync(join(root, 'evidence/bench.md'), page);
  const results = { node: process.versions.node, load, campaigns, rows };
  writeFileSync(join(root, 'evidence/bench.json'), `${JSON.stringify(results, null, 2)}\n`);
}
