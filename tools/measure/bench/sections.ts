/** The tables of the page, one for each part. */
import { table } from '../../markdown.ts';
import { type EngineName, engineNames, engineTitles } from './engines/titles.ts';
import { campaignRatios } from './parts/campaigns.ts';
import type { BenchRow, PartName } from './results.ts';
import { count, digits, shownBytes, shownMilliseconds, shownRatio } from './shown.ts';

/** What stands on the page about a part. */
interface BenchSection<P extends PartName> {
  readonly heading: string;
  /** What the figures are. */
  readonly text: string;
  /** The head first. */
  readonly rows: (rows: readonly BenchRow[P][]) => readonly (readonly string[])[];
}

/** In the order of the page. */
export const sections: { readonly [P in PartName]: BenchSection<P> } = {
  evaluations: {
    heading: 'One evaluation',
    text: `Microseconds for one connection, and how many times slower (−) or faster (+) than the linear evaluator that is. All engines
have the same rules and connections of bench-1 and were found to give the linear evaluator's answers, and that one the
reference's, before they were timed. Connections come as objects; *numbers* has channels, usernames and recipients as
classes and looks addresses up, *columns* has classes alone. What the others need of a connection (a context of Cedar,
facts) is made beforehand and not counted, nor is the parsing of rules (\`answer\` is given them each time), nor what an engine
learns of connections when it meets them first.`,
    rows: evaluationRows,
  },
  building: {
    heading: 'Building the region engine',
    text: `What \`compileRules\` takes, from the rules as they are on the wire, and what the compiled rules keep. Classes of accounts are made as they are met:
10,000 connections are decided in turn, most of them of accounts that were not there before.`,
    rows: (rows) => [
      [
        'rules',
        'build',
        'the first time in a process',
        'kept',
        'a rule',
        'kept after 10,000 connections',
        'a connection met first',
      ],
      ...rows.map(({ rules, milliseconds, coldMilliseconds, bytes, bytesAfter, firstMicroseconds }) => [
        count(rules),
        shownMilliseconds(milliseconds),
        shownMilliseconds(coldMilliseconds),
        shownBytes(bytes),
        `${count(Math.round(bytes / rules))} bytes`,
        shownBytes(bytesAfter),
        shownMilliseconds(firstMicroseconds / 1_000),
      ]),
    ],
  },
  comparisons: {
    heading: 'Comparing two rule sets',
    text: `All regions that differ, each with a witness, which the linear evaluator decided as the comparison says before anything was timed.
In the edited copy one rule of a hundred has another action, a wider range, another place, or is gone.`,
    rows: (rows) => [
      ['rules', 'compared with', 'time', 'regions that differ'],
      ...rows.map(({ rules, counterpart, limitSeconds, milliseconds, regions }) => [
        count(rules),
        counterpart,
        milliseconds === undefined ? `no answer in ${limitSeconds} s` : shownMilliseconds(milliseconds),
        regions === undefined ? '' : count(regions),
      ]),
    ],
  },
  policies: {
    heading: 'Policies',
    text: `400 apps, 10,000 mailboxes, 300 policies, 2,000 groups nested eleven deep. Every decision of the matrix was compared with a plain
evaluator's before anything was timed, and that one with the reference. The matrix begins with the texts of apps and mailboxes.`,
    rows: (rows) => [
      ['build', 'whole matrix', 'a decision', 'single checks', 'checks of the plain evaluator'],
      ...rows.map((row) => [
        shownMilliseconds(row.buildMilliseconds),
        `${shownMilliseconds(row.matrixMilliseconds)} for ${count(row.decisions)}`,
        shownMilliseconds(row.matrixMilliseconds / row.decisions),
        `${count(row.checksPerSecond)}/s`,
        `${count(row.plainChecksPerSecond)}/s`,
      ]),
    ],
  },
  replay: {
    heading: 'Replaying a log',
    text: '`decide --output csv` as a program, on a CSV of seven columns; answers are compared with the linear evaluator’s.',
    rows: (rows) => [
      ['connections', 'rules', 'time', 'a connection', 'memory at the most'],
      ...rows.map(({ connections, rules, limitSeconds, milliseconds, peak }) => [
        count(connections),
        count(rules),
        milliseconds === undefined ? `no answer in ${limitSeconds} s` : shownMilliseconds(milliseconds),
        milliseconds === undefined ? '' : shownMilliseconds(milliseconds / connections),
        peak === undefined ? '' : shownBytes(peak),
      ]),
    ],
  },
  campaigns: {
    heading: 'Campaigns',
    text: `Microseconds a question: of processor time up to *campaign*, by the clock for *adapter* and *pipe*. *Beside the subject* is (campaign −
subject) / drawing. *Ratio* is the pipe against the slower of (the adapter alone; drawing and oracle alone), start-up aside.`,
    rows: campaignRows,
  },
  readings: {
    heading: 'Reading files',
    text: `The least of some runs, each in a process of its own, after some smaller texts. Heap is what an inventory keeps, peak what the process
had at the most.`,
    rows: (rows) => [
      ['what', 'time', 'against csv-parse alone', 'heap', 'peak'],
      ...rows.map(({ what, milliseconds, ratio, heap, peak }) => [
        what,
        shownMilliseconds(milliseconds),
        ratio === undefined ? '' : shownRatio(ratio),
        shownBytes(heap),
        shownBytes(peak),
      ]),
    ],
  },
  commands: {
    heading: 'Commands and parts',
    text: 'The least of some runs, by the clock.',
    rows: (rows) => [
      ['what', 'time', 'processor'],
      ...rows.map(({ name, milliseconds, processorSeconds }) => [
        name,
        shownMilliseconds(milliseconds),
        processorSeconds === undefined ? '' : shownMilliseconds(1_000 * processorSeconds),
      ]),
    ],
  },
};

/** A section of the page without its heading and its circumstances. */
export function sectionTable<P extends PartName>(part: P, rows: readonly BenchRow[P][]): string {
  return table(sections[part].rows(rows));
}

/** An engine a line, a size a column. */
function evaluationRows(rows: readonly BenchRow['evaluations'][]): readonly (readonly string[])[] {
  const sizes = [...new Set(rows.map((row) => row.rules))];
  const timeOf = (engine: EngineName, size: number): number | undefined =>
    rows.find((row) => row.engine === engine && row.rules === size)?.microseconds;
  const cell = (engine: EngineName, size: number): string => {
    const [time, linear] = [timeOf(engine, size), timeOf('linear', size)];
    if (time === undefined) return '';
    return linear === undefined || engine === 'linear' ? digits(time) : `${digits(time)} (${factor(time / linear)})`;
  };
  return [
    ['engine', ...sizes.map((size) => `${count(size)} rules`)],
    ...engineNames.map((engine) => [engineTitles[engine], ...sizes.map((size) => cell(engine, size))]),
  ];
}

/** `−12` for twelve times as long. */
function factor(ratio: number): string {
  return ratio > 1 ? `−${digits(ratio)}` : `+${digits(1 / ratio)}`;
}

function campaignRows(rows: readonly BenchRow['campaigns'][]): readonly (readonly string[])[] {
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
  return [
    [...head, 'questions over the pipe'],
    ...rows.map((row) => {
      const { beside, pipeRatio } = campaignRatios(row);
      return [
        row.chapter,
        ...[row.drawing, row.oracle, row.subject, row.campaign, beside, row.adapter, row.pipe, pipeRatio].map(digits),
        `${count(1_000_000 / row.pipe)}/s`,
      ];
    }),
  ];
}
