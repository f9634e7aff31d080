/** Our reader judged by PowerShell's answers, asked or recorded. */
import { assigned } from '../../../generators/texts/command-lines.ts';
import { readCalls } from '../../../src/syntax/cmdlets/read-calls.ts';
import { type Accepted, accepted } from './accepted.ts';
import type { Answer } from './answer.ts';
import { type Difference, type DifferenceKind, differences, isClaimed, type OurReading } from './compare.ts';
import type { JudgedText, JudgeRecord } from './record.ts';
import { readSample } from './samples.ts';

/** A text, what PowerShell made of it, and where our reader differs. */
export interface Judged {
  readonly text: string;
  readonly answer: Answer;
  readonly differences: readonly Difference[];
}

export interface Judgement {
  readonly powershell: string;
  readonly samples: readonly Judged[];
  readonly lines: readonly Judged[];
}

/** Careful and not wrong: a value is unknown, a call hangs on something, a text that PowerShell refuses as a whole is read further. */
const CAREFUL: readonly DifferenceKind[] = ['no fault', 'unknown', 'doubt', 'pipeline input'];

/** The share of recorded lines of which our reader may be careful, though PowerShell knows. */
export const CAREFUL_SHARE = 0.02;

export function isWrong({ kind }: Difference): boolean {
  return !CAREFUL.includes(kind);
}

/** Whether a value or a call is left open that PowerShell knows. */
export function isCareful({ differences }: Judged): boolean {
  return differences.some(({ kind }) => kind === 'unknown' || kind === 'doubt');
}

export function judgeRecord({ powershell, samples, lines }: JudgeRecord): Judgement {
  return { powershell, samples: samples.map(judgeSample), lines: lines.map(judgeLine) };
}

export function judgeLine({ text, answer }: JudgedText): Judged {
  return { text, answer, differences: differences(answer, readOurselves(assigned(text))) };
}

/** A script hangs on what PowerShell did not find here either: only what we claim to know counts. */
function judgeSample({ text, answer }: JudgedText): Judged {
  return { text, answer, differences: differences(answer, readOurselves(readSample(text))).filter(isClaimed) };
}

function readOurselves(text: string): OurReading {
  const { calls, parsed } = readCalls(text);
  return { calls, faults: parsed.faults.filter(({ kind }) => kind === 'broken').length };
}

/** What may not be, one line each: wrong, and not accepted. */
export function wrongOf({ text, differences }: Judged): readonly string[] {
  return differences
    .filter((difference) => isWrong(difference) && reasonOf(text, difference) === undefined)
    .map((difference) => `${JSON.stringify(text)}: ${MEANING[difference.kind]}: ${difference.text}`);
}

/** Why a difference is accepted; undefined when it is not. */
export function reasonOf(line: string, { kind, text }: Difference): Accepted | undefined {
  return accepted.find((each) => each.kind === kind && (each.text.test(line) || each.text.test(text)));
}

const MEANING: Readonly<Record<DifferenceKind, string>> = {
  fault: 'PowerShell takes the text, our parser stops in it',
  'no fault': 'PowerShell runs nothing of the text, our parser goes on',
  missing: 'PowerShell runs a call that we do not list',
  invented: 'we list a call that PowerShell does not run',
  value: 'a value differs',
  unknown: 'we say that a value is unknown',
  binds: 'we bind a call that PowerShell refuses',
  refuses: 'we refuse a call that PowerShell binds',
  doubt: 'we say that a call hangs on something or does not run, and it runs',
  'pipeline input': 'we differ on whether something comes down the pipeline',
};
