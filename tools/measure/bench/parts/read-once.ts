// One reading in a process of its own, started with --expose-gc: prints its milliseconds and what it keeps of the heap.
import { parse } from 'csv-parse/sync';
import { readInventory } from '../../../../src/analysis/inventory/inventory.ts';
import * as texts from '../workload/texts.ts';

const MIB = 1 << 20;
/** A reading after some smaller ones: the engine has compiled what it will. */
const WARMING = 4;

/** What is read: a name of a file, and its text at a share of its full size. */
const SUBJECTS: Readonly<Record<string, readonly [name: string, text: (share: number) => string]>> = {
  script: ['setup.ps1', (share) => texts.scriptOf(MIB * share)],
  readme: ['README.md', (share) => texts.readmeOf(MIB * share)],
  transcript: ['session.txt', (share) => texts.transcriptOf(MIB * share)],
  recipients: ['recipients.csv', (share) => texts.recipientsCsv(100_000 * share)],
  members: ['group-members.csv', (share) => texts.membersCsv(100_000 * share)],
  json: ['recipients.json', (share) => texts.recipientsJson(100_000 * share)],
  clixml: ['rules.xml', (share) => texts.rulesClixml(5_000 * share)],
};

const [subject = '', share = '1', how = 'read'] = process.argv.slice(2);
const [name, make] = SUBJECTS[subject] ?? [];
if (name === undefined || make === undefined) throw new Error(`no subject ${subject}`);

function read(size: number): unknown {
  const text = make?.(size) ?? '';
  if (how === 'csv-parse') return timed(() => parse(text, { columns: true }));
  const bytes = new TextEncoder().encode(text);
  return timed(() => readInventory([{ name: name ?? '', bytes }]));
}

let milliseconds = 0;

function timed(work: () => unknown): unknown {
  globalThis.gc?.();
  const begun = performance.now();
  const { user, system } = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage({ user, system });
  milliseconds = Math.min(performance.now() - begun, (used.user + used.system) / 1_000);
  return result;
}

for (let round = 0; round < WARMING; round += 1) read(Number(share) / 16);
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const kept = read(Number(share));
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed - before;
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ milliseconds, heap, peak, kept: typeof kept }));
