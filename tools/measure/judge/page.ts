/** The page about what PowerShell bound and where our reader differs. */
import { list, table } from '../../markdown.ts';
import type { Answer } from './answer.ts';
import { type Difference, type DifferenceKind, isClaimed } from './compare.ts';

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
  readonly further: readonly Judged[];
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

/** What may not differ in any text: a wrong answer, not a careful one. */
export function isWrong({ kind }: Difference): boolean {
  return !['no fault', 'unknown', 'doubt', 'pipeline input'].includes(kind);
}

export function printPage({ powershell, samples, lines, further }: Judgement): string {
  const columns = [lines, further];
  const kinds = Object.entries(MEANING).filter(([kind]) => columns.flat().some((judged) => has(judged, kind)));
  return `# PowerShell itself as judge

PowerShell ${powershell} (a .NET tool, \`.config/dotnet-tools.json\`) runs texts over stand-ins for the cmdlets, printed from the signatures that
our own binder uses; what it binds is compared with what \`readCalls\` reads, name by name. \`npm run measure -- judge\` asks it and writes
[judge.json](judge.json); with \`--check\` the answers must be those recorded, and ${further.length} further lines are drawn and compared. \`npm test\` judges our
reader by the record, without PowerShell. The lines are those of \`generators/texts/command-lines/\`: traps written by hand, and drawn ones.

${table([
  ['', 'recorded', 'further'],
  ['texts', ...columns.map((texts) => texts.length)],
  ['calls bound', ...columns.map((texts) => count(texts, (judged) => callsOf(judged, false)))],
  ['calls refused', ...columns.map((texts) => count(texts, (judged) => callsOf(judged, true)))],
  [
    'texts that PowerShell does not parse',
    ...columns.map((texts) => texts.filter(({ answer }) => 'parses' in answer).length),
  ],
  [
    'texts that say nothing, as an error of their own stops them',
    ...columns.map((texts) => texts.filter(isStopped).length),
  ],
])}

## Where our reader differs

${
  kinds.length === 0
    ? 'Nowhere.'
    : table([
        ['texts', 'recorded', 'further'],
        ...kinds.map(([kind, meaning]) => [
          meaning,
          ...columns.map((texts) => texts.filter((judged) => has(judged, kind)).length),
        ]),
      ])
}

What is careful and not wrong is accepted: that a value is unknown, that a call hangs on something, that a text that PowerShell refuses as a whole is
read further. Each other difference of the recorded lines is listed here, and \`npm test\` allows no more of them:

${list([...lines, ...further].flatMap(wrongOf))}

## Samples

${samples.length} scripts of \`test/samples/\` are run the same way, each in a session of its own, where every foreign command does nothing: ${count(samples, (judged) => callsOf(judged, false))} calls.
What hangs on such a command is unknown to us and empty to PowerShell. Differences in what we claim to know:

${list(samples.flatMap((judged) => judged.differences.filter(isClaimed).map(({ text }) => `\`${judged.text}\`: ${text}`)))}
`;
}

function has({ differences }: Judged, kind: string): boolean {
  return differences.some((difference) => difference.kind === kind);
}

function isStopped({ answer }: Judged): boolean {
  return 'ended' in answer || ('calls' in answer && answer.failed.some((id) => id !== 'x'));
}

function callsOf({ answer }: Judged, refused: boolean): number {
  return 'calls' in answer ? answer.calls.filter((call) => 'refused' in call === refused).length : 0;
}

function count(texts: readonly Judged[], of: (judged: Judged) => number): number {
  return texts.reduce((sum, judged) => sum + of(judged), 0);
}

function wrongOf({ text, differences }: Judged): readonly string[] {
  return differences
    .filter(isWrong)
    .map((difference) => `\`${JSON.stringify(text)}\`: ${MEANING[difference.kind]}: ${difference.text}`);
}
