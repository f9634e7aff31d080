/** `npm run measure -- judge`: real PowerShell reads what our reader reads; `evidence/judge.json` keeps what it bound. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { traps } from '../../../generators/texts/command-lines/traps.ts';
import { assigned, commandLine } from '../../../generators/texts/command-lines.ts';
import { packageFolder as root } from '../../../src/node/files.ts';
import { signatures } from '../../../src/syntax/cmdlets/signatures/signatures.ts';
import { differences, isClaimed } from './compare.ts';
import { readOurselves } from './our-reading.ts';
import { isWrong, type Judged, type Judgement, printPage } from './page.ts';
import { installedVersion, type PowerShell, startPowerShell } from './powershell.ts';
import { type JudgedText, type JudgeRecord, printRecord } from './record.ts';
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

/** Asks PowerShell everything; writes what it says, or with `check` compares it with what is written. False where anything is wrong. */
export async function judge(check: boolean): Promise<boolean> {
  const version = installedVersion();
  if (version === undefined) {
    console.log('judge: PowerShell is not asked, it is not installed here: dotnet tool restore');
    return check;
  }
  const powershell = startPowerShell(printStubs(signatures));
  try {
    const record = await hear(powershell, version);
    const further = await askAll(powershell, fc.sample(commandLine, FURTHER));
    const judgement = {
      powershell: version,
      samples: record.samples.map(judgeSample),
      lines: record.lines.map(judgeLine),
      further: further.map(judgeLine),
    };
    return check ? compare(record, judgement) : write(record, judgement);
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

/** Answers come in the order of the questions, so all may be asked at once. */
function askAll(powershell: PowerShell, texts: readonly string[]): Promise<readonly JudgedText[]> {
  const asked = [...new Set(texts)].map(async (text) => {
    return { text, answer: await powershell.ask({ text: assigned(text), output: 'what it gives' }) };
  });
  return Promise.all(asked);
}

function judgeLine({ text, answer }: JudgedText): Judged {
  return { text, answer, differences: differences(answer, readOurselves(assigned(text))) };
}

function judgeSample({ text, answer }: JudgedText): Judged {
  return { text, answer, differences: differences(answer, readOurselves(readSample(text))) };
}

function sayWrong({ samples, lines, further }: Judgement): boolean {
  const wrong = [
    ...samples.flatMap(({ text, differences }) =>
      differences.filter(isClaimed).map((each) => ({ ...each, text: `${text}: ${each.text}` })),
    ),
    ...[...lines, ...further].flatMap(({ text, differences }) =>
      differences.filter(isWrong).map((each) => ({ ...each, text: `${JSON.stringify(text)}: ${each.text}` })),
    ),
  ];
  for (const { kind, text } of wrong) console.log(`judge: ${kind}: ${text}`);
  return wrong.length === 0;
}

function write(record: JudgeRecord, judgement: Judgement): boolean {
  writeFileSync(recordPath, printRecord(record));
  writeFileSync(pagePath, printPage(judgement));
  console.error(`judge: ${record.lines.length} lines of PowerShell ${record.powershell} written`);
  return sayWrong(judgement);
}

function compare(record: JudgeRecord, judgement: Judgement): boolean {
  const isSame = existsSync(recordPath) && readFileSync(recordPath, 'utf8') === printRecord(record);
  if (!isSame)
    console.log('judge: PowerShell answers otherwise than evidence/judge.json says: npm run measure -- judge');
  const isTold = existsSync(pagePath) && readFileSync(pagePath, 'utf8') === printPage(judgement);
  if (!isTold) console.log('judge: evidence/judge.md says something else: npm run measure -- judge');
  const isRight = sayWrong(judgement);
  if (isSame && isTold && isRight) console.log(`judge: PowerShell ${record.powershell} and our reader agree`);
  return isSame && isTold && isRight;
}
