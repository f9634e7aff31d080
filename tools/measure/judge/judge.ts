/** `npm run measure -- judge`: real PowerShell reads what our reader reads; `evidence/judge.json` keeps what it bound. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { traps } from '../../../generators/texts/command-lines/traps.ts';
import { assigned, commandLine } from '../../../generators/texts/command-lines.ts';
import { packageFolder as root } from '../../../src/node/files.ts';
import { signatures } from '../../../src/syntax/cmdlets/signatures/signatures.ts';
import type { Answer } from './answer.ts';
import { type Judgement, judgeLine, judgeRecord, wrongOf } from './judgement.ts';
import { printPage } from './page.ts';
import { installedVersion, type PowerShell, startPowerShell } from './powershell.ts';
import { type JudgedText, type JudgeRecord, printRecord, readRecord } from './record.ts';
import { readSample, sampleNames } from './samples.ts';
import { printStubs } from './stubs.ts';

const recordPath = join(root, 'evidence/judge.json');
const pagePath = join(root, 'evidence/judge.md');

/** Drawn for the record; those that say nothing, and long ones, are left out of it. */
const RECORDED = { seed: 1, numRuns: 2_000 };
/** Drawn anew each time: another seed, so that they are others than those of the record. */
const FURTHER = { seed: 2, numRuns: 6_000 };
/** Characters of a text and its answer, so that the record stays small. */
const LONGEST = 260;

/**
 * Asks PowerShell everything and writes what it says; with `check` compares it with what is written. False where our reader is wrong.
 * Where there is no PowerShell the page is made from the record.
 */
export async function judge(check: boolean): Promise<boolean> {
  const version = installedVersion();
  if (version === undefined) {
    console.log('judge: PowerShell is not asked, it is not installed here: dotnet tool restore');
    return check || write(readRecord(readFileSync(recordPath, 'utf8')), []);
  }
  const powershell = startPowerShell(printStubs(signatures));
  try {
    const record = await hear(powershell, version);
    const further = await askAll(powershell, fc.sample(commandLine, FURTHER));
    return check ? compare(record, further) : write(record, further);
  } finally {
    powershell.stop();
  }
}

async function hear(powershell: PowerShell, version: string): Promise<JudgeRecord> {
  const samples: JudgedText[] = [];
  for (const name of sampleNames()) {
    samples.push({ text: name, answer: await powershell.ask({ text: readSample(name), fresh: true }) });
  }
  const drawn = await askAll(powershell, fc.sample(commandLine, RECORDED));
  const short = drawn.filter((judged) => saysSomething(judged) && JSON.stringify(judged).length <= LONGEST);
  return { powershell: version, samples, lines: [...(await askAll(powershell, traps)), ...short] };
}

function saysSomething({ answer }: JudgedText): boolean {
  return 'calls' in answer && answer.calls.length > 0 && answer.failed.length === 0;
}

/** The entries of a hashtable come in another order in each process, and so does what is refused first. */
const SPLAT = /@p\b/i;

function withoutReasons(answer: Answer): Answer {
  if (!('calls' in answer)) return answer;
  return { ...answer, calls: answer.calls.map((call) => ('refused' in call ? { ...call, refused: 'refused' } : call)) };
}

/** Answers come in the order of the questions, so all may be asked at once. */
function askAll(powershell: PowerShell, texts: readonly string[]): Promise<readonly JudgedText[]> {
  const asked = [...new Set(texts)].map(async (text) => {
    const answer = await powershell.ask({ text: assigned(text), output: 'what it gives' });
    return { text, answer: SPLAT.test(text) ? withoutReasons(answer) : answer };
  });
  return Promise.all(asked);
}

/** Says what is wrong of the record and of further lines. */
function sayWrong({ samples, lines }: Judgement, further: readonly JudgedText[]): boolean {
  const drawn = further.map(judgeLine);
  const wrong = [...samples, ...lines, ...drawn].flatMap(wrongOf);
  for (const line of wrong) console.log(`judge: ${line}`);
  const said = drawn.filter(({ answer }) => 'calls' in answer && answer.calls.length > 0).length;
  console.log(`judge: ${lines.length} recorded lines, ${said} others that say something: ${wrong.length} differences`);
  return wrong.length === 0;
}

function write(record: JudgeRecord, further: readonly JudgedText[]): boolean {
  const judgement = judgeRecord(record);
  writeFileSync(recordPath, printRecord(record));
  writeFileSync(pagePath, printPage(judgement));
  return sayWrong(judgement, further);
}

function compare(record: JudgeRecord, further: readonly JudgedText[]): boolean {
  const isSame = existsSync(recordPath) && readFileSync(recordPath, 'utf8') === printRecord(record);
  if (!isSame)
    console.log('judge: PowerShell answers otherwise than evidence/judge.json says: npm run measure -- judge');
  return sayWrong(judgeRecord(record), further) && isSame;
}
